"""The course of an indicator: what was observed, what was expected, what is to be reached.

A total is drawn as the sum of its years, since its target is a sum; all else as it was observed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from plans.charts.scale import Scale, ticks
from plans.charts.totals import totals_of
from plans.charts.unit import unit_of
from plans.documents.items import IndicatorDocument
from plans.documents.parts import Observation, Target
from plans.monitoring.observed import ends

WIDTH, HEIGHT = 400, 236
LEFT, RIGHT, TOP, BOTTOM = 54, 388, 14, 206
MOST_YEARS = 8

Kind = Literal["observed", "provisional", "baseline", "milestone", "target", "former"]
KINDS: tuple[Kind, ...] = (
    *("observed", "provisional", "baseline", "milestone", "target", "former"),
)


@dataclass(frozen=True)
class Tick:
    place: str
    label: Decimal | int


@dataclass(frozen=True)
class Mark:
    """One figure at its place."""

    kind: Kind
    x: str
    y: str


@dataclass(frozen=True)
class Course:
    """What the template draws; the ticks count in `unit`."""

    ticks: list[Tick]
    years: list[Tick]
    path: str
    lines: list[str]
    marks: list[Mark]
    bounds: list[str]
    unit: str | None
    starts_at_zero: bool

    @property
    def kinds(self) -> list[str]:
        """What there is to be explained, in the order of the legend."""
        present = {mark.kind for mark in self.marks}
        return [*(kind for kind in KINDS if kind in present), *(["path"] if self.path else [])]


@dataclass(frozen=True)
class _Figure:
    kind: Kind
    time: Fraction
    value: Fraction


def course_of(indicator: IndicatorDocument) -> Course | None:
    """The drawing of an indicator; null where there is nothing to draw but its target."""
    figures = list(_figures(indicator))
    path = [(Fraction(one.year), Fraction(one.value)) for one in indicator.trajectory]
    if not path and not any(one.kind in ("observed", "provisional") for one in figures):
        return None
    unit = unit_of(indicator)
    values = [*(one.value for one in figures), *(value for _, value in path)]
    times = [*(one.time for one in figures), *(time for time, _ in path)]
    round_values = ticks(value / unit.multiplier for value in values)
    years = _years(times)
    across = Scale(Fraction(years[0]), Fraction(years[-1]), LEFT, RIGHT)
    up = Scale(round_values[0], round_values[-1], BOTTOM, TOP)

    def at(time: Fraction, value: Fraction) -> str:
        return f"{across.place(time)},{up.place(value / unit.multiplier)}"

    return Course(
        ticks=[Tick(up.place(value), _decimal(value)) for value in round_values],
        years=[Tick(across.place(Fraction(year)), year) for year in labelled(years)],
        path=" ".join(at(time, value) for time, value in path),
        lines=[
            " ".join(at(one.time, one.value) for one in stretch) for stretch in _stretches(figures)
        ],
        marks=[Mark(one.kind, *at(one.time, one.value).split(",")) for one in figures],
        bounds=[up.place(value / unit.multiplier) for value in _bounds(indicator.target)],
        unit=unit.name,
        starts_at_zero=round_values[0] == 0,
    )


def _figures(indicator: IndicatorDocument) -> Iterator[_Figure]:
    for observation, value in _observed(indicator):
        kind: Kind = "provisional" if observation.provisional else "observed"
        year, month = ends(observation.period)
        yield _Figure(kind, year - 1 + Fraction(month, 12), value)
    baseline = indicator.baseline
    if baseline is not None and indicator.basis not in ("cumulative", "annual_average"):
        yield _Figure("baseline", Fraction(baseline.year), Fraction(baseline.absolute))
    targets: list[tuple[Kind, Iterable[Target]]] = [
        ("former", (revision.old for revision in indicator.revisions)),
        ("milestone", indicator.milestones),
        ("target", filter(None, [indicator.target])),
    ]
    for role, members in targets:
        for target in members:
            for bound in _bounds(target):
                yield _Figure(role, Fraction(target.year), bound)


def _observed(indicator: IndicatorDocument) -> Iterator[tuple[Observation, Fraction]]:
    if indicator.basis == "cumulative" and indicator.trajectory:
        yield from totals_of(indicator)
    else:
        yield from ((one, Fraction(one.absolute)) for one in indicator.observations)


def _bounds(target: Target | None) -> list[Fraction]:
    ends_of = (target.absolute, target.absolute_upper) if target else ()
    return [Fraction(value) for value in ends_of if value is not None]


def _stretches(figures: Iterable[_Figure]) -> Iterator[list[_Figure]]:
    """Whole years that follow each other: where one is missing the line is broken."""
    whole = sorted(
        (
            one
            for one in figures
            if one.kind in ("observed", "provisional") and one.time.denominator == 1
        ),
        key=lambda one: one.time,
    )
    stretch: list[_Figure] = []
    for one in whole:
        if stretch and one.time - stretch[-1].time > 1:
            yield stretch
            stretch = []
        stretch.append(one)
    if stretch:
        yield stretch


def _years(times: Iterable[Fraction]) -> list[int]:
    times = list(times)
    first, last = min(times).__floor__(), max(times).__ceil__()
    return list(range(first, max(last, first + 1) + 1))


def labelled(years: Sequence[int]) -> list[int]:
    """All, or every second, third …, so that their labels do not touch; the last one always."""
    step = -(-len(years) // MOST_YEARS)
    return list(years[::-1][::step][::-1])


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
