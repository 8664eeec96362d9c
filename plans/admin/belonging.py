"""Which plan a row belongs to, and noting that its working copy changed."""

from django.db.models import Model
from django.http import HttpRequest

from plans.models import Item, Plan
from plans.models.belonging import plan_of_row

LONGEST_ID = 18  # digits; more would not fit the database's integers


def plan_of(row: Model) -> Plan:
    """The plan itself, an item's plan, or that of the item which a part belongs to."""
    plan = plan_of_row(row)
    if plan is None:
        raise TypeError(f"{row._meta.label} belongs to no plan")
    return plan


def plan_id_of(row: Model) -> int:
    """The primary key of its plan, which an item knows without asking the database."""
    return row.plan_id if isinstance(row, Item) else plan_of(row).pk


def touch(*rows: Model) -> None:
    """Raises the versions of the rows' plans, by which publishing notices the change.

    This comes before the rows are written: it locks the plan first, as every verb does, so that
    no two of them wait for each other.
    """
    for pk in sorted({plan_id_of(row) or 0 for row in rows}):
        Plan.objects.filter(pk=pk).touch()


def plan_id_named_in(request: HttpRequest) -> int | None:
    """What the address names by `?plan=`, whether or not there is such a plan."""
    value = request.GET.get("plan", "")
    return int(value) if value.isdecimal() and len(value) <= LONGEST_ID else None


def plan_named_in(request: HttpRequest) -> Plan | None:
    """The plan that the address names by `?plan=`."""
    pk = plan_id_named_in(request)
    return Plan.objects.filter(pk=pk).first() if pk is not None else None
