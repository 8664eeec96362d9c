"""The verdict on an indicator, as at its latest observed period."""

from collections.abc import Sequence

from plans.documents.parts import Observation, Verdict


def verdict(observations: Sequence[Observation]) -> Verdict:
    """`no_data` where nothing was observed, which is never zero.

    Where something was, there is no method yet that would judge it against the target: the verdict
    says `not_assessable` rather than guess.

    >>> verdict([])
    Verdict(state='no_data', as_of=None)
    """
    if not observations:
        return Verdict(state="no_data", as_of=None)
    latest = max(observation.period for observation in observations)
    return Verdict(state="not_assessable", as_of=latest)
