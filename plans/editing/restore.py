"""Items that were deleted, back into the working copy from the bundle of an edition."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from plans.choices import AuditEvent
from plans.documents.bundle.shapes import LIST_OF, Bundle, Item, ParentPlan, items_of
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import replace
from plans.editing.bundle.tree import TABLE_OF
from plans.editing.references import referred, within
from plans.errors.editing import CannotStandWithout, NothingToRestore, SlugsTaken
from plans.models import NewsSource, Plan


@dataclass(frozen=True)
class AlsoMissing:
    """What the chosen items refer to that is missing too.

    They cannot stand without the `necessary`; what they lose without the `optional` is a link.
    """

    necessary: list[Item]
    optional: list[Item]


def missing(*, present: Bundle, past: Bundle) -> list[Item]:
    """The items that the past bundle has and the present one has not, list by list."""
    here = {item.key for item in items_of(present)}
    return [item for item in items_of(past) if item.key not in here]


def also_missing(*, present: Bundle, past: Bundle, keys: Collection[str]) -> AlsoMissing:
    """With what the necessary ones need in turn."""
    gone = {item.key: item for item in missing(present=present, past=past)}
    coming, necessary = set(keys), set[str]()
    new = {key for key in keys if key in gone}
    while new:
        needed = {other for key in new for other, must in referred(gone[key]) if must}
        new = (needed & gone.keys()) - coming
        necessary |= new
        coming |= new
    linked = {other for key in coming & gone.keys() for other, _must in referred(gone[key])}
    optional = (linked & gone.keys()) - coming
    return AlsoMissing(
        [item for key, item in gone.items() if key in necessary],
        [item for key, item in gone.items() if key in optional],
    )


def restore(*, plan: Plan, past: Bundle, keys: Collection[str]) -> list[Item]:
    """Brings the chosen items back with their keys, citations and parts; returns them.

    Each takes its old place, or the end of its list where that is taken. Links to what stays
    missing are left out. Raises `NothingToRestore`, `CannotStandWithout`, `SlugsTaken`.
    """
    with transaction.atomic():
        locked = Plan.objects.locked().get(pk=plan.pk)
        present = dump(locked)
        gone = {item.key: item for item in missing(present=present, past=past)}
        chosen = [item for key, item in gone.items() if key in keys]
        if not chosen:
            raise NothingToRestore
        _refuse_what_cannot_stand(chosen, present)
        _refuse_taken_slugs(chosen, present)
        wanted = _with(present, past, chosen)
        replace(plan=locked, bundle=wanted, version=locked.version, event=AuditEvent.RESTORED)
        return chosen


def _refuse_what_cannot_stand(chosen: list[Item], present: Bundle) -> None:
    known = {item.key for item in (*items_of(present), *chosen)}
    lacking = {
        item.key: others
        for item in chosen
        if (others := [key for key, must in referred(item) if must and key not in known])
    }
    if lacking:
        raise CannotStandWithout(lacking)


def _refuse_taken_slugs(chosen: list[Item], present: Bundle) -> None:
    here = {(item.kind, item.slug) for item in items_of(present)}
    taken = {item.key: item.slug for item in chosen if (item.kind, item.slug) in here}
    if taken:
        raise SlugsTaken(taken)


def _with(present: Bundle, past: Bundle, chosen: list[Item]) -> Bundle:
    keys = {item.key for item in (*items_of(present), *chosen)}
    raw = present.model_dump()
    clauses = set(_clauses(present.parent_plans)) | set(_clauses(chosen))
    for item in chosen:
        records = raw[LIST_OF[item.kind]]
        record = within(item.model_dump(), keys)
        if "alignments" in record:
            kept = (one for one in record["alignments"] if _names(one) in clauses)
            record["alignments"] = list(kept)
        record["number"] = _place(record, records, TABLE_OF[item.kind].under)
        records.append(record)
    raw["outlets"] += _outlets(past, {article["outlet"] for article in raw["articles"]})
    return Bundle.model_validate(raw)


def _clauses(items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """The parent plan and the code of each clause that is there."""
    for item in items:
        if isinstance(item, ParentPlan):
            yield from ((item.key, clause.code) for clause in item.clauses)


def _names(alignment: dict[str, Any]) -> tuple[str, str]:
    return alignment["parent_plan"], alignment["clause"]


def _place(record: dict[str, Any], records: list[dict[str, Any]], under: str | None) -> int:
    """The old place if it is free, else the one after the last."""
    beside = [one for one in records if not under or one[under] == record[under]]
    taken = {one["number"] for one in beside}
    return int(record["number"]) if record["number"] not in taken else max(taken) + 1


def _outlets(past: Bundle, needed: set[str]) -> list[dict[str, Any]]:
    """Those that the portal does not have any more; of the others it knows better."""
    known = set(NewsSource.objects.values_list("slug", flat=True))
    return [o.model_dump() for o in past.outlets if o.slug in needed - known]
