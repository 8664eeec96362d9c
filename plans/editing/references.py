"""References inside a record of a bundle, followed and left out. Pure."""

from collections.abc import Collection, Iterator
from typing import Any

from plans.documents.bundle.rules import references
from plans.documents.bundle.shapes import ITEM_LISTS, Item

Record = dict[str, Any]

_KINDS = {shape.kind for shape in ITEM_LISTS.values()}


def referred(item: Item) -> Iterator[tuple[str, bool]]:
    """The key of each item that this one refers to, and whether it cannot be without it."""
    fields = type(item).model_fields
    for reference in references(item, ""):
        field = fields.get(reference.path)
        yield reference.key, field is not None and field.is_required()


def within(record: Record, keys: Collection[str]) -> Record:
    """The record without its references to items that are not among the keys.

    A part that is nothing without its reference goes too: a citation, a responsibility.
    """
    return {name: _within(name, value, keys) for name, value in record.items()}


def _within(name: str, value: Any, keys: Collection[str]) -> Any:
    match value:
        case [dict(), *_]:
            return [within(one, keys) for one in value if not _hangs(one, keys)]
        case list() if name in ITEM_LISTS:
            return [key for key in value if key in keys]
        case dict():
            return within(value, keys)
        case str() if name in _KINDS:
            return value if value in keys else None
    return value


def _hangs(part: Record, keys: Collection[str]) -> bool:
    """Whether a part names an item that is not among the keys."""
    return any(
        name in _KINDS and isinstance(value, str) and value not in keys
        for name, value in part.items()
    )
