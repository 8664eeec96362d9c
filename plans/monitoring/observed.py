"""What was observed, year by year.

A verdict compares whole years with each other: half a year's value may be half of a year's, or as
good as it, and no figure says which.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from plans.documents.parts import Observation
from plans.monitoring.reasons import NotAssessable

_LAST_MONTH = {"H1": 6, "H2": 12, "Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12}
_MONTHS = {"H": 6, "Q": 3}

Years = Mapping[int, Observation]
"""The observations of whole years by year, from the earliest."""


def by_year(observations: Iterable[Observation]) -> Years:
    whole = [one for one in observations if one.period.isdigit()]
    return {int(one.period): one for one in sorted(whole, key=lambda one: one.period)}


def latest(observations: Iterable[Observation]) -> Observation:
    """By the month in which a period ends; of two that end together the longer one."""
    return max(observations, key=lambda one: (ends(one.period), length(one.period)))


def ends(period: str) -> tuple[int, int]:
    """The year and month in which a period ends: 2023-H1 in June 2023."""
    year, _, part = period.partition("-")
    if not part:
        return int(year), 12
    return int(year), _LAST_MONTH.get(part) or int(part)


def length(period: str) -> int:
    """In months."""
    _, _, part = period.partition("-")
    return _MONTHS.get(part[:1], 1) if part else 12


def running_totals(years: Years, first: int) -> list[tuple[Observation, Fraction]]:
    """Each year from `first` with the sum so far, to the first that is missing."""
    totals: list[tuple[Observation, Fraction]] = []
    total, year = Fraction(0), first
    while year in years:
        total += Fraction(years[year].absolute)
        totals.append((years[year], total))
        year += 1
    return totals


def every_year(years: Years, first: int) -> list[Fraction]:
    """The values from `first` to the latest year.

    Raises `NotAssessable` where a year between them is missing: no data is not zero.
    """
    latest_year = max(years)
    if any(year not in years for year in range(first, latest_year + 1)):
        raise NotAssessable("gap")
    return [Fraction(years[year].absolute) for year in range(first, latest_year + 1)]
