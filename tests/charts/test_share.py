"""How far an indicator has come on the way from zero to its target."""

from fractions import Fraction
from typing import Any

import pytest

from plans.charts.share import share_of
from tests.charts.drawn import indicator
from tests.monitoring.made import observed, target


@pytest.mark.parametrize(
    ("more", "share"),
    [
        ({"observations": observed({"2022": 150})}, Fraction(3, 4)),
        ({"observations": observed({"2022": 250})}, Fraction(1)),
        ({"observations": observed({"2022-H1": 50})}, Fraction(1, 4)),
        ({"observations": observed({"2022": -5})}, None),
        ({"observations": []}, None),
        ({"target": target("at_most"), "observations": observed({"2022": 150})}, None),
        ({"sense": "less", "observations": observed({"2022": 150})}, None),
        ({"target": target("qualitative", None), "observations": observed({"2022": 1})}, None),
        (
            {"basis": "cumulative", "observations": observed({"2021": 50, "2022": 50})},
            Fraction(1, 2),
        ),
        ({"basis": "cumulative", "observations": observed({"2021": 50, "2023": 50})}, None),
    ],
)
def test_a_bar_is_as_long_as_the_figures_say(more: dict[str, Any], share: Fraction | None) -> None:
    assert share_of(indicator(**more)) == share
