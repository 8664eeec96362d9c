"""The schema made ready to be read by people, group by group."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plans.api.words.tables import table_title
from plans.documents.canonical import readable

Schema = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """What a value is: in words, and the name of its class if it has one."""

    text: str
    shape: str | None = None


@dataclass(frozen=True)
class Named:
    """A parameter or a field."""

    name: str
    kind: Kind
    meaning: str
    is_required: bool = False


@dataclass(frozen=True)
class Answer:
    status: str
    meaning: str
    media_types: list[str]


@dataclass(frozen=True)
class Operation:
    id: str
    path: str
    summary: str
    description: str
    parameters: list[Named]
    answers: list[Answer]
    shape: str | None
    example: str | None


@dataclass(frozen=True)
class Group:
    """The operations about one thing."""

    name: str
    title: str
    operations: list[Operation]


@dataclass(frozen=True)
class Class:
    """A class of answers."""

    name: str
    meaning: str
    fields: list[Named]


def groups_of(schema: Schema) -> list[Group]:
    """In the order in which their first operations stand in the schema."""
    found: dict[str, list[Operation]] = {}
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            found.setdefault(operation["tags"][0], []).append(_operation(path, operation))
    return [Group(name, table_title(name), operations) for name, operations in found.items()]


def classes_of(schema: Schema) -> list[Class]:
    return [
        Class(name, shape["description"], list(_fields(shape)))
        for name, shape in schema["components"]["schemas"].items()
    ]


def _operation(path: str, operation: Schema) -> Operation:
    good = operation["responses"]["200"]["content"].get("application/json", {})
    example = good.get("example")
    return Operation(
        id=operation["operationId"],
        path=path,
        summary=operation["summary"],
        description=operation["description"],
        parameters=[
            Named(one["name"], _kind(one["schema"]), one["description"], one["required"])
            for one in operation.get("parameters", [])
        ],
        answers=[
            Answer(status, answer["description"], list(answer.get("content", {})))
            for status, answer in operation["responses"].items()
        ],
        shape=_kind(good.get("schema", {})).shape,
        example=readable(example) if example is not None else None,
    )


def _fields(shape: Schema) -> Iterator[Named]:
    for name, schema in shape.get("properties", {}).items():
        yield Named(name, _kind(schema), schema["description"], name in shape.get("required", []))


def _kind(schema: Schema) -> Kind:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Kind(name, name)
    if "anyOf" in schema:
        return _kind_of_any(schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return Kind(" | ".join(str(value) for value in schema.get("enum", [schema.get("const")])))
    if schema.get("type") == "array":
        members = _kind(schema["items"])
        return Kind(f"[{members.text}]", members.shape)
    return Kind(" ".join(_plain(schema)))


def _kind_of_any(schemas: list[Schema]) -> Kind:
    kinds = [_kind(schema) for schema in schemas]
    shape = next((kind.shape for kind in kinds if kind.shape), None)
    return Kind(" | ".join(kind.text for kind in kinds), shape)


def _plain(schema: Schema) -> Iterator[str]:
    yield schema.get("format") or schema.get("type") or "any"
    if "minimum" in schema and "maximum" in schema:
        yield f"{schema['minimum']}–{schema['maximum']}"
    if "default" in schema:
        yield f"= {schema['default']}"
