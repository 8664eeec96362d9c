"""Differences as readers see them: fields by name, figures old and new, texts with marked words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from plans.documents.differences import DIFFERING_KINDS, PLACE, Difference
from plans.documents.marked import Run, marked_lines, marked_words
from plans.errors.reading import BadQuery
from plans.published.changes import Changes
from plans.published.editions import Scope, site_path
from plans.wording import LABELS, REFERENCES, Wording, field_name

SHORT = 12
"""Up to so many characters two values are seen at a glance, and are not marked."""


@dataclass(frozen=True)
class ShownField:
    """One field that changed.

    `form` says what there is: the `runs` of a text, the `lines` of a list and how many members are
    `unchanged`, the `parts` of a thing, or an `old` and a `new` value, empty where none was given.
    `language` is theirs, empty where it is the interface's.
    """

    name: str
    form: Literal["text", "list", "parts", "values"]
    language: str = "zh-Hans"
    old: str = ""
    new: str = ""
    runs: Sequence[Run] = ()
    lines: Sequence[Sequence[Run]] = ()
    unchanged: int = 0
    parts: Sequence["ShownField"] = ()


@dataclass(frozen=True)
class ShownDifference:
    """`path` leads to the item in the edition that still, or now, has it."""

    change: str
    kind: str
    key: str
    title: str
    path: str
    fields: list[ShownField]


@dataclass
class KindSummary:
    """How many items of a kind were added, changed and removed."""

    kind: str
    counts: Counter[str] = field(default_factory=Counter)

    def __getattr__(self, change: str) -> int:
        return self.counts[change]


@dataclass(frozen=True)
class ShownChanges:
    """A page of the differences: those after the key `begin`; the next page begins by `after`."""

    begin: str | None
    differences: list[ShownDifference]
    summary: list[KindSummary]
    after: str | None


def shown_changes(
    found: Changes, *, after: str | None, item: str | None, limit: int
) -> ShownChanges:
    """The differences after an item, or those among which `item` is, if it differs.

    Raises `BadQuery` where `after` is no item that differs.
    """
    keys = [difference.key for difference in found.differences]
    if after and after not in keys:
        raise BadQuery("after", "is no item of this list")
    begin = keys.index(after) + 1 if after else _part_with(item, keys, limit)
    page = found.differences[begin : begin + limit]
    return ShownChanges(
        begin=keys[begin - 1] if begin else None,
        differences=[_difference(found, difference) for difference in page],
        summary=_summary(found.differences),
        after=page[-1].key if len(keys) > begin + limit else None,
    )


def _part_with(item: str | None, keys: Sequence[str], limit: int) -> int:
    return keys.index(item) // limit * limit if item in keys else 0


def shown_field(name: str, old: Any, new: Any, wording: Wording) -> ShownField:
    title = field_name(name)
    match old, new:
        case (list(), list()) if old or new:
            told = [[wording.value(name, member) for member in members] for members in (old, new)]
            marked = marked_lines(*told)
            return ShownField(title, "list", lines=marked.lines, unchanged=marked.unchanged)
        case dict(), dict():
            differing = [part for part in {**old, **new} if old.get(part) != new.get(part)]
            parts = [shown_field(p, old.get(p), new.get(p), wording) for p in differing]
            return ShownField(title, "parts", parts=parts)
        case str(), str() if _is_prose(name) and max(len(old), len(new)) > SHORT:
            return ShownField(title, "text", runs=marked_words(old, new))
    before, after = ("" if v is None else wording.value(name, v) for v in (old, new))
    return ShownField(title, "values", _language(name, old, new), old=before, new=after)


def _is_prose(name: str) -> bool:
    return name not in LABELS and name not in REFERENCES


def _language(name: str, *values: Any) -> str:
    of_interface = name == PLACE or all(
        value is None or value == [] or isinstance(value, bool | int | Decimal) for value in values
    )
    return "" if of_interface or (name in LABELS and name not in REFERENCES) else "zh-Hans"


def _difference(found: Changes, difference: Difference) -> ShownDifference:
    wording = Wording(found.titles)
    edition = found.old if difference.change == "removed" else found.new
    return ShownDifference(
        change=difference.change,
        kind=difference.kind,
        key=difference.key,
        title=difference.title,
        path=site_path(Scope(edition.plan, edition.number), difference.path),
        fields=[shown_field(f.name, f.old, f.new, wording) for f in difference.fields],
    )


def _summary(differences: Sequence[Difference]) -> list[KindSummary]:
    kinds: Mapping[str, KindSummary] = {kind: KindSummary(kind) for kind in DIFFERING_KINDS}
    for difference in differences:
        kinds[difference.kind].counts[difference.change] += 1
    return [summary for summary in kinds.values() if summary.counts]
