"""When a measure or project begins and ends, what was due and what was reported, on one line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from plans.charts.course import Tick, labelled
from plans.charts.scale import Scale
from plans.documents.items import MeasureDocument, ProjectDocument
from plans.monitoring.observed import ends

LEFT, RIGHT = 14, 386

Action = MeasureDocument | ProjectDocument
Kind = Literal["due", "done", "report"]
KINDS: tuple[Kind, ...] = ("due", "done", "report")


@dataclass(frozen=True)
class Mark:
    kind: Kind
    x: str


@dataclass(frozen=True)
class Span:
    """From `x` on. It is `open` where one of its ends is not given."""

    x: str
    width: str
    open: bool


@dataclass(frozen=True)
class Schedule:
    years: list[Tick]
    span: Span | None
    marks: list[Mark]

    @property
    def kinds(self) -> list[Kind]:
        """What there is to be explained, in the order of the legend."""
        return [kind for kind in KINDS if any(mark.kind == kind for mark in self.marks)]


def schedule_of(action: Action) -> Schedule | None:
    """Null where nothing has a date."""
    dated = list(_dated(action))
    begins = [Fraction(action.start_year)] if action.start_year else []
    finishes = [Fraction(action.finish_year + 1)] if action.finish_year else []
    open_ends = [Fraction(year) for year in _beside_an_open_end(action)]
    times = [*begins, *finishes, *open_ends, *(time for _, time in dated)]
    if not times:
        return None
    first, last = min(times).__floor__(), max(times).__ceil__()
    last = max(last, first + 1)
    across = Scale(Fraction(first), Fraction(last), LEFT, RIGHT)
    return Schedule(
        years=[Tick(across.place(Fraction(year)), year) for year in labelled(range(first, last))],
        span=_span(across, begins, finishes),
        marks=[Mark(kind, across.place(time)) for kind, time in dated],
    )


def _beside_an_open_end(action: Action) -> Iterator[int]:
    """A bar whose other end is not given is a year long at least."""
    if action.start_year and not action.finish_year:
        yield action.start_year + 1
    if action.finish_year and not action.start_year:
        yield action.finish_year


def _span(across: Scale, begins: list[Fraction], finishes: list[Fraction]) -> Span | None:
    if not begins and not finishes:
        return None
    begin = begins[0] if begins else across.low
    end = finishes[0] if finishes else across.high
    width = float(across.place(end)) - float(across.place(begin))
    return Span(across.place(begin), f"{width:.1f}", open=not (begins and finishes))


def _dated(action: Action) -> Iterator[tuple[Kind, Fraction]]:
    for milestone in action.milestones:
        if milestone.done_on:
            yield "done", _time(milestone.done_on)
        else:
            year, month = ends(milestone.due)
            yield "due", year + Fraction(month, 12)
    for update in action.updates:
        yield "report", _time(update.reported_on)


def _time(day: date) -> Fraction:
    return day.year + Fraction(day.timetuple().tm_yday - 1, 366)
