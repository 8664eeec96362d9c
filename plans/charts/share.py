"""How far an indicator has come on the way from zero to its target."""

from fractions import Fraction

from plans.documents.items import IndicatorDocument
from plans.monitoring.observed import latest

UPWARDS = {"exceed", "reach", "at_least", "approx"}


def goal_of(indicator: IndicatorDocument) -> Fraction | None:
    """What a bar can grow to; null where a bar would say what the figures do not."""
    target = indicator.target
    if target is None or not target.absolute or target.absolute < 0 or indicator.sense == "less":
        return None
    return Fraction(target.absolute) if target.comparator in UPWARDS else None


def share_of(indicator: IndicatorDocument) -> Fraction | None:
    """From 0 to 1; null where nothing was observed, or no bar may stand for it."""
    goal, observed = goal_of(indicator), _observed(indicator)
    if goal is None or observed is None or observed < 0:
        return None
    return min(observed / goal, Fraction(1))


def _observed(indicator: IndicatorDocument) -> Fraction | None:
    """What the verdict compares, such as a sum of years; else the latest value as it is."""
    if indicator.verdict.observed is not None:
        return Fraction(indicator.verdict.observed)
    if not indicator.observations or indicator.basis == "cumulative":
        return None
    return Fraction(latest(indicator.observations).absolute)
