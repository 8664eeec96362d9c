"""A level against its path, and a total or an average against its pace."""

from dataclasses import dataclass
from fractions import Fraction

from plans.documents.parts import Target
from plans.documents.types import VerdictState
from plans.monitoring.figures import Figures
from plans.monitoring.observed import Years, every_year
from plans.monitoring.reasons import NotAssessable
from plans.monitoring.trajectory import between, met_at_first, trajectory
from plans.monitoring.wanted import Wanted

ON_TRACK = Fraction(95, 100)
BEHIND = Fraction(1, 2)


@dataclass(frozen=True)
class Standing:
    """A state with what it was worked out from, in the base unit."""

    state: VerdictState
    observed: Fraction
    expected: Fraction | None = None
    progress: Fraction | None = None


def level(figures: Figures, target: Target, aim: Wanted, years: Years) -> Standing:
    """期末值: the share of the way that was gone of the way that should have been."""
    year = max(years)
    if figures.baseline is not None and year <= figures.baseline.year:
        raise NotAssessable("too_early")
    observed = Fraction(years[year].absolute)
    path = trajectory(figures, aim)
    expected = between(path, year) if path else None
    progress = None
    if expected is not None:
        start = aim.distance(path[0].value)
        due, gone = start - aim.distance(expected), start - aim.distance(observed)
        progress = gone / due if due > 0 else None
    if aim.satisfied_by(observed):
        return Standing("met", observed, expected, progress)
    if year == target.year or met_at_first(figures, aim):  # a bound to be kept
        return Standing("off_track", observed, expected, progress)
    if expected is None:
        raise NotAssessable("no_baseline")
    if progress is not None:
        return Standing(_graded(progress), observed, expected, progress)
    return Standing(_with_nothing_due(aim, observed, expected), observed, expected)


def _with_nothing_due(aim: Wanted, observed: Fraction, expected: Fraction) -> VerdictState:
    """The path has not come nearer to the target yet: it is level, or keeps what was met."""
    if aim.distance(observed) <= aim.distance(expected):
        return "on_track"
    return "behind" if aim.distance(expected) else "off_track"


def total(figures: Figures, target: Target, aim: Wanted, years: Years) -> Standing:
    """五年累计: what the sum so far comes to if it goes on at this pace."""
    year = max(years)
    observed = sum(_values(figures, years), Fraction(0))
    path = trajectory(figures, aim)
    if not path:
        raise NotAssessable("outside_period")
    expected = between(path, year)
    progress = _pace(aim, observed * aim.end / expected) if expected and aim.end else None
    if aim.satisfied_by(observed) and (aim.is_floor or year == target.year):
        return Standing("met", observed, expected, progress)
    if year == target.year or (aim.high is not None and observed > aim.high):
        return Standing("off_track", observed, expected, progress)
    state = _graded(progress) if progress is not None else "on_track"
    return Standing(state, observed, expected, progress)


def average(figures: Figures, target: Target, aim: Wanted, years: Years) -> Standing:
    """年均: the mean so far, which only the last year settles."""
    values = _values(figures, years)
    observed = sum(values, Fraction(0)) / len(values)
    progress = _pace(aim, observed) if aim.end else None
    satisfied = aim.satisfied_by(observed)
    if max(years) == target.year:
        return Standing("met" if satisfied else "off_track", observed, aim.end, progress)
    if satisfied:
        return Standing("on_track", observed, aim.end, progress)
    state = _graded(progress) if progress is not None else "off_track"
    return Standing(state, observed, aim.end, progress)


def _values(figures: Figures, years: Years) -> list[Fraction]:
    within = {year: one for year, one in years.items() if year >= figures.begins}
    if not within:
        raise NotAssessable("outside_period")
    return every_year(within, figures.begins)


def _pace(aim: Wanted, value: Fraction) -> Fraction:
    return 1 - aim.distance(value) / abs(aim.end)


def _graded(progress: Fraction) -> VerdictState:
    if progress >= ON_TRACK:
        return "on_track"
    return "behind" if progress >= BEHIND else "off_track"
