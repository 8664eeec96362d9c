"""Which observations are due: for the latest year of the plan that is over."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from plans.choices import Comparator, TargetRole
from plans.models import Indicator, Observation, Plan, Target


def due_year(plan: Plan, today: date) -> int | None:
    """The latest year that is over; null before the plan's first year is."""
    year = min(today.year - 1, plan.period_end)
    return year if year >= plan.period_start else None


def monitored(plan: Plan) -> QuerySet[Indicator]:
    """The indicators that have a target in figures; of words alone there is nothing to count."""
    in_figures = Target.objects.filter(indicator=OuterRef("pk"), role=TargetRole.FINAL).exclude(
        comparator=Comparator.QUALITATIVE
    )
    return Indicator.objects.filter(Exists(in_figures), plan=plan)


def lacking(plan: Plan, year: int) -> QuerySet[Indicator]:
    """Those of them without a value for the whole year."""
    observed = Observation.objects.filter(indicator=OuterRef("pk"), period=str(year))
    return monitored(plan).filter(~Exists(observed))
