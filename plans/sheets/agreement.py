"""What must agree between cells, rows and items once each cell could be read."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import ValidationError

from plans.documents.bundle.rules import contents_of, problems
from plans.documents.bundle.shapes import ITEM_LISTS, Bundle
from plans.errors.base import Problem
from plans.errors.editing import SheetProblem
from plans.sheets.names import shown
from plans.sheets.rows import Draft, scope_of

Lists = dict[str, list[dict[str, Any]]]

_VALUE, _UPPER = ("value", "target"), ("value_upper", "target")
_REASONS: dict[str, tuple[tuple[str, str | None], Promise]] = {
    "start_year is after finish_year": (
        ("finish_year", None),
        gettext_lazy("It finishes before it starts."),
    ),
    "an investment needs an investment_unit": (
        ("investment_unit", None),
        gettext_lazy("Give the unit in which the investment is counted."),
    ),
    "a qualitative target has no value": (_VALUE, gettext_lazy("A target in words has no value.")),
    "a target with comparator": (_VALUE, gettext_lazy("This comparator needs a value.")),
    "between needs a value_upper above value": (
        _UPPER,
        gettext_lazy("It must be above the value."),
    ),
    "value_upper belongs to the comparator between": (
        _UPPER,
        gettext_lazy("Only “between” has an upper value."),
    ),
    "is missing although revisions": (
        ("comparator", "target"),
        gettext_lazy("It cannot be emptied: a revision replaced an earlier target by it."),
    ),
}
"""How the shapes' own reasons begin, with the column that is meant and the words for it."""


def disagreements(
    bundle: Bundle, lists: Lists, drafts: list[Draft], found: list[SheetProblem]
) -> list[SheetProblem]:
    """What is wrong beyond `found`. The rules of a whole bundle are asked once all else is right:
    on rows that could not be read they would report the same again."""
    more = [*_taken(lists, drafts, "number"), *_taken(lists, drafts, "slug")]
    bad_rows = {(problem.sheet, problem.row) for problem in found}
    for draft in drafts:
        if (draft.placed.table.title, draft.row) not in bad_rows:
            more.extend(_unfit(draft))
    return more if more or found else list(_broken_rules(bundle, lists, drafts))


def _taken(lists: Lists, drafts: list[Draft], name: str) -> Iterator[SheetProblem]:
    """Numbers and address names that two items of one list have."""
    rows = {id(draft.record): draft for draft in drafts}
    for list_name in {draft.list_name: None for draft in drafts}:
        places: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for record in lists[list_name]:
            places[_place(record, list_name, name)].append(record)
        for holders in places.values():
            mine = [rows[id(record)] for record in holders if id(record) in rows]
            others = [record for record in holders if id(record) not in rows]
            for draft in mine if others else mine[1:]:
                holder = others[0] if others else mine[0].record
                row = None if others else mine[0].row
                yield draft.problem(_taken_words(draft.record[name], holder, row), name)


def _place(record: dict[str, Any], list_name: str, name: str) -> Any:
    if name == "number":
        return scope_of(record, ITEM_LISTS[list_name].kind), record[name]
    return record[name]


def _taken_words(value: Any, holder: dict[str, Any], row: int | None) -> str:
    told = {"value": shown(str(value)), "title": shown(holder.get("title") or ""), "row": row}
    if row:
        return _("“%(value)s” stands already in row %(row)d.") % told
    return _("“%(value)s” is taken by “%(title)s”, which is not in the file.") % told


def _unfit(draft: Draft) -> Iterator[SheetProblem]:
    try:
        ITEM_LISTS[draft.list_name].model_validate(draft.record)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False, include_context=False):
            place = [str(part) for part in detail["loc"]]
            yield _told(draft, place, detail["msg"].removeprefix("Value error, "))


def _told(draft: Draft, place: list[str], reason: str) -> SheetProblem:
    for beginning, ((name, group), words) in _REASONS.items():
        if reason.startswith(beginning):
            return draft.problem(str(words), name, group)
    name, group = (place[-1] if place else "", place[0] if len(place) > 1 else None)
    return draft.problem(reason, name, group)


def _broken_rules(bundle: Bundle, lists: Lists, drafts: list[Draft]) -> Iterator[SheetProblem]:
    """Of the bundle that would be; what is broken already is not the file's fault."""
    before = set(problems(contents_of(bundle)))
    by_key = {draft.record["key"]: draft for draft in drafts}
    wanted = Bundle.model_validate({**bundle.model_dump(), **lists})
    for problem in problems(contents_of(wanted)):
        if problem not in before:
            yield _of_rule(problem, by_key)


def _of_rule(problem: Problem, by_key: dict[str, Draft]) -> SheetProblem:
    key, *place = problem.path.replace("[", ".").replace("]", "").split(".")
    if draft := by_key.get(key):
        return _told(draft, place[:1], problem.reason)
    return SheetProblem("", None, problem.path, problem.reason)
