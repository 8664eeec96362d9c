"""Entering the observations of a period."""

from decimal import Decimal
from typing import Any

import pytest

from plans.editing.observations.enter import Entered, Entry, enter, written
from plans.errors.editing import ObservationsMoved, ReasonMissing
from plans.models import Article, Indicator, Observation, Plan
from tests.makers import load_small

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Plan:
    return load_small()


@pytest.fixture
def indicator(plan: Plan) -> Indicator:
    return Indicator.objects.get(plan=plan)


def entered(plan: Plan, period: str, *entries: Entry, source: Article | None = None) -> Entered:
    return enter(plan=plan, period=period, entries=entries, source=source, editor="guan")


def entry(indicator: Indicator, value: object, **more: Any) -> Entry:
    return Entry(**{"indicator": indicator.pk, "value": Decimal(str(value)), "unit": "个", **more})


def observation(period: str) -> Observation:
    return Observation.objects.get(period=period)


def test_a_new_value_is_signed_and_cites_its_source(plan: Plan, indicator: Indicator) -> None:
    article = Article.objects.get(plan=plan)
    version = plan.version
    assert entered(plan, "2022", entry(indicator, 13), source=article) == Entered(new=1)
    row = observation("2022")
    assert (row.value, row.unit, row.entered_by) == (Decimal(13), "个", "guan")
    assert row.entered_at is not None
    assert row.citation_set.get().article == article
    plan.refresh_from_db()
    assert plan.version == version + 1


def test_a_source_is_cited_once_whatever_else_is(plan: Plan, indicator: Indicator) -> None:
    article = Article.objects.get(plan=plan)
    entered(plan, "2022", entry(indicator, 13), source=article)
    row = observation("2022")
    row.citation_set.create(plan=plan, article=article, paragraph=1, number=2)
    corrected = entry(indicator, 14, seen=written(row), reason="更正。")
    entered(plan, "2022", corrected, source=article)
    assert row.citation_set.count() == 2


def test_the_same_again_changes_nothing(plan: Plan, indicator: Indicator) -> None:
    entered(plan, "2022", entry(indicator, 13))
    plan.refresh_from_db()
    version, seen = plan.version, written(observation("2022"))
    assert entered(plan, "2022", entry(indicator, "13.0", seen=seen)) == Entered()
    plan.refresh_from_db()
    assert plan.version == version


def test_a_corrected_value_keeps_the_old_one_and_its_reason(
    plan: Plan, indicator: Indicator
) -> None:
    entered(plan, "2022", entry(indicator, 13))
    seen = written(observation("2022"))
    done = entered(plan, "2022", entry(indicator, 12, seen=seen, reason="重复计算。"))
    assert done == Entered(corrected=1)
    row = observation("2022")
    old = row.corrections.get()
    assert (row.value, old.value) == (Decimal(12), Decimal(13))
    assert (old.reason, old.number) == ("重复计算。", 1)


def test_a_provisional_value_is_replaced_without_a_reason_and_kept_too(
    plan: Plan, indicator: Indicator
) -> None:
    entered(plan, "2022", entry(indicator, 13, provisional=True))
    seen = written(observation("2022"))
    assert entered(plan, "2022", entry(indicator, 12, seen=seen)) == Entered(corrected=1)
    assert observation("2022").corrections.get().provisional


def test_that_a_value_is_final_now_corrects_nothing(plan: Plan, indicator: Indicator) -> None:
    entered(plan, "2022", entry(indicator, 13, provisional=True))
    seen = written(observation("2022"))
    assert entered(plan, "2022", entry(indicator, 13, seen=seen)) == Entered(changed=1)
    assert not observation("2022").corrections.exists()


def test_a_final_value_is_not_replaced_without_a_reason(plan: Plan, indicator: Indicator) -> None:
    entered(plan, "2022", entry(indicator, 13))
    seen = written(observation("2022"))
    with pytest.raises(ReasonMissing) as refusal:
        entered(plan, "2022", entry(indicator, 12, seen=seen))
    assert refusal.value.titles == [indicator.title]
    assert observation("2022").value == 13


def test_who_did_not_see_what_stands_there_now_writes_nothing(
    plan: Plan, indicator: Indicator
) -> None:
    entered(plan, "2022", entry(indicator, 13))
    with pytest.raises(ObservationsMoved) as refusal:
        entered(plan, "2022", entry(indicator, 99, reason="更正。"))
    assert refusal.value.indicators == [indicator.pk]
    assert observation("2022").value == 13
