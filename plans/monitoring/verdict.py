"""The verdict on an indicator, as at its latest observed year.

Each verdict carries what it was worked out from, so that a reader can do it again:

- `observed` *x*: a level as it was observed; a total, the sum of every year since the plan began;
  an average, their mean.
- `expected` *e*: what the path (`plans.monitoring.trajectory`) has at the same year.
- `progress` *p*: for a level (d₀ − d) ÷ (d₀ − dₑ), where d is the distance of *x* from what the
  target wants, d₀ the baseline's and dₑ that of *e*: how much of the way that should have been
  gone was gone. For a total, 1 − d ÷ |target|, with d the distance of what it comes to at this
  pace, *x* · target ÷ *e*. For an average the same with the mean itself.

Met: what was observed satisfies the target. A total that may not pass its target, and an average,
can be met only by the last year. On track from 0.95 of the way, behind from one half, else off
track; in the target's own year what is not met is off track, as no time is left.

Missing data never make a verdict: without any observation `no_data`; without what the method needs
`not_assessable`, and the reason.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from plans.documents.parts import Observation, Target, Verdict
from plans.documents.types import Basis, Method
from plans.monitoring.figures import Figures, rounded
from plans.monitoring.judging import average, level, total
from plans.monitoring.observed import Years, by_year, latest
from plans.monitoring.reasons import NotAssessable
from plans.monitoring.units import one_unit
from plans.monitoring.wanted import wanted

METHODS: dict[Basis, Method] = {
    "end_of_period": "level",
    "cumulative": "total",
    "annual_average": "average",
}
_JUDGES = {"level": level, "total": total, "average": average}


def verdict(figures: Figures) -> Verdict:
    """How the indicator stands against its present target.

    >>> verdict(Figures(begins=2021)).state
    'no_data'
    """
    if not figures.observations:
        return Verdict(state="no_data", as_of=None)
    try:
        return _judged(figures)
    except NotAssessable as lack:
        last = latest(figures.observations)
        return Verdict(
            state="not_assessable",
            as_of=last.period,
            reason=lack.reason,
            provisional=last.provisional,
        )


def _judged(figures: Figures) -> Verdict:
    target, basis = figures.target, figures.basis
    if target is None:
        raise NotAssessable("no_target")
    if target.comparator == "qualitative":
        raise NotAssessable("target_in_words")
    if basis is None:
        raise NotAssessable("no_basis")
    if not one_unit(figures):
        raise NotAssessable("units_differ")
    years = _years_until(target, figures.observations)
    aim = wanted(target, basis=basis, sense=figures.sense, baseline=figures.baseline)
    method = METHODS[basis]
    standing = _JUDGES[method](figures, target, aim, years)
    last = years[max(years)]
    return Verdict(
        state=standing.state,
        as_of=last.period,
        method=method,
        observed=rounded(standing.observed),
        expected=_rounded(standing.expected),
        progress=_rounded(standing.progress),
        provisional=last.provisional,
    )


def _years_until(target: Target, observations: Iterable[Observation]) -> Years:
    """Whole years, to the target's own."""
    years = by_year(observations)
    if not years:
        raise NotAssessable("part_year")
    within = {year: one for year, one in years.items() if year <= target.year}
    if not within:
        raise NotAssessable("outside_period")
    return within


def _rounded(value: Fraction | None) -> Decimal | None:
    return None if value is None else rounded(value)
