"""Checks of figures: in prose as in their fields, and complete."""

from typing import Any

import pytest

from tests.altered import altered_bundle
from tests.publishing.readiness.finding import found, places, words

MARKET: dict[str, Any] = {
    "indicators[0].title": "市场主体",
    "indicators[0].unit": "户",
    "indicators[0].baseline": None,
    "indicators[0].milestones": [],
    "indicators[0].revisions": [],
    "indicators[0].observations": [],
    "indicators[0].target.comparator": "exceed",
    "indicators[0].target.value": 18,
    "indicators[0].target.unit": "万户",
    "indicators[0].target.multiplier": 10000,
    "indicators[0].target.wording": "突破18万户",
}
CHECK = "figure-differs"


@pytest.mark.parametrize(
    "text",
    [
        "突破18万户。",
        "突破１８万户。",
        "突破十八万户。",
        "突破180,000户。",
        "突破180000户。",
        "突破18 万户。",
        "2025年，两个部门统计。",
        "增长7%。",
    ],
)
def test_the_same_figure_in_other_characters_is_the_same(text: str) -> None:
    assert places(CHECK, MARKET | {"indicators[0].text": text}) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("突破20万户。", "20万户"),
        ("突破２０万户。", "２０万户"),
        ("突破二十万户。", "二十万户"),
        ("突破18户。", "18户"),
        ("突破18万5千户。", "18万5千户"),
        ("突破1.8亿户。", "1.8亿户"),
    ],
)
def test_another_figure_in_the_indicators_own_text_differs(text: str, written: str) -> None:
    (one,) = found(CHECK, MARKET | {"indicators[0].text": text})
    assert str(one.place) == "indicator-one.text"
    assert (one.data["written"], one.data["known"]) == (written, "180000户")


def test_a_wording_must_say_the_value_of_its_own_target() -> None:
    other = {"indicators[0].target.wording": "突破20万户"}
    assert places(CHECK, MARKET | other) == ["indicator-one.target.wording"]
    among_others = {"indicators[0].target.wording": "从15万户增至18万户"}
    assert places(CHECK, MARKET | among_others) == []


def test_a_milestone_does_not_say_the_final_value() -> None:
    milestone = {"indicators[0].milestones[0].wording": "达到30个"}
    assert places(CHECK, milestone) == ["indicator-one.milestones[2023].wording"]


def test_a_measure_that_names_the_indicator_must_say_its_figure() -> None:
    same = MARKET | {"measures[0].text": "培育企业，使市场主体突破18万户。"}
    other = MARKET | {"measures[0].text": "培育企业，使市场主体突破20万户。"}
    assert places(CHECK, same) == []
    assert places(CHECK, other) == ["measure-one.text"]
    assert "20万户" in words(CHECK, other)[0]


def test_a_figure_of_another_sentence_or_another_thing_is_not_the_indicators() -> None:
    text = "市场主体更加活跃。惠及20万户居民。新建20栋楼宇，市场主体较多。"
    assert places(CHECK, MARKET | {"measures[0].text": text}) == []


def test_a_percentage_is_compared_as_such() -> None:
    share = MARKET | {
        "indicators[0].target.value": 7,
        "indicators[0].target.unit": "%",
        "indicators[0].target.multiplier": 1,
        "indicators[0].target.wording": "达到百分之七",
        "indicators[0].text": "达到7％。",
    }
    assert places(CHECK, share) == []
    assert places(CHECK, share | {"indicators[0].text": "达到8%。"}) == ["indicator-one.text"]


def test_a_comparator_needs_its_value() -> None:
    """No form and no bundle lets it pass; a candidate of another origin might."""
    bundle = altered_bundle(MARKET)
    assert found("target-without-value", bundle=bundle) == []
    (indicator,) = bundle.indicators
    for changes, field in (
        ({"value": None}, "value"),
        ({"comparator": "between"}, "value_upper"),
    ):
        assert indicator.target
        target = indicator.target.model_copy(update=changes)
        changed = indicator.model_copy(update={"target": target})
        (one,) = found(
            "target-without-value", bundle=bundle.model_copy(update={"indicators": [changed]})
        )
        assert str(one.place) == f"indicator-one.target.{field}"


def test_a_target_in_words_needs_no_value() -> None:
    alone = {"comparator": "qualitative", "value": None, "unit": None, "wording": "稳中有升"}
    changes = {f"indicators[0].target.{name}": value for name, value in alone.items()}
    assert places("target-without-value", changes) == []
