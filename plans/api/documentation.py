"""What programs read about the API: its schema, that of bundles, and what tables hold."""

from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language, override

from plans.api.schema.described import DocumentedAPI
from plans.api.tables import dictionary
from plans.api.tables.known import TABLES
from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable


def openapi(request: HttpRequest, api: DocumentedAPI) -> HttpResponse:
    """The schema in the language of the address."""
    text = openapi_text(api, get_language() or "en")
    return HttpResponse(text, content_type="application/json")


@cache
def openapi_text(api: DocumentedAPI, language: str) -> str:
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
    """What the columns of a table hold, in both languages."""
    if table not in TABLES:
        raise Http404
    return HttpResponse(dictionary.dictionary(table), content_type=dictionary.MEDIA_TYPE)
