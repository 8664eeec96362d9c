"""From values to places on a sheet."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.charts.scale import MOST_TICKS, Scale, ticks

values = st.fractions(-(10**9), 10**9, max_denominator=1000)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (3, 18, [0, 5, 10, 15, 20]),
        (96, 104, [96, 98, 100, 102, 104]),
        (0, 0, [0, Fraction(1, 2), 1]),
        (7, 7, [0, 2, 4, 6, 8]),
        (-20, 30, [-20, 0, 20, 40]),
        (-5, -5, [-6, -4, -2, 0]),
    ],
)
def test_an_axis_has_few_round_values(low: int, high: int, expected: list[int]) -> None:
    assert ticks([Fraction(low), Fraction(high)]) == expected


@given(st.lists(values, min_size=1, max_size=6))
def test_every_value_lies_between_the_first_and_the_last(members: list[Fraction]) -> None:
    found = ticks(members)
    assert found[0] <= min(members)
    assert found[-1] >= max(members)
    assert found[0] < found[-1]
    assert len(found) <= MOST_TICKS + 2
    assert len({after - before for before, after in pairwise(found)}) == 1


def test_a_place_is_written_with_one_digit() -> None:
    up = Scale(Fraction(0), Fraction(3), 200, 20)
    assert [up.place(Fraction(value)) for value in (0, 1, 3)] == ["200.0", "140.0", "20.0"]
