"""The verdict on an indicator."""

from decimal import Decimal
from typing import Any

import pytest

from plans.documents.parts import Verdict
from plans.monitoring.verdict import verdict
from tests.monitoring.made import baseline, figures, observed, target


def judged(**more: Any) -> Verdict:
    return verdict(figures(**more))


def test_nothing_observed_is_no_data() -> None:
    assert judged() == Verdict(state="no_data", as_of=None)


@pytest.mark.parametrize(
    ("value", "state", "progress"),
    [
        (200, "met", "2.5"),
        (140, "on_track", "1"),
        (138, "on_track", "0.95"),
        (137, "behind", "0.925"),
        (120, "behind", "0.5"),
        (119, "off_track", "0.475"),
        (90, "off_track", "-0.25"),
    ],
)
def test_a_level_is_judged_by_how_much_of_the_way_due_was_gone(
    value: int, state: str, progress: str
) -> None:
    found = judged(observations=observed({"2022": value}))
    assert (found.state, found.progress) == (state, Decimal(progress))
    assert (found.method, found.observed, found.expected) == ("level", Decimal(value), Decimal(140))


def test_it_stands_as_at_the_latest_observed_year() -> None:
    found = judged(observations=observed({"2023": 160, "2021": 120, "2022": 100}))
    assert (found.as_of, found.state) == ("2023", "on_track")


def test_what_is_observed_after_the_targets_year_does_not_count() -> None:
    found = judged(observations=observed({"2025": 190, "2026": 210}))
    assert (found.as_of, found.state) == ("2025", "off_track")


def test_in_the_last_year_what_is_not_met_is_off_track() -> None:
    assert judged(observations=observed({"2025": 199})).state == "off_track"
    assert judged(observations=observed({"2025": 200})).state == "met"


def test_to_exceed_is_more_than_to_reach() -> None:
    exactly = observed({"2025": 200})
    assert judged(target=target("exceed"), observations=exactly).state == "off_track"
    assert judged(target=target("reach"), observations=exactly).state == "met"


def test_less_is_better_where_the_target_lies_below_the_baseline() -> None:
    falling = {"target": target("at_most", 50), "sense": "less"}
    assert judged(**falling, observations=observed({"2022": 80})).state == "on_track"
    assert judged(**falling, observations=observed({"2022": 85})).state == "behind"
    assert judged(**falling, observations=observed({"2022": 101})).state == "off_track"


def test_a_bound_that_held_at_first_and_is_broken_is_off_track() -> None:
    cap = {"target": target("at_most", 150), "sense": "less"}
    assert judged(**cap, observations=observed({"2022": 140})).state == "met"
    assert judged(**cap, observations=observed({"2022": 151})).state == "off_track"


def test_milestones_bend_the_path() -> None:
    late = judged(milestones=[target(value=110, year=2023)], observations=observed({"2023": 110}))
    assert (late.state, late.expected) == ("on_track", Decimal(110))


@pytest.mark.parametrize(
    ("values", "state", "total"),
    [
        ({"2021": 40, "2022": 40}, "on_track", 80),
        ({"2021": 40, "2022": 35}, "behind", 75),
        ({"2021": 10, "2022": 10}, "off_track", 20),
        ({"2021": 100, "2022": 100}, "met", 200),
        ({"2021": 40, "2022": 40, "2023": 40, "2024": 40, "2025": 39}, "off_track", 199),
    ],
)
def test_a_total_is_judged_by_its_pace(values: dict[str, Any], state: str, total: int) -> None:
    found = judged(basis="cumulative", observations=observed(values))
    assert (found.state, found.observed, found.method) == (state, Decimal(total), "total")


def test_a_total_needs_no_baseline() -> None:
    found = judged(basis="cumulative", baseline=None, observations=observed({"2021": 40}))
    assert (found.state, found.expected) == ("on_track", Decimal(40))


def test_a_total_that_may_not_pass_its_target_is_met_at_the_end_alone() -> None:
    cap = {"basis": "cumulative", "target": target("at_most"), "sense": "less"}
    assert judged(**cap, observations=observed({"2021": 40})).state == "on_track"
    assert judged(**cap, observations=observed({"2021": 60})).state == "behind"
    assert judged(**cap, observations=observed({"2021": 201})).state == "off_track"
    every = {str(year): 40 for year in range(2021, 2026)}
    assert judged(**cap, observations=observed(every)).state == "met"


