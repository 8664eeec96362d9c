"""What taking over a file would change, row by row and field by field."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from plans.documents.bundle.shapes import LIST_OF, Bundle, Indicator, Item
from plans.sheets.columns import SHEETS, Sheet

FieldChange = tuple[str, Any, Any]
"""Name of a field, old value, new value."""


@dataclass(frozen=True)
class RowChange:
    """A new item or observation, or the fields of one that differ. `key` is that of the item."""

    change: Literal["added", "changed"]
    title: str
    key: str
    fields: list[FieldChange]


@dataclass
class SheetChanges:
    sheet: Sheet
    rows: list[RowChange] = field(default_factory=list)
    unchanged: int = 0


def changes(old: Bundle, new: Bundle) -> list[SheetChanges]:
    """For each sheet, what is new and what differs. A file takes nothing away."""
    return [_changes(sheet, old, new) for sheet in SHEETS]


def _changes(sheet: Sheet, old: Bundle, new: Bundle) -> SheetChanges:
    before, after = (dict(_records(sheet, bundle)) for bundle in (old, new))
    found = SheetChanges(sheet)
    for place, (title, record) in after.items():
        key = place[0]
        if place not in before:
            given = [(name, None, value) for name, value in record.items() if _is_given(value, key)]
            found.rows.append(RowChange("added", title, key, given))
        elif fields := list(_differing(before[place][1], record)):
            found.rows.append(RowChange("changed", title, key, fields))
        else:
            found.unchanged += 1
    return found


def _records(sheet: Sheet, bundle: Bundle) -> Iterator[tuple[tuple[str, ...], Any]]:
    if sheet.kind:
        for item in getattr(bundle, LIST_OF[sheet.kind]):
            yield (item.key,), (item.title, _record(item))
        return
    for indicator in bundle.indicators:
        for one in indicator.observations:
            title = f"{indicator.title} · {one.period}"
            yield (indicator.key, one.period), (title, one.model_dump(exclude={"period"}))


def _record(item: Item) -> dict[str, Any]:
    return item.model_dump(exclude={"observations"} if isinstance(item, Indicator) else None)


def _differing(old: dict[str, Any], new: dict[str, Any]) -> Iterator[FieldChange]:
    return ((name, old[name], value) for name, value in new.items() if old[name] != value)


def _is_given(value: Any, key: str) -> bool:
    """Whether it says anything; the key that a new item gets says nothing."""
    return value is not None and value not in ([], key)
