"""What the monitoring board says: how many stand how, where, what changed, and what is silent."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar, get_args

from plans.documents.links import Link
from plans.documents.progress import ProgressDocument, Tracked, TrackedAction, TrackedIndicator
from plans.documents.types import Status, VerdictState

STATES: tuple[VerdictState, ...] = get_args(VerdictState)
STATUSES: tuple[Status | None, ...] = (
    *("done", "under_way", "delayed", "not_started", "stopped"),
    None,
)
"""In the order in which a board tells them; null is not given."""

ENDED = ("done", "stopped")
"""Of what has ended nobody waits for news."""

Place = Literal["keywords", "zones", "departments"]
Counts = Mapping[str | None, int]
One = TypeVar("One", bound=Tracked)


@dataclass(frozen=True)
class PlaceRow:
    """How what belongs to a keyword, zone or department stands."""

    place: Link
    indicators: Counts
    actions: Counts


@dataclass(frozen=True)
class Change:
    """What became of an item since the edition before; null is not given."""

    item: Link
    old: str | None
    new: str | None
    is_indicator: bool


@dataclass(frozen=True)
class Silence:
    """What has had no news for a year, and what was never heard of."""

    long_ago: list[Tracked]
    never: list[Tracked]


def state_of(one: Tracked) -> str | None:
    match one:
        case TrackedIndicator():
            return one.state
        case TrackedAction():
            return one.status
    raise TypeError(f"{type(one).__name__} has no state")


def counted(tracked: Iterable[Tracked]) -> Counts:
    return Counter(map(state_of, tracked))


def followed(board: ProgressDocument) -> list[Tracked]:
    return [*board.indicators, *board.measures, *board.projects]


def binding_first(indicators: Iterable[TrackedIndicator]) -> list[TrackedIndicator]:
    """A binding indicator is a promise."""
    return sorted(indicators, key=lambda one: one.nature != "binding")


def by_place(board: ProgressDocument, places: Place) -> list[PlaceRow]:
    """Those that anything belongs to, in the order in which they are first named."""
    links = {link.key: link for one in followed(board) for link in getattr(one, places)}
    indicators = _grouped(board.indicators, places)
    actions = _grouped([*board.measures, *board.projects], places)
    return [
        PlaceRow(link, counted(indicators.get(key, ())), counted(actions.get(key, ())))
        for key, link in links.items()
    ]


def _grouped(tracked: Sequence[One], places: Place) -> dict[str, list[One]]:
    grouped: dict[str, list[One]] = {}
    for one in tracked:
        for link in getattr(one, places):
            grouped.setdefault(link.key, []).append(one)
    return grouped


def changes(board: ProgressDocument, before: ProgressDocument | None) -> list[Change]:
    """Of items that both boards have. Nothing is known to have changed where there was no board."""
    known = {one.item.key: state_of(one) for one in followed(before)} if before else {}
    return [
        Change(one.item, old, new, isinstance(one, TrackedIndicator))
        for one in followed(board)
        if one.item.key in known and (old := known[one.item.key]) != (new := state_of(one))
    ]


def silence(board: ProgressDocument, day: date) -> Silence:
    """As of the day on which the edition was published."""
    waited_for = [one for one in followed(board) if state_of(one) not in ENDED]
    year_ago = _year_before(day)
    return Silence(
        long_ago=[one for one in waited_for if one.heard_on and one.heard_on < year_ago],
        never=[one for one in waited_for if one.heard_on is None],
    )


def overdue(board: ProgressDocument, day: date) -> Iterator[TrackedAction]:
    """What was to be finished in a year before that of the edition, and is not."""
    for one in (*board.measures, *board.projects):
        if one.finish_year and one.finish_year < day.year and one.status not in ENDED:
            yield one


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