def test_a_missing_year_is_not_zero() -> None:
    found = judged(basis="cumulative", observations=observed({"2021": 40, "2023": 40}))
    assert (found.state, found.reason, found.as_of) == ("not_assessable", "gap", "2023")


def test_an_average_is_the_mean_of_the_years_and_settled_by_the_last() -> None:
    growth = {"basis": "annual_average", "target": target("at_least", 6, unit="%")}
    first = {"2021": 9, "2022": 4}
    found = judged(**growth, baseline=None, observations=observed(first, unit="%"))
    assert (found.state, found.observed, found.expected) == ("on_track", Decimal("6.5"), Decimal(6))
    short = judged(**growth, baseline=None, observations=observed({"2021": 4}, unit="%"))
    assert (short.state, short.progress) == ("behind", Decimal("0.666667"))
    every = {str(year): 6 for year in range(2021, 2026)}
    last = judged(**growth, baseline=None, observations=observed(every, unit="%"))
    assert last.state == "met"


def test_a_multiple_is_of_the_baseline() -> None:
    twice = {"target": target("multiple", 2, unit="番")}
    assert judged(**twice, observations=observed({"2025": 399})).state == "off_track"
    assert judged(**twice, observations=observed({"2025": 400})).state == "met"
    fold = {"target": target("multiple", 2, unit="倍")}
    assert judged(**fold, observations=observed({"2025": 200})).state == "met"


@pytest.mark.parametrize(
    ("comparator", "values", "upper"), [("between", 180, 220), ("approx", 200, None)]
)
def test_within_a_range_it_is_met_and_worse_on_both_sides(
    comparator: str, values: int, upper: int | None
) -> None:
    wide = {"target": target(comparator, values, upper=upper)}
    states = [
        judged(**wide, observations=observed({"2024": value})).state
        for value in (90, 150, 185, 205, 240, 300)
    ]
    assert states[0] == "off_track"
    assert states[1] == "behind"
    assert states[-1] == "off_track"
    assert "met" in states


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"target": None}, "no_target"),
        ({"target": target("qualitative", None)}, "target_in_words"),
        ({"basis": None}, "no_basis"),
        ({"baseline": None}, "no_baseline"),
        ({"target": target("multiple", 2), "baseline": None}, "no_baseline"),
        ({"target": target("reach"), "sense": None, "baseline": None}, "no_direction"),
        ({"target": target(unit="亿元")}, "units_differ"),
        ({"observations": observed({"2023-H1": 140})}, "part_year"),
        ({"observations": observed({"2026": 300})}, "outside_period"),
        ({"observations": observed({"2020": 140})}, "too_early"),
        ({"observations": observed({"2019": 200})}, "too_early"),
        (
            {"basis": "cumulative", "observations": observed({"2020": 140})},
            "outside_period",
        ),
    ],
)
def test_without_what_it_needs_it_gives_the_reason(more: dict[str, Any], reason: str) -> None:
    found = judged(**{"observations": observed({"2022": 140}), **more})
    assert (found.state, found.reason) == ("not_assessable", reason)
    assert (found.observed, found.expected, found.progress) == (None, None, None)


def test_without_a_baseline_what_satisfies_the_target_is_met() -> None:
    assert judged(baseline=None, observations=observed({"2023": 200})).state == "met"


def test_it_says_that_its_figure_is_provisional() -> None:
    provisional = [one.model_copy(update={"provisional": True}) for one in observed({"2022": 140})]
    assert judged(observations=provisional).provisional
    assert not judged(observations=observed({"2022": 140})).provisional


def test_a_unit_with_a_multiplier_is_the_same_unit() -> None:
    found = judged(
        baseline=baseline(10, unit="万户", multiplier=10_000),
        target=target("exceed", 18, unit="万户", multiplier=10_000),
        observations=observed({"2022": 132_000}),
    )
    assert (found.state, found.expected) == ("on_track", Decimal(132_000))


@pytest.mark.parametrize(
    ("periods", "latest"),
    [
        (["2023-Q1", "2023-12"], "2023-12"),
        (["2023-H1", "2023-07"], "2023-07"),
        (["2023-H1", "2023-06"], "2023-H1"),
        (["2022-12", "2023-Q1"], "2023-Q1"),
    ],
)
def test_parts_of_years_are_told_by_when_they_end(periods: list[str], latest: str) -> None:
    found = judged(observations=observed(dict.fromkeys(periods, 1)))
    assert (found.as_of, found.reason) == (latest, "part_year")
