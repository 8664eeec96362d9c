"""The plan that follows from another: what is picked goes along under the key that it has.

That one item of a plan goes on in the next one is told by its key alone, in the working copy as in
what is published.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction

from plans.choices import AuditEvent
from plans.documents.bundle.shapes import ITEM_LISTS, Bundle
from plans.documents.succession import KINDS_LEFT_BEHIND, YEARS_LEFT_BEHIND
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.editing.bundle.tree import TABLES
from plans.editing.references import within
from plans.errors.editing import PlanExists, SuccessorExists
from plans.models import Plan

LEFT_BEHIND: dict[str, Any] = {
    "citations": [],
    "updates": [],
    "alignments": [],
    "investment_years": [],
    "observations": [],
    "baseline": None,
    "target": None,
    "milestones": [],
    "revisions": [],
    "status": None,
}
"""What belongs to the old plan alone: what it rests on, what it promised, what came of it."""

_UNDER = {table.name: table.under for table in TABLES}


@dataclass(frozen=True)
class NewPlan:
    slug: str
    title: str
    title_en: str | None
    period_start: int
    period_end: int
    period_name: str | None


def successor_of(plan: Plan) -> Plan | None:
    return Plan.objects.filter(follows=plan.slug).order_by("pk").first()


def succeed(*, plan: Plan, new: NewPlan, keys: Collection[str]) -> Plan:
    """Starts the plan that follows `plan`, with the items of these keys; `plan` stays as it is.

    What stands under an item that is not picked stays behind, and so do sources, figures and
    progress. Raises `SuccessorExists`, `PlanExists`.
    """
    try:
        with transaction.atomic():
            return _succeed(Plan.objects.locked().get(pk=plan.pk), new, keys)
    except IntegrityError:  # another plan took the address name at the same moment
        raise PlanExists(new.slug) from None


def _succeed(former: Plan, new: NewPlan, keys: Collection[str]) -> Plan:
    if successor := successor_of(former):
        raise SuccessorExists(successor.pk, successor.title)
    if Plan.objects.filter(slug=new.slug).exists():
        raise PlanExists(new.slug)
    started = load(bundle=copied(dump(former), new, keys), event=AuditEvent.SUCCEEDED)
    Plan.objects.filter(pk=started.pk).update(review_stages=former.review_stages)
    return started


def copied(old: Bundle, new: NewPlan, keys: Collection[str]) -> Bundle:
    """The new plan's bundle."""
    picked = _picked(old, keys)
    taken = {record["key"] for records in picked.values() for record in records}
    raw = {
        "format": "lantu-bundle",
        "version": 1,
        "plan": {
            **vars(new),
            "area": old.plan.area,
            "plan_type": old.plan.plan_type,
            "follows": old.plan.slug,
        },
        "areas": [area.model_dump() for area in old.areas],
        **{name: _copies(name, records, taken) for name, records in picked.items()},
    }
    return Bundle.model_validate(raw)


def _picked(old: Bundle, keys: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    """The picked records of each list whose keyword or section is picked too."""
    picked: dict[str, list[dict[str, Any]]] = {}
    taken: set[str] = set()
    for table in TABLES:  # what a table refers to stands before it
        if table.kind in KINDS_LEFT_BEHIND:
            continue
        picked[table.name] = [
            item.model_dump()
            for item in getattr(old, table.name)
            if item.key in keys and (not table.under or getattr(item, table.under) in taken)
        ]
        taken |= {record["key"] for record in picked[table.name]}
    return picked


def _copies(name: str, records: list[dict[str, Any]], taken: set[str]) -> list[dict[str, Any]]:
    """Counted anew from 1, and without what is left behind."""
    counted: dict[Any, int] = {}
    made = []
    for record in records:
        under = record.get(_UNDER[name] or "")
        counted[under] = counted.get(under, 0) + 1
        kept = {**record, **_emptied(name, record), "number": counted[under]}
        made.append(within(kept, taken))
    return made


def _emptied(name: str, record: dict[str, Any]) -> dict[str, Any]:
    years = ("start_year", "finish_year") if ITEM_LISTS[name].kind in YEARS_LEFT_BEHIND else ()
    empty = LEFT_BEHIND | dict.fromkeys(years)
    return {field: value for field, value in empty.items() if field in record}
