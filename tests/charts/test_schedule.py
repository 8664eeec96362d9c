"""When something begins and ends, what was due and what was reported, on one line."""

from typing import Any

from plans.charts.schedule import LEFT, RIGHT, Schedule, schedule_of
from plans.documents.items import MeasureDocument
from plans.documents.parts import Milestone, ProgressUpdate


def measure(**more: Any) -> MeasureDocument:
    facts: dict[str, Any] = {"start_year": None, "finish_year": None}
    facts |= {"milestones": [], "updates": []}
    return MeasureDocument.model_construct(**{**facts, **more})


def drawn(**more: Any) -> Schedule:
    schedule = schedule_of(measure(**more))
    assert schedule is not None
    return schedule


def milestone(due: str, done_on: str | None = None) -> Milestone:
    return Milestone.model_validate(
        {"due": due, "title": "示例", "done_on": done_on, "citations": []}
    )


def report(day: str) -> ProgressUpdate:
    return ProgressUpdate.model_validate({"reported_on": day, "text": "示例。", "citations": []})


def test_the_bar_reaches_from_the_first_day_to_the_last() -> None:
    schedule = drawn(start_year=2021, finish_year=2024)
    assert schedule.span
    assert (float(schedule.span.x), float(schedule.span.width)) == (LEFT, RIGHT - LEFT)
    assert not schedule.span.open
    assert [tick.label for tick in schedule.years] == [2021, 2022, 2023, 2024]


def test_a_milestone_stands_at_the_end_of_its_period_until_it_is_reached() -> None:
    schedule = drawn(
        start_year=2021,
        finish_year=2024,
        milestones=[milestone("2022-H1"), milestone("2024", done_on="2023-01-01")],
    )
    due, done = schedule.marks
    assert (due.kind, done.kind) == ("due", "done")
    assert abs(float(due.x) - (LEFT + (RIGHT - LEFT) * 1.5 / 4)) < 0.1
    assert abs(float(done.x) - (LEFT + (RIGHT - LEFT) * 2 / 4)) < 0.1


def test_what_happened_outside_its_years_widens_the_sheet() -> None:
    schedule = drawn(start_year=2022, finish_year=2023, updates=[report("2025-06-30")])
    assert [tick.label for tick in schedule.years] == [2022, 2023, 2024, 2025]
    assert all(LEFT <= float(mark.x) <= RIGHT for mark in schedule.marks)
    assert schedule.span
    assert float(schedule.span.width) < RIGHT - LEFT


def test_an_end_that_is_not_given_is_said_to_be_open() -> None:
    for years in ({"start_year": 2022}, {"finish_year": 2022}):
        span = drawn(**years, updates=[report("2023-06-30")]).span
        assert span
        assert span.open


def test_an_open_bar_is_a_year_long_at_least() -> None:
    for name, year, day in (
        ("finish_year", 2020, "2022-01-01"),
        ("start_year", 2025, "2023-05-01"),
    ):
        span = drawn(**{name: year}, updates=[report(day)]).span
        assert span
        assert float(span.width) > 50


def test_reports_alone_make_no_bar_and_nothing_makes_no_drawing() -> None:
    assert drawn(updates=[report("2023-06-30")]).span is None
    assert schedule_of(measure()) is None


def test_only_what_is_there_is_explained() -> None:
    rows = {"milestones": [milestone("2022")], "updates": [report("2021-02-01")]}
    schedule = drawn(start_year=2021, **rows)
    assert schedule.kinds == ["due", "report"]
