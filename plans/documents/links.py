"""References between documents: stored as keys, answered with slug, title and path."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

STORED = {"stored": True}
"""The serialization context in which a reference is its key alone."""


class Shape(BaseModel):
    """The base of everything published: immutable, nothing undeclared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class _Reference(Shape):
    """What is stored as a single name and answered as an object."""

    @model_validator(mode="before")
    @classmethod
    def from_name(cls, value: Any) -> Any:
        return {next(iter(cls.model_fields)): value} if isinstance(value, str) else value

    @model_serializer(mode="wrap")
    def as_name(self, handler: SerializerFunctionWrapHandler, info: SerializationInfo):  # type: ignore[no-untyped-def]
        if info.context == STORED:
            return self.stored_as
        return handler(self)

    @property
    def stored_as(self) -> str:
        """The name that is stored."""
        return str(getattr(self, next(iter(type(self).model_fields))))


class Link(_Reference):
    """A reference to another item of the same edition."""

    key: str
    slug: str = ""
    title: str = ""
    path: str = ""
    title_en: str | None = Field(default=None, exclude=True)  # for pages; answers hold the others


class OutletLink(_Reference):
    """A reference to a news outlet, which plans share."""

    slug: str
    name: str = ""
    path: str = ""
    permits_full_text: bool = False


class AreaLink(_Reference):
    """A reference to an administrative area, which plans share."""

    code: str
    name: str = ""
    name_en: str | None = None


Reference = TypeVar("Reference", bound=_Reference)
Resolved = TypeVar("Resolved", bound=Shape)


def names_in(value: object, of: type[Reference]) -> Iterator[str]:
    """The stored names of every reference of one class inside `value`."""
    match value:
        case _Reference():
            if isinstance(value, of):
                yield value.stored_as
        case BaseModel():
            for name in _fields_with(type(value), of):
                yield from names_in(getattr(value, name), of)
        case list():
            for inner in value:
                yield from names_in(inner, of)


def resolve(document: Resolved, known: Mapping[str, Reference], of: type[Reference]) -> Resolved:
    """`document` with its references filled in from `known`; what is not known is left out.

    A withheld item is not known to a reader: a list loses it, a single reference becomes null, and
    a part that is about it (a citation, a responsibility) goes with it.
    """
    filled, _ = _filled(document, known, of)
    return filled  # type: ignore[no-any-return]  # the walk returns what it was given


def _filled(value: Any, known: Mapping[str, Reference], of: type[Reference]) -> tuple[Any, bool]:
    """The filled value, and whether a part of a list that holds it must go."""
    match value:
        case _Reference():
            if not isinstance(value, of):
                return value, False
            link = known.get(value.stored_as)
            return link, link is None
        case BaseModel():
            changes: dict[str, Any] = {}
            lost = False
            for name in _fields_with(type(value), of):
                inner = getattr(value, name)
                filled, gone = _filled(inner, known, of)
                if filled is not inner:
                    changes[name] = filled
                lost = lost or (gone and type(value).model_fields[name].is_required())
            return (value.model_copy(update=changes) if changes else value), lost
        case list():
            members = [_filled(inner, known, of) for inner in value]
            if all(
                new is old and not gone for (new, gone), old in zip(members, value, strict=True)
            ):
                return value, False
            return [inner for inner, gone in members if not gone], False
        case _:
            return value, False


@cache
def _fields_with(shape: type[BaseModel], of: type[_Reference]) -> tuple[str, ...]:
    """The fields of a shape that can hold a reference of one class: the others need no walk."""
    return tuple(
        name for name, field in shape.model_fields.items() if _can_hold(field.annotation, of)
    )


def _can_hold(annotation: Any, of: type[_Reference]) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return issubclass(annotation, of) or bool(_fields_with(annotation, of))
    return any(_can_hold(inner, of) for inner in get_args(annotation))
