"""The figures of a course in digits: what the drawing shows, and no less."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plans.charts.unit import AxisUnit, unit_of
from plans.documents.items import IndicatorDocument
from plans.documents.parts import Observation
from plans.monitoring.observed import ends, length


@dataclass(frozen=True)
class Row:
    """One period; null where nothing was observed, or the path says nothing.

    `begins`: the path starts here, from the baseline or from nothing.
    """

    period: str
    observation: Observation | None
    expected: Decimal | None
    begins: bool = False


@dataclass(frozen=True)
class Table:
    """`unit` is that of what is expected."""

    unit: AxisUnit
    rows: list[Row]


def table_of(indicator: IndicatorDocument) -> Table:
    """Every period that was observed or has a place on the path, in time."""
    unit = unit_of(indicator)
    rows = sorted(_rows(indicator, unit), key=lambda row: (ends(row.period), length(row.period)))
    return Table(unit, rows)


def _rows(indicator: IndicatorDocument, unit: AxisUnit) -> Iterator[Row]:
    expected = {str(point.year): unit.written(point.value) for point in indicator.trajectory}
    starts = indicator.basis != "annual_average"  # which is the same from its first year on
    for observation in indicator.observations:
        yield Row(observation.period, observation, expected.pop(observation.period, None))
    first = str(indicator.trajectory[0].year) if starts and indicator.trajectory else None
    for period, value in expected.items():
        yield Row(period, None, value, begins=period == first)
