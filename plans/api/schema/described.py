"""Ninja's schema with words, true answers, and nothing that is not used."""

import re
from collections.abc import Iterator
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from plans.api.examples.parameters import PARAMETERS
from plans.api.schema.answers import describe_answers
from plans.api.schema.headers import described
from plans.api.words.fields import meaning_of, title_of
from plans.api.words.operations import parameter_meaning, told
from plans.api.words.shapes import shape_meaning
from plans.documents.canonical import canonical
from plans.documents.types import SLUG_PATTERN

Schema = dict[str, Any]

_REFERENCE: Final = re.compile(r'"#/components/schemas/(\w+)"')
STORED: Final = {
    "type": "object",
    "required": ["schema_version", "key"],
    "properties": {"schema_version": {"type": "integer"}, "key": {"type": "string"}},
}
"""Of any version: the bytes of older editions never change."""


SLUG: Final = {"pattern": SLUG_PATTERN, "maxLength": 64}
"""What the addresses of `plans.published` are made of; ninja knows that it is text."""


class DocumentedAPI(NinjaAPI):
    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        schema["info"]["description"] = _(
            "Published plans: every statement with its source, in every edition. Read only, "
            "without keys or accounts."
        )
        schema["servers"] = [{"url": settings.ORIGIN}]
        limited = set(self._limited())
        for path, methods in schema["paths"].items():
            for operation in methods.values():
                _describe_operation(operation)
                describe_answers(
                    operation,
                    can_move="{plan}" in path,
                    limited=operation["operationId"] in limited,
                )
        components = schema["components"]
        components["schemas"]["StoredDocument"] = STORED
        components["schemas"] = _used(schema)
        components["headers"] = described()
        for name, shape in components["schemas"].items():
            _describe_shape(name, shape)
        return schema

    def _limited(self) -> Iterator[str]:
        """The operations that `fairly_used` counts."""
        for _prefix, router in self._routers:
            for view in router.path_operations.values():
                for operation in view.operations:
                    if hasattr(operation.view_func, "limits"):
                        yield str(operation.operation_id)


def _describe_operation(operation: Schema) -> None:
    words = told(operation["operationId"])
    operation["summary"], operation["description"] = words.summary, words.description
    for parameter in operation.get("parameters", []):
        name = parameter["name"]
        parameter["description"] = parameter_meaning(name)
        parameter["schema"] = _without_null(parameter["schema"])
        if parameter["in"] == "path" and parameter["schema"]["type"] == "string":
            parameter["schema"] |= SLUG
        if name in PARAMETERS:
            parameter["example"] = PARAMETERS[name]


def _without_null(schema: Schema) -> Schema:
    """A parameter is given or left out: there is no null in an address."""
    kinds = [kind for kind in schema.get("anyOf", [schema]) if kind.get("type") != "null"]
    told_already = ("title", "description", "anyOf")
    beside = {name: value for name, value in schema.items() if name not in told_already}
    return {**beside, **{n: v for n, v in kinds[0].items() if n not in told_already}}


def _describe_shape(name: str, shape: Schema) -> None:
    shape.pop("title", None)
    shape["description"] = shape_meaning(name)
    for field, schema in shape.get("properties", {}).items():
        schema["title"] = title_of(field)
        schema["description"] = meaning_of(name, field)


def _used(schema: Schema) -> Schema:
    """The classes that answers are made of; those of parameters are told with the parameters."""
    shapes = schema["components"]["schemas"]
    found: Schema = {}
    asked = _references(schema["paths"])
    while asked:
        found |= {name: shapes[name] for name in asked}
        asked = {name for shape in found.values() for name in _references(shape)} - found.keys()
    return dict(sorted(found.items()))


def _references(schema: Any) -> set[str]:
    return set(_REFERENCE.findall(canonical(schema)))
