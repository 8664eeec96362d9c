"""What a board says of everything that is followed."""

from datetime import date
from typing import Any

from plans.documents.links import Link
from plans.documents.progress import ProgressDocument, TrackedAction, TrackedIndicator
from plans.monitoring.board import (
    binding_first,
    by_place,
    changes,
    counted,
    overdue,
    silence,
)

PLACES: dict[str, Any] = {"keywords": [], "zones": [], "departments": []}


def indicator(key: str, state: str = "no_data", **more: Any) -> TrackedIndicator:
    facts = {"item": key, "heard_on": None, "nature": "expected", "as_of": None, **PLACES}
    return TrackedIndicator.model_validate({**facts, "state": state, **more})


def measure(key: str, status: str | None = None, **more: Any) -> TrackedAction:
    facts = {"item": key, "heard_on": None, "finish_year": None, "due": None, **PLACES}
    return TrackedAction.model_validate({**facts, "status": status, **more})


def board(*tracked: TrackedIndicator | TrackedAction) -> ProgressDocument:
    return ProgressDocument(
        title="进展",
        title_en=None,
        as_of=None,
        indicators=[one for one in tracked if isinstance(one, TrackedIndicator)],
        measures=[one for one in tracked if isinstance(one, TrackedAction)],
        projects=[],
    )


def test_what_is_not_given_is_counted_by_itself() -> None:
    counts = counted([measure("measure-a"), measure("measure-b", "done"), measure("measure-c")])
    assert dict(counts) == {None: 2, "done": 1}


def test_binding_indicators_come_first_and_else_the_order_stays() -> None:
    found = binding_first(
        [indicator("a"), indicator("b", nature="binding"), indicator("c", nature="unstated")]
    )
    assert [one.item.key for one in found] == ["b", "a", "c"]


def test_a_place_counts_all_that_belongs_to_it() -> None:
    rows = by_place(
        board(
            indicator("indicator-a", "met", keywords=["keyword-a"]),
            indicator("indicator-b", "behind", keywords=["keyword-a", "keyword-b"]),
            measure("measure-a", "done", keywords=["keyword-b"]),
            measure("measure-b", keywords=[]),
        ),
        "keywords",
    )
    assert [(row.place.key, dict(row.indicators), dict(row.actions)) for row in rows] == [
        ("keyword-a", {"met": 1, "behind": 1}, {}),
        ("keyword-b", {"behind": 1}, {"done": 1}),
    ]


def test_what_stands_otherwise_than_before_is_told_with_both_states() -> None:
    before = board(indicator("a", "behind"), measure("b"), measure("c", "done"), indicator("gone"))
    now = board(indicator("a", "met"), measure("b", "under_way"), measure("c", "done"))
    assert [(one.item.key, one.old, one.new, one.is_indicator) for one in changes(now, before)] == [
        ("a", "behind", "met", True),
        ("b", None, "under_way", False),
    ]


def test_what_is_new_and_what_had_no_board_before_changed_nothing() -> None:
    now = board(indicator("a", "met"))
    assert changes(now, board()) == []
    assert changes(now, None) == []


def test_a_year_without_news_is_silence_and_never_heard_is_told_apart() -> None:
    day = date(2024, 2, 29)
    found = silence(
        board(
            measure("old", heard_on=date(2023, 2, 27)),
            measure("just", heard_on=date(2023, 2, 28)),
            measure("ended", "done", heard_on=date(2020, 1, 1)),
            indicator("never"),
        ),
        day,
    )
    assert [one.item for one in found.long_ago] == [Link(key="old")]
    assert [one.item for one in found.never] == [Link(key="never")]


def test_what_passed_its_year_and_has_not_ended_is_late() -> None:
    tracked = board(
        measure("late", "under_way", finish_year=2023),
        measure("unknown", finish_year=2023),
        measure("done", "done", finish_year=2023),
        measure("this year", "under_way", finish_year=2024),
        measure("open"),
    )
    late = overdue(tracked, date(2024, 1, 1))
    assert [one.item.key for one in late] == ["late", "unknown"]
