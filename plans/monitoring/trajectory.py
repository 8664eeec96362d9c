"""The expected path of an indicator: what it should have reached by the end of each year.

- Of a level (期末值) from its baseline, in its year, in a straight line to the target in the
  target's year. Without a baseline there is no path, nor where the baseline satisfies the target
  already: it is a bound to keep, and nothing to come to.
- Of a total (五年累计) from nothing at the end of the year before the plan begins.
- Of an average (年均) level at the target's value, from the plan's first year.

Milestones (年度目标) lie on the path of a level and of a total, which count from the same start as
their target does; between its points a path is straight.

>>> between((Point(2020, Fraction(10)), Point(2025, Fraction(20))), 2022)
Fraction(14, 1)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from plans.documents.parts import PathPoint
from plans.monitoring.figures import Figures, rounded
from plans.monitoring.reasons import NotAssessable
from plans.monitoring.units import one_unit
from plans.monitoring.wanted import Wanted, wanted


@dataclass(frozen=True)
class Point:
    """What is expected by the end of a year, in the base unit."""

    year: int
    value: Fraction


Path = tuple[Point, ...]


def trajectory(figures: Figures, wanted: Wanted) -> Path:
    """The points of the path in time; none where there is no path."""
    target = figures.target
    if target is None or figures.basis is None:
        return ()
    if figures.basis == "annual_average":
        return tuple(Point(year, wanted.end) for year in (figures.begins, target.year))
    if figures.basis == "cumulative":
        start, goal = Point(figures.begins - 1, Fraction(0)), wanted.end
    elif figures.baseline is not None and not met_at_first(figures, wanted):
        start = Point(figures.baseline.year, Fraction(figures.baseline.absolute))
        goal = wanted.goal(start.value)
    else:
        return ()
    if start.year >= target.year:
        return ()
    return (start, *_milestones(figures, start.year, target.year), Point(target.year, goal))


def expected_path(figures: Figures) -> list[PathPoint]:
    """The path as it is published, year by year; empty where the figures carry none."""
    if figures.target is None or figures.basis is None or not one_unit(figures):
        return []
    try:
        aim = wanted(
            figures.target, basis=figures.basis, sense=figures.sense, baseline=figures.baseline
        )
    except NotAssessable:
        return []
    path = trajectory(figures, aim)
    years = range(path[0].year, path[-1].year + 1) if path else ()
    return [PathPoint(year=year, value=rounded(between(path, year))) for year in years]


def between(path: Sequence[Point], year: int) -> Fraction:
    """The value on the path at the end of a year, which lies on it."""
    for before, after in pairwise(path):
        if before.year <= year <= after.year:
            share = Fraction(year - before.year, after.year - before.year)
            return before.value + (after.value - before.value) * share
    raise ValueError(f"{year} does not lie on the path")


def met_at_first(figures: Figures, wanted: Wanted) -> bool:
    """Whether the baseline satisfies the target already."""
    baseline = figures.baseline
    return baseline is not None and wanted.satisfied_by(Fraction(baseline.absolute))


def _milestones(figures: Figures, after: int, before: int) -> list[Point]:
    """Those that name one value; a range or words mark no point."""
    return [
        Point(one.year, Fraction(one.absolute))
        for one in sorted(figures.milestones, key=lambda one: one.year)
        if one.absolute is not None and one.comparator != "between" and after < one.year < before
    ]
