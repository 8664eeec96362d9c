"""The drawing of an indicator over the years."""

from decimal import Decimal
from typing import Any

from plans.charts.course import BOTTOM, LEFT, RIGHT, TOP, Course, course_of
from plans.documents.parts import Revision
from tests.charts.drawn import indicator
from tests.monitoring.made import baseline, observed, target


def drawn(**more: Any) -> Course:
    course = course_of(indicator(**more))
    assert course is not None
    return course


def places(course: Course, kind: str) -> list[tuple[float, float]]:
    return [(float(mark.x), float(mark.y)) for mark in course.marks if mark.kind == kind]


def test_figures_stand_where_their_values_are() -> None:
    course = drawn(observations=observed({"2022": 150}))
    assert [tick.label for tick in course.years] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert [tick.label for tick in course.ticks][::4] == [Decimal(0), Decimal(200)]
    assert places(course, "baseline") == [(LEFT, (BOTTOM + TOP) / 2)]
    assert places(course, "target") == [(RIGHT, TOP)]
    ((x, y),) = places(course, "observed")
    assert abs(x - (LEFT + (RIGHT - LEFT) * 2 / 5)) < 0.1
    assert abs(y - (BOTTOM - (BOTTOM - TOP) * 0.75)) < 0.1


def test_the_line_is_broken_where_a_year_is_missing() -> None:
    course = drawn(observations=observed({"2021": 110, "2022": 120, "2024": 150}))
    assert [len(line.split()) for line in course.lines] == [2, 1]


def test_parts_of_years_are_marks_and_in_no_line() -> None:
    course = drawn(observations=observed({"2022-H1": 130, "2022": 140}))
    assert [len(line.split()) for line in course.lines] == [1]
    assert len(places(course, "observed")) == 2


def test_a_total_is_drawn_as_the_sum_so_far() -> None:
    values = {"2020": 7, "2021": 50, "2022": 50, "2024": 50}
    course = drawn(basis="cumulative", observations=observed(values))
    middle = (BOTTOM + TOP) / 2
    assert [y for _, y in places(course, "observed")] == [(middle + BOTTOM) / 2, middle]
    assert places(course, "baseline") == []


def test_ticks_count_as_the_target_is_written() -> None:
    course = drawn(
        baseline=baseline(10, unit="万户", multiplier=10_000),
        target=target("exceed", 18, unit="万户", multiplier=10_000),
        observations=observed({"2022": 132_000}),
    )
    assert (course.unit, [tick.label for tick in course.ticks]) == (
        "万户",
        [Decimal(10), Decimal(12), Decimal(14), Decimal(16), Decimal(18)],
    )


def test_a_range_has_two_bounds_and_words_none() -> None:
    wide = drawn(target=target("between", 180, upper=220))
    assert (len(wide.bounds), len(places(wide, "target"))) == (2, 2)
    words = drawn(target=target("qualitative", None), observations=observed({"2022": 1}))
    assert (words.bounds, words.path, places(words, "target")) == ([], "", [])


def test_a_replaced_target_stays_to_be_seen() -> None:
    revision: dict[str, Any] = {
        "decided_on": "2023-06-01",
        "reason": "虚构。",
        "deciding_document": None,
        "old": target(value=250).model_dump(),
        "new": target().model_dump(),
        "citations": [],
    }
    course = drawn(revisions=[Revision.model_validate(revision)])
    assert places(course, "former")[0][1] < places(course, "target")[0][1]
    assert "former" in course.kinds


def test_where_there_is_nothing_but_a_target_nothing_is_drawn() -> None:
    assert course_of(indicator(baseline=None)) is None
    assert course_of(indicator(target=None)) is None
    assert drawn().kinds == ["baseline", "target", "path"]


def test_it_says_where_its_axis_does_not_begin_at_zero() -> None:
    assert drawn().starts_at_zero
    near = drawn(target=target(value=104), observations=observed({"2022": 102}))
    assert not near.starts_at_zero
