"""Which plan a row belongs to, and noting that its working copy changed."""

from django.db.models import Model
from django.http import HttpRequest

from plans.models import (
    Baseline,
    Item,
    Observation,
    Plan,
    ProgressUpdate,
    Target,
    TargetRevision,
)

LONGEST_ID = 18  # digits; more would not fit the database's integers


def plan_of(row: Model) -> Plan:
    """The plan itself, an item's plan, or that of the item which a part belongs to."""
    match row:
        case Plan():
            return row
        case Item():
            return row.plan
        case Target(revision=TargetRevision() as revision):
            return revision.indicator.plan
        case Baseline() | Observation() | TargetRevision() | Target():
            return plan_of(row.indicator)  # type: ignore[arg-type]  # the database sees to it
        case ProgressUpdate():
            return row.project.plan
    raise TypeError(f"{row._meta.label} belongs to no plan")


def touch(*rows: Model) -> None:
    """Raises the versions of the rows' plans, by which publishing notices the change.

    This comes before the rows are written: it locks the plan first, as every verb does, so that
    no two of them wait for each other.
    """
    for pk in sorted({plan_of(row).pk or 0 for row in rows}):
        Plan.objects.filter(pk=pk).touch()


def plan_named_in(request: HttpRequest) -> Plan | None:
    """The plan that the address names by `?plan=`."""
    value = request.GET.get("plan", "")
    if not value.isdecimal() or len(value) > LONGEST_ID:
        return None
    return Plan.objects.filter(pk=int(value)).first()
