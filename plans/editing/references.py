"""References inside a record of a bundle, followed and rewritten. Pure."""

from collections.abc import Iterator, Mapping
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


def rewritten(record: Record, keys: Mapping[str, str]) -> Record:
    """The record with each reference as `keys` has it, and without those that it has not.

    A part that is nothing without its reference goes too: a citation, a responsibility.
    """
    return {name: _rewritten(name, value, keys) for name, value in record.items()}


def _rewritten(name: str, value: Any, keys: Mapping[str, str]) -> Any:
    match value:
        case [dict(), *_]:
            return [rewritten(one, keys) for one in value if not _hangs(one, keys)]
        case list() if name in ITEM_LISTS:
            return [keys[key] for key in value if key in keys]
        case dict():
            return rewritten(value, keys)
        case str() if name in _KINDS:
            return keys.get(value)
    return value


def _hangs(part: Record, keys: Mapping[str, str]) -> bool:
    """Whether a part names an item that is not among the keys."""
    return any(
        name in _KINDS and isinstance(value, str) and value not in keys
        for name, value in part.items()
    )
