"""The verdict on an indicator."""

import pytest

from plans.documents.parts import Observation, Verdict
from plans.monitoring.verdict import verdict


def observations(*periods: str) -> list[Observation]:
    return [
        Observation.model_validate(
            {
                "period": period,
                "value": 1,
                "unit": None,
                "multiplier": 1,
                "absolute": 1,
                "provisional": False,
                "note": None,
                "citations": [],
            }
        )
        for period in periods
    ]


def test_nothing_observed_is_no_data() -> None:
    assert verdict([]) == Verdict(state="no_data", as_of=None)


def test_what_was_observed_is_not_judged_without_a_method() -> None:
    assert verdict(observations("2021")) == Verdict(state="not_assessable", as_of="2021")


@pytest.mark.parametrize(
    ("periods", "latest"),
    [
        (["2022", "2023", "2021"], "2023"),
        (["2023-Q1", "2023-12"], "2023-12"),
        (["2023-H1", "2023-07"], "2023-07"),
        (["2023-Q4", "2023-H1"], "2023-Q4"),
        (["2023-Q2", "2023-Q3", "2023-08"], "2023-Q3"),
        (["2023-10", "2023-09"], "2023-10"),
        (["2023-H2", "2023", "2023-12", "2023-Q4"], "2023"),
        (["2023", "2024-01"], "2024-01"),
    ],
)
def test_it_stands_as_at_the_period_that_ended_last(periods: list[str], latest: str) -> None:
    assert verdict(observations(*periods)).as_of == latest
    assert verdict(observations(*reversed(periods))).as_of == latest
