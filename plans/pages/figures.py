"""How an indicator's figures are drawn: never more than the documents say."""

from decimal import Decimal

from plans.documents.items import IndicatorDocument

TRACK_WIDTH = 300  # units of the drawing, from zero to the target

UPWARDS = {"exceed", "reach", "at_least", "approx"}
"""Comparators of targets to which a bar can grow; others would be drawn misleadingly."""


def track_width(indicator: IndicatorDocument) -> int | None:
    """How far the latest observation reaches on the track from zero to the target.

    None where nothing was observed, or where a bar would say what the figures do not.
    """
    target, observations = indicator.target, indicator.observations
    if target is None or not target.absolute or not observations:
        return None
    latest = max(observations, key=lambda observation: observation.period)
    if target.comparator not in UPWARDS or target.absolute < 0 or latest.absolute < 0:
        return None
    share = min(latest.absolute / target.absolute, Decimal(1))
    return int(share * TRACK_WIDTH)
