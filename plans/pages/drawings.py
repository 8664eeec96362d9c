"""What templates draw, and the figures that stand beside a drawing."""

from decimal import Decimal

from django import template

from plans.charts.course import course_of
from plans.charts.schedule import schedule_of
from plans.charts.share import share_of
from plans.charts.table import table_of
from plans.charts.unit import AxisUnit, unit_of
from plans.documents.items import IndicatorDocument
from plans.documents.parts import Observation
from plans.monitoring.invested import Invested, invested
from plans.monitoring.observed import latest
from plans.pages.tags import figure

register = template.Library()

TRACK_WIDTH = 300

register.filter("course", course_of)
register.filter("course_table", table_of)
register.filter("axis_unit", unit_of)
register.filter("schedule", schedule_of)


@register.filter
def latest_of(indicator: IndicatorDocument) -> Observation | None:
    """The observation whose period ended last."""
    return latest(indicator.observations) if indicator.observations else None


@register.filter
def track(indicator: IndicatorDocument) -> int | None:
    """How far the indicator reaches on a track that is 300 units wide."""
    share = share_of(indicator)
    return None if share is None else int(share * TRACK_WIDTH)


register.filter("invested", invested)


@register.filter
def money_track(so_far: Invested) -> int | None:
    """How far the investment reaches on the same track; what is over it fills it."""
    if so_far.share is None:
        return None
    return max(0, min(int(so_far.share * TRACK_WIDTH), TRACK_WIDTH))


@register.filter
def percent(share: Decimal) -> str:
    """A share of 1 in per cent, with one digit after the point where there is one."""
    return f"{figure(round(share * 100, 1))}%"


@register.filter
def in_unit(absolute: Decimal, unit: AxisUnit) -> str:
    """A value in the base unit as a chart's unit has it."""
    return figure(unit.written(absolute))
