"""The expected path."""

from typing import Any

import pytest

from plans.monitoring.trajectory import expected_path
from tests.monitoring.made import baseline, figures, target


def path(**more: Any) -> list[tuple[int, float]]:
    return [(point.year, float(point.value)) for point in expected_path(figures(**more))]


def test_a_level_goes_straight_from_its_baseline_to_its_target() -> None:
    assert path() == [(2020, 100), (2021, 120), (2022, 140), (2023, 160), (2024, 180), (2025, 200)]


def test_it_goes_over_the_milestones_that_name_one_value() -> None:
    found = dict(
        path(
            milestones=[
                target(value=130, year=2024),
                target("between", 1, upper=2, year=2022),
                target("qualitative", None, year=2023),
                target(value=999, year=2030),
            ]
        )
    )
    assert (found[2022], found[2024], found[2025]) == (115, 130, 200)


def test_a_range_is_come_to_at_its_nearer_end() -> None:
    assert path(target=target("between", 180, upper=220))[-1] == (2025, 180)
    assert path(target=target("between", 40, upper=60))[-1] == (2025, 60)


def test_about_a_value_is_come_to_at_the_value_itself() -> None:
    assert path(target=target("approx", 200))[-1] == (2025, 200)
    level = path(basis="annual_average", baseline=None, target=target("approx", 7))
    assert {value for _, value in level} == {7}


def test_a_total_begins_with_nothing_before_the_first_year() -> None:
    found = path(basis="cumulative", baseline=None)
    assert (found[0], found[1], found[-1]) == ((2020, 0), (2021, 40), (2025, 200))


def test_an_average_is_level() -> None:
    assert path(basis="annual_average", baseline=None) == [(y, 200) for y in range(2021, 2026)]


@pytest.mark.parametrize(
    "more",
    [
        {"baseline": None},
        {"basis": None},
        {"target": None},
        {"target": target("qualitative", None)},
        {"target": target(value=90)},
        {"target": target(year=2020)},
        {"target": target(unit="亿元")},
        {"sense": None, "target": target("reach", 100)},
    ],
)
def test_where_the_figures_carry_none_there_is_no_path(more: dict[str, Any]) -> None:
    assert path(**more) == []


def test_what_does_not_come_out_even_is_rounded_as_figures_are() -> None:
    assert path(baseline=baseline(100, year=2019))[1] == (2020, 116.666667)
