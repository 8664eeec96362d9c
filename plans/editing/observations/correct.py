"""Keeps the value that an observation had before it is corrected."""

from datetime import date

from plans.documents.bundle.shapes import FIGURE
from plans.errors.editing import ReasonMissing
from plans.models import Observation, ObservationCorrection


def differs(one: Observation, other: Observation) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in FIGURE)


def keep_old(*, old: Observation, reason: str | None, day: date) -> ObservationCorrection:
    """The figure of `old` as a row of its own, in the caller's transaction.

    Raises `ReasonMissing` where it was final: readers relied on it.
    """
    if not old.provisional and not reason:
        raise ReasonMissing([str(old.indicator)])
    return ObservationCorrection.objects.create(
        observation=old,
        number=old.corrections.count() + 1,
        corrected_on=day,
        provisional=old.provisional,
        reason=reason or None,
        **{name: getattr(old, name) for name in FIGURE},
    )
