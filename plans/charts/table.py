"""The figures of a course in digits: what the drawing shows, and no less."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plans.charts.totals import totals_of
from plans.charts.unit import AxisUnit, unit_of
from plans.documents.items import IndicatorDocument
from plans.documents.parts import Observation
from plans.monitoring.figures import rounded
from plans.monitoring.observed import ends, length


@dataclass(frozen=True)
class Row:
    """One period; null where nothing was observed, or the path says nothing.

    `total` is the sum so far, of a total alone; it and `expected` are in the base unit. `begins`:
    the path starts here, from the baseline or from nothing.
    """

    period: str
    observation: Observation | None
    expected: Decimal | None
    total: Decimal | None = None
    begins: bool = False


@dataclass(frozen=True)
class Table:
    """`unit` is what pages write totals and expected values in."""

    unit: AxisUnit
    rows: list[Row]
    has_totals: bool


def table_of(indicator: IndicatorDocument) -> Table:
    """Every period that was observed or has a place on the path, in time."""
    rows = sorted(_rows(indicator), key=lambda row: (ends(row.period), length(row.period)))
    return Table(unit_of(indicator), rows, has_totals=any(row.total is not None for row in rows))


def _rows(indicator: IndicatorDocument) -> Iterator[Row]:
    expected = {str(point.year): point.value for point in indicator.trajectory}
    totals = {one.period: rounded(total) for one, total in totals_of(indicator)}
    starts = indicator.basis != "annual_average"  # which is the same from its first year on
    for observation in indicator.observations:
        period = observation.period
        yield Row(period, observation, expected.pop(period, None), totals.get(period))
    first = str(indicator.trajectory[0].year) if starts and indicator.trajectory else None
    for period, value in expected.items():
        yield Row(period, None, value, begins=period == first)
