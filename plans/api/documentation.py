"""The API's documentation, written from its schema: no third party, no script."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable


@dataclass(frozen=True)
class Operation:
    path: str
    summary: str
    parameters: list[dict[str, Any]]
    answer: str


class DocumentedAPI(NinjaAPI):
    """Errors are problem documents in its schema too: ninja has one media type for all answers."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        for methods in schema["paths"].values():
            for operation in methods.values():
                for status, response in operation["responses"].items():
                    if int(status) >= HTTPStatus.BAD_REQUEST:
                        content = response["content"]
                        content["application/problem+json"] = content.pop("application/json")
        return schema


def operations(api: NinjaAPI) -> list[Operation]:
    """Every operation, in the order of the paths."""
    paths: dict[str, Any] = api.get_openapi_schema()["paths"]
    return [
        Operation(
            path=path,
            summary=operation["summary"],
            parameters=operation.get("parameters", []),
            answer=_answer_name(operation),
        )
        for path, methods in paths.items()
        for operation in methods.values()
    ]


def documentation(request: HttpRequest, api: NinjaAPI) -> HttpResponse:
    return render(request, "api/docs.html", {"operations": operations(api)})


def bundle_schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of bundles."""
    return HttpResponse(bundle_schema_text(), content_type="application/schema+json")


def bundle_schema_text() -> str:
    draft = "https://json-schema.org/draft/2020-12/schema"
    return readable({"$schema": draft, **Bundle.model_json_schema()})


def _answer_name(operation: dict[str, Any]) -> str:
    content = operation["responses"][200].get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    return str(schema.get("$ref", "")).rpartition("/")[2]
