"""In what a chart counts: 18 万户 and not 180,000 户, where the target is written so."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from plans.documents.items import IndicatorDocument
from plans.monitoring.figures import rounded


@dataclass(frozen=True)
class AxisUnit:
    name: str | None
    multiplier: Fraction

    def written(self, absolute: Decimal | Fraction) -> Decimal:
        """A value in the base unit as this unit has it."""
        return rounded(Fraction(absolute) / self.multiplier)


def unit_of(indicator: IndicatorDocument) -> AxisUnit:
    """As the target is written; else as the latest observation is."""
    target = indicator.target
    if target and target.absolute is not None and target.unit:
        return AxisUnit(target.unit, Fraction(target.multiplier))
    for observation in reversed(indicator.observations):
        if observation.unit:
            return AxisUnit(observation.unit, Fraction(observation.multiplier))
    return AxisUnit(indicator.unit, Fraction(1))
