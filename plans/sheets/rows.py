"""One row of an item's sheet into the item's record."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from plans.documents.bundle.shapes import ITEM_LISTS, LIST_OF
from plans.documents.kinds import ItemKind
from plans.documents.text import is_blank
from plans.errors.editing import SheetProblem
from plans.sheets.columns import EMPTY, KEPT, ROLES, Column
from plans.sheets.headings import Placed
from plans.sheets.names import Titles, shown

SCOPES = {"section": "keyword", "measure": "section"}
"""For kinds that are numbered within another item: the field that names it."""


@dataclass
class Draft:
    """A row, and the record that it changes or makes."""

    placed: Placed
    row: int
    texts: dict[Column, str]
    record: dict[str, Any]
    is_new: bool
    kind: ItemKind

    @property
    def list_name(self) -> str:
        return LIST_OF[self.kind]

    def problem(self, reason: str, name: str, group: str | None = None) -> SheetProblem:
        """At the column of this name, whether the file has it or not."""
        for column in self.placed.sheet.columns:
            if (column.name, column.group) == (name, group):
                return self.placed.problem(reason, self.row, column)
        return self.placed.table.problem(reason, self.row)


def fill(
    draft: Draft, records: list[dict[str, Any]], titles: Titles, found: list[SheetProblem]
) -> None:
    """Puts what the row says into its record; a new one joins the others."""
    before = len(found)
    values = values_of(draft.placed, draft.row, draft.texts, titles, found)
    failed = {problem.column for problem in found[before:]}
    _put_plain(draft, values)
    _put_groups(draft, values, failed, found)
    _put_departments(draft, values, found)
    for column in draft.placed.sheet.columns:
        missing = column.wanted and not column.group and draft.record.get(column.name) is None
        if missing and column.heading not in failed:
            found.append(draft.placed.problem(_("This must be given."), draft.row, column))
    if draft.is_new:
        _complete(draft)
        records.append(draft.record)


def values_of(
    placed: Placed,
    row: int,
    texts: dict[Column, str],
    titles: Titles,
    found: list[SheetProblem],
) -> dict[Column, Any]:
    """The value of each cell that can be read; null where it is empty."""
    values: dict[Column, Any] = {}
    for column, text in texts.items():
        if odd := placed.table.odd.get((row, placed.places[column])):
            found.append(placed.problem(odd, row, column))
        elif is_blank(text):
            values[column] = None
        else:
            try:
                values[column] = column.form.read(text, titles)
            except ValidationError as refusal:
                found.extend(placed.problem(m, row, column) for m in refusal.messages)
    return values


def or_empty(column: Column, value: Any) -> Any:
    return EMPTY.get(column.name) if value is None else value


def _put_plain(draft: Draft, values: dict[Column, Any]) -> None:
    for column, value in values.items():
        if column.group or column.name in ROLES or column.name == "key":
            continue
        if value is None and column.name in KEPT:
            continue
        draft.record[column.name] = or_empty(column, value)


def _put_groups(
    draft: Draft, values: dict[Column, Any], failed: set[str], found: list[SheetProblem]
) -> None:
    for group in draft.placed.sheet.groups():
        columns = [column for column in draft.placed.sheet.columns if column.group == group]
        given = {column: values[column] for column in columns if column in values}
        whole = all(column in draft.placed.places for column in columns if column.wanted)
        present = draft.record.get(group)
        if not any(value is not None for value in given.values()):
            failed_here = any(column.heading in failed for column in columns)
            if whole and not failed_here:
                draft.record[group] = None
            continue
        record = {**(present or {"multiplier": EMPTY["multiplier"]})}
        record |= {column.name: or_empty(column, value) for column, value in given.items()}
        draft.record[group] = record
        for column in columns:
            missing = column.wanted and record.get(column.name) is None
            if missing and column.heading not in failed:
                found.append(draft.placed.problem(_("This must be given."), draft.row, column))


def _put_departments(draft: Draft, values: dict[Column, Any], found: list[SheetProblem]) -> None:
    given = {ROLES[c.name]: value or [] for c, value in values.items() if c.name in ROLES}
    if not given:
        return
    kept = [one for one in draft.record.get("departments", []) if one["role"] not in given]
    new = [{"department": key, "role": role} for role, keys in given.items() for key in keys]
    draft.record["departments"] = sorted([*kept, *new], key=lambda one: one["department"])
    keys = [one["department"] for one in draft.record["departments"]]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        reason = _("“%(key)s” both leads and supports.") % {"key": shown(key)}
        found.append(draft.problem(reason, "support"))


def _complete(draft: Draft) -> None:
    """What a new item has without being asked: its address, and what is empty."""
    record = draft.record
    if record.get("slug") is None:
        record["slug"] = record["key"]
    for name, field in ITEM_LISTS[draft.list_name].model_fields.items():
        if name not in record and not field.is_required():
            record[name] = field.get_default(call_default_factory=True)
    if draft.kind == "indicator":
        record.setdefault("nature", EMPTY["nature"])


def put_last(drafts: list[Draft], lists: dict[str, list[dict[str, Any]]]) -> None:
    """Numbers the new items that have no number: after the last one of their list."""
    last: dict[Any, int] = defaultdict(int)
    for name in {draft.list_name: None for draft in drafts}:
        for record in lists[name]:
            place = name, scope_of(record, ITEM_LISTS[name].kind)
            last[place] = max(last[place], record.get("number") or 0)
    for draft in drafts:
        if draft.record.get("number") is None:
            place = draft.list_name, scope_of(draft.record, draft.kind)
            draft.record["number"] = last[place] = last[place] + 1


def scope_of(record: dict[str, Any], kind: str) -> str | None:
    """The key of the item within which the record's number counts."""
    return record.get(SCOPES[kind]) if kind in SCOPES else None
