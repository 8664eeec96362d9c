"""What a project has cost so far."""

from decimal import Decimal
from typing import Any

import pytest

from plans.documents.items import ProjectDocument
from plans.documents.parts import InvestmentYear
from plans.monitoring.invested import invested

YEARS = [(2021, 4, Decimal("3.5")), (2022, 5, None), (2023, None, 4)]


def project(years: list[Any], investment: int | None = 10) -> ProjectDocument:
    facts: dict[str, Any] = {
        "investment": investment,
        "investment_years": [
            InvestmentYear(year=year, planned=planned, actual=actual, citations=[])
            for year, planned, actual in years
        ],
    }
    return ProjectDocument.model_construct(**facts)


def test_the_years_that_are_known_are_summed_and_the_last_of_them_is_told() -> None:
    so_far = invested(project(YEARS))
    assert so_far
    assert (so_far.actual, so_far.until, so_far.share) == (Decimal("7.5"), 2023, Decimal("0.75"))


def test_what_nobody_reported_is_not_zero() -> None:
    assert invested(project([])) is None
    assert invested(project([(2022, 5, None)])) is None


@pytest.mark.parametrize("whole", [None, 0, -1])
def test_without_a_whole_there_is_no_share(whole: int | None) -> None:
    so_far = invested(project(YEARS, whole))
    assert so_far
    assert so_far.share is None


def test_more_than_was_planned_is_more_than_all() -> None:
    so_far = invested(project([(2021, 1, 15)]))
    assert so_far
    assert so_far.share == Decimal("1.5")
