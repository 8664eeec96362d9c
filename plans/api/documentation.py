"""The API's documentation, written from its schema: no third party, no script."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override

from plans.api.schema.described import DocumentedAPI
from plans.api.tables import dictionary
from plans.api.tables.known import TABLES
from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable


@dataclass(frozen=True)
class Operation:
    path: str
    summary: str
    description: str
    parameters: list[dict[str, Any]]
    answer: str


def documentation(request: HttpRequest, api: DocumentedAPI) -> HttpResponse:
    return render(request, "api/docs.html", {"operations": _operations(api, _language())})


def openapi(request: HttpRequest, api: DocumentedAPI) -> HttpResponse:
    return HttpResponse(openapi_text(api, _language()), content_type="application/json")


@cache
def openapi_text(api: DocumentedAPI, language: str) -> str:
    """The schema in one language."""
    with override(language):
        return readable(api.get_openapi_schema())


def bundle_schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of bundles."""
    return HttpResponse(bundle_schema_text(), content_type="application/schema+json")


@cache
def bundle_schema_text() -> str:
    draft = "https://json-schema.org/draft/2020-12/schema"
    return readable({"$schema": draft, **Bundle.model_json_schema()})


def table_dictionary(request: HttpRequest, table: str) -> HttpResponse:
    """What the columns of a table hold."""
    if table not in TABLES:
        raise Http404
    return HttpResponse(dictionary.dictionary(table), content_type=dictionary.MEDIA_TYPE)


def _language() -> str:
    return get_language() or "en"


@cache
def _operations(api: DocumentedAPI, language: str) -> list[Operation]:
    """Every operation, in the order of the paths."""
    with override(language):
        paths: dict[str, Any] = api.get_openapi_schema()["paths"]
    return [
        Operation(
            path=path,
            summary=operation["summary"],
            description=operation["description"],
            parameters=operation.get("parameters", []),
            answer=_answer_name(operation),
        )
        for path, methods in paths.items()
        for operation in methods.values()
    ]


def _answer_name(operation: dict[str, Any]) -> str:
    content = operation["responses"]["200"]["content"]
    schema = content.get("application/json", {}).get("schema", {})
    return str(schema.get("$ref", "")).rpartition("/")[2]
