"""Hits in the original text, whatever became of its characters on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.search.analyser import terms_of
from plans.search.marking import BEFORE, SHOWN, Passage, marked, passage


def shown(text: str, query: str) -> str:
    segments = marked(text, terms_of(query))
    return "".join(f"[{s.text}]" if s.is_hit else s.text for s in segments)


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("力争突破18万户。", "180000", "力争突破[18万]户。"),
        ("力争突破18万户。", "18", "力争突破[18]万户。"),
        ("力争突破１８萬戶。", "18万户", "力争突破[１８萬戶]。"),
        ("突破 18 万 户", "突破18万户", "[突破 18 万 户]"),
        ("面积㎡与⑳之⑳", "20", "面积㎡与[⑳]之[⑳]"),
        ("《五年規劃》與規劃", "规划", "《五年[規劃]》與[規劃]"),
        ("“十四五”规划", "十四五规划", "“[十四五”规划]"),
        ("New Planning plan", "plan", "New [Plan]ning [plan]"),
        ("ﷺ市ﷺ", "市", "ﷺ[市]ﷺ"),
        ("夜间经济", "夜间 间经", "[夜间经]济"),
        ("市市市", "市", "[市市市]"),
        ("<b>市</b>", "市", "<b>[市]</b>"),
        ("没有", "市", "没有"),
    ],
)
def test_hits_are_marked_in_the_original(text: str, query: str, expected: str) -> None:
    assert shown(text, query) == expected


@given(st.text(max_size=50), st.text(max_size=10))
def test_marking_leaves_out_and_adds_nothing(text: str, query: str) -> None:
    assert "".join(segment.text for segment in marked(text, terms_of(query))) == text


def words(found: Passage | None) -> str:
    assert found is not None
    return "".join(segment.text for segment in found.segments)


def test_a_passage_is_what_stands_around_the_first_hit() -> None:
    found = passage([("summary", "前" * 500 + "市" + "后" * 500)], ["市"])
    assert words(found) == "…" + "前" * BEFORE + "市" + "后" * (SHOWN - BEFORE - 1) + "…"


def test_a_passage_is_of_the_field_that_holds_most() -> None:
    found = passage(
        [("tagline", "夜间"), ("text", "经济与夜间"), ("note", "经济")], ["夜间", "经济"]
    )
    assert (found and found.field, words(found)) == ("text", "经济与夜间")


def test_without_a_hit_it_is_the_beginning() -> None:
    assert words(passage([("text", "甲" * 300)], ["市"])) == "甲" * SHOWN + "…"
    assert passage([], ["市"]) is None
