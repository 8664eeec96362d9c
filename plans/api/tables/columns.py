"""The columns of a table, read off the class of its rows.

What stands inside of an object has a dotted name, `target.value`. Of a reference there are `.key`,
by which tables are joined, and `.title`. A list of words or references has one to a line; any
other list is JSON.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from plans.api.shapes import SegmentAnswer
from plans.documents.canonical import canonical, plain_number
from plans.documents.links import Link

Datatype = Literal["string", "integer", "decimal", "boolean", "date", "dateTime", "json"]
Write = Callable[[Any], str]

SEPARATOR = "\n"
OF_A_LINK = ("key", "title")


@dataclass(frozen=True)
class Column:
    """`path` leads to its value in a row; null, there or on the way, is an empty cell.

    `shape` is the class that has the field, and `part` is null but for references.
    """

    path: tuple[str, ...]
    shape: type[BaseModel]
    datatype: Datatype
    write: Write
    part: str | None = None
    values: tuple[str, ...] = ()
    is_list: bool = False

    @property
    def name(self) -> str:
        return ".".join(self.path)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields on its way, the outermost first."""
        return self.path[:-1] if self.part else self.path

    def cell(self, row: Mapping[str, Any]) -> str:
        value: Any = row
        for name in self.path:
            if value is None:
                return ""
            value = _inside(value, name)
        return "" if value is None else self.write(value)


@cache
def columns_of(shape: type[BaseModel]) -> tuple[Column, ...]:
    """In the order of the fields."""
    return tuple(_columns(shape, ()))


def _columns(shape: type[BaseModel], above: tuple[str, ...]) -> Iterator[Column]:
    for name, field in shape.model_fields.items():
        path, kind = (*above, name), _given(field.annotation)
        members = get_args(kind)[0] if get_origin(kind) is list else None
        if _is(kind, Link):
            for part in OF_A_LINK:
                yield Column((*path, part), shape, "string", str, part=part)
        elif _is(kind, BaseModel):
            yield from _columns(kind, path)
        elif _is(members, Link):
            for part in OF_A_LINK:
                yield Column((*path, part), shape, "string", _lines, part=part, is_list=True)
        elif _is(members, SegmentAnswer):
            yield Column(path, shape, "string", _joined)
        elif members is not None and _datatype(members) == "string":
            yield Column(path, shape, "string", _lines, is_list=True)
        else:
            yield _single(path, shape, kind)


def _single(path: tuple[str, ...], shape: type[BaseModel], kind: Any) -> Column:
    datatype = _datatype(kind)
    values = get_args(kind) if get_origin(kind) is Literal and datatype == "string" else ()
    return Column(path, shape, datatype, _WRITES[datatype], values=values)


def _given(annotation: Any) -> Any:
    """What a field holds where it holds something: the annotation without null."""
    if get_origin(annotation) in (Union, UnionType):
        kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
        return _plain(kinds[0]) if len(kinds) == 1 else Any
    return _plain(annotation)


def _plain(annotation: Any) -> Any:
    """Without what pydantic is told beside: a class, a `Literal` or a list."""
    return get_args(annotation)[0] if hasattr(annotation, "__metadata__") else annotation


def _is(kind: Any, shape: type[BaseModel]) -> bool:
    return isinstance(kind, type) and issubclass(kind, shape)


def _datatype(annotation: Any) -> Datatype:
    kind = _plain(annotation)
    if get_origin(kind) is Literal:
        kind = type(get_args(kind)[0])
    return _DATATYPES.get(kind, "json")


def _inside(value: Any, name: str) -> Any:
    if isinstance(value, list):
        return [_inside(member, name) for member in value]
    return value[name]


def _lines(words: Sequence[str]) -> str:
    return SEPARATOR.join(words)


def _joined(segments: Sequence[Mapping[str, str]]) -> str:
    return "".join(segment["text"] for segment in segments)


def _boolean(value: object) -> str:
    return "true" if value else "false"


def _iso(moment: date) -> str:
    return moment.isoformat()


_DATATYPES: dict[Any, Datatype] = {
    str: "string",
    int: "integer",
    Decimal: "decimal",
    bool: "boolean",
    date: "date",
    datetime: "dateTime",
}
_WRITES: dict[Datatype, Write] = {
    "string": str,
    "integer": str,
    "decimal": plain_number,
    "boolean": _boolean,
    "date": _iso,
    "dateTime": _iso,
    "json": canonical,
}
