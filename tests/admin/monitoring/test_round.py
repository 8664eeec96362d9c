"""The page on which the values of a period are entered."""

from decimal import Decimal
from html import unescape

import pytest
from django.test import Client

from plans.models import Indicator, Observation, Plan
from tests.admin.conftest import Person
from tests.admin.pages import address, text_of
from tests.makers import publish_plan


@pytest.fixture
def indicators(plan: Plan) -> list[Indicator]:
    return list(Indicator.objects.filter(plan=plan).order_by("number"))


def page(plan: Plan, query: str = "period=2021") -> str:
    return f"/en{address('plan_round', plan.pk)}?{query}"


def sent(indicator: Indicator, **values: str) -> dict[str, str]:
    given = {"multiplier": "1", "unit": "", "seen": "", **values}
    return {f"i{indicator.pk}-{name}": value for name, value in given.items()}


def answer(desk: Client, plan: Plan, *rows: dict[str, str], source: str = "") -> str:
    data = {"source": source} | {name: value for row in rows for name, value in row.items()}
    return unescape(desk.post(page(plan), data, follow=True).content.decode())


def test_all_indicators_with_a_figure_to_reach_stand_on_one_page(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    shown = text_of(desk, page(plan))
    assert all(f"突破{one}" in shown for one in ("25栋", "18万户"))
    assert f'name="i{indicators[1].pk}-multiplier" value="10000"' in shown


def test_what_is_filled_in_is_entered_and_the_rest_is_not_zero(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    article = plan.article_set.get()
    row = sent(indicators[1], value="15.5", unit="万户", multiplier="10000")
    told = answer(desk, plan, row, sent(indicators[0]), source=str(article.pk))
    assert "1 values are new, 0 corrected, 0 changed otherwise." in told
    one = Observation.objects.get()
    assert (one.indicator, one.value, one.entered_by) == (
        indicators[1],
        Decimal("15.5"),
        "chief",
    )
    assert one.citation_set.get().article == article
    assert "entered by chief" in text_of(desk, page(plan))


def test_a_correction_asks_for_its_reason_and_keeps_what_was_typed(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    answer(desk, plan, sent(indicators[0], value="12"))
    typed = sent(indicators[0], value="11", seen="12||1|final")
    told = answer(desk, plan, typed)
    assert "say why it is corrected: 亿元楼宇" in told
    assert 'value="11"' in told
    assert Observation.objects.get().value == 12
    told = answer(desk, plan, typed | {f"i{indicators[0].pk}-reason": "重复计算"})
    assert "0 values are new, 1 corrected" in told
    assert Observation.objects.get().corrections.get().reason == "重复计算"


def test_a_value_that_somebody_else_entered_meanwhile_is_not_written_over(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    answer(desk, plan, sent(indicators[0], value="12"))
    told = answer(desk, plan, sent(indicators[0], value="13"), sent(indicators[1], value="9"))
    assert "somebody else entered one of these values meanwhile" in told
    assert Observation.objects.get().value == 12


def test_what_is_no_figure_is_marked_at_its_place(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    told = answer(desk, plan, sent(indicators[0], value="很多"), sent(indicators[1], value="9"))
    assert "Enter a number." in told
    assert not Observation.objects.exists()
    told = answer(desk, plan, sent(indicators[0], value="1", multiplier="0"))
    assert "The multiplier must be above 0." in told
    assert not Observation.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": "1234567890123456"},
        {"value": "1", "unit": "户\u202e"},
        {"value": "1", "note": "看不见\u200b\u2066"},
    ],
)
def test_what_no_edition_could_hold_is_refused(
    plan: Plan, indicators: list[Indicator], desk: Client, wrong: dict[str, str]
) -> None:
    assert 'class="errorlist"' in answer(desk, plan, sent(indicators[0], **wrong))
    assert not Observation.objects.exists()


def test_a_reason_that_no_edition_could_hold_is_refused(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    answer(desk, plan, sent(indicators[0], value="12"))
    typed = sent(indicators[0], value="11", seen="12||1|final", reason="更正\u202e")
    assert 'class="errorlist"' in answer(desk, plan, typed)
    assert Observation.objects.get().value == 12


def test_only_what_was_before_stands_beside_a_value(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    indicators[0].observation_set.create(period="2022", value=22)
    assert "2022:" not in text_of(desk, page(plan))
    assert "2022:" in text_of(desk, page(plan, "period=2023"))


def test_a_value_is_not_taken_away_here(
    plan: Plan, indicators: list[Indicator], desk: Client
) -> None:
    answer(desk, plan, sent(indicators[0], value="12"))
    told = answer(desk, plan, sent(indicators[0], value="", seen="12||1|final"))
    assert "A value is not taken away here" in told


@pytest.mark.parametrize("query", ["period=2021-13", "period=", "department=999", "department=x"])
def test_a_round_that_is_none_is_told_so(plan: Plan, desk: Client, query: str) -> None:
    answered = desk.get(page(plan, query))
    assert answered.status_code == 200
    assert 'class="errorlist"' in answered.content.decode()


def test_a_round_may_be_that_of_one_department(small: Plan, desk: Client) -> None:
    indicator = small.indicator_set.get()
    one, two = (
        small.department_set.get(),
        small.department_set.create(
            key="department-two", slug="two", number=2, title="另一局（虚构）"
        ),
    )
    indicator.responsibility_set.create(department=one)
    assert "<legend>" in text_of(desk, page(small, f"period=2021&department={one.pk}"))
    assert "<legend>" not in text_of(desk, page(small, f"period=2021&department={two.pk}"))


def test_the_desk_says_what_is_due(plan: Plan, indicators: list[Indicator], desk: Client) -> None:
    start = "/en/admin/"
    assert "still due" not in text_of(desk, start)
    publish_plan(plan)
    assert "The values of 2025 are still due for 2 indicators." in text_of(desk, start)
    for indicator in indicators:
        indicator.observation_set.create(period="2025", value=1)
    assert "still due" not in text_of(desk, start)


def test_who_may_not_change_the_plan_does_not_enter(plan: Plan, person: Person) -> None:
    assert person("view_plan").get(page(plan)).status_code == 403
