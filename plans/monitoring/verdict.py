"""The verdict on an indicator, as at its latest observed period."""

from collections.abc import Sequence

from plans.documents.parts import Observation, Verdict

_MONTHS = {"H1": (1, 6), "H2": (7, 12), **{f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)}}


def verdict(observations: Sequence[Observation]) -> Verdict:
    """`no_data` where nothing was observed, which is never zero.

    Where something was, there is no method yet that would judge it against the target: the verdict
    says `not_assessable` rather than guess.

    >>> verdict([])
    Verdict(state='no_data', as_of=None)
    """
    if not observations:
        return Verdict(state="no_data", as_of=None)
    latest = max((observation.period for observation in observations), key=_end_and_length)
    return Verdict(state="not_assessable", as_of=latest)


def _end_and_length(period: str) -> tuple[str, int, int]:
    """Periods in time: by their last month, the longer of two that end together last."""
    year, _, part = period.partition("-")
    month = int(part) if part.isdigit() else 0
    first, last = _MONTHS.get(part, (month or 1, month or 12))
    return year, last, last - first
