"""Which observations are due."""

from datetime import date

import pytest

from plans.editing.observations.due import due_year, lacking, monitored
from plans.models import Indicator, Plan
from tests.makers import load_seed, load_small


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2021, 12, 31), None),
        (date(2022, 1, 1), 2021),
        (date(2025, 6, 1), 2024),
        (date(2026, 1, 1), 2025),
        (date(2031, 1, 1), 2025),
    ],
)
def test_the_latest_year_that_is_over_is_due(today: date, year: int | None) -> None:
    assert due_year(Plan(period_start=2021, period_end=2025), today) == year


@pytest.mark.django_db
def test_every_indicator_with_a_figure_to_reach_is_due_until_its_whole_year_is_in() -> None:
    plan = load_seed()
    assert lacking(plan, 2021).count() == 2
    first = Indicator.objects.filter(plan=plan)[0]
    first.observation_set.create(period="2021-H1", value=1)
    assert lacking(plan, 2021).count() == 2
    first.observation_set.create(period="2021", value=0)
    assert [one.pk for one in lacking(plan, 2021)] == [
        one.pk for one in monitored(plan).exclude(pk=first.pk)
    ]


@pytest.mark.django_db
def test_a_target_in_words_is_never_due() -> None:
    plan = load_small()
    target = Indicator.objects.get(plan=plan).target_set.get(role="final")
    target.comparator, target.value = "qualitative", None
    target.save()
    assert not monitored(plan).exists()
