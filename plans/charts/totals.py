"""The sums of a total so far, since its target is a sum."""

from fractions import Fraction

from plans.documents.items import IndicatorDocument
from plans.documents.parts import Observation
from plans.monitoring.observed import by_year, running_totals


def totals_of(indicator: IndicatorDocument) -> list[tuple[Observation, Fraction]]:
    """From the first year of the path to the first that is missing; none of what is no total."""
    if indicator.basis != "cumulative" or not indicator.trajectory:
        return []
    return running_totals(by_year(indicator.observations), indicator.trajectory[0].year + 1)
