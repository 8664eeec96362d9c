"""What a query finds, on either database the same, and in which order."""

from typing import Any

import pytest

from plans.editing.bundle.load import load
from plans.errors.reading import BadQuery
from plans.models import LivePiece, Plan
from plans.search.index import LONGEST, OVERLAP
from plans.search.query import Filters, search
from plans.search.wanted import LONGEST as LONGEST_QUERY
from plans.search.wanted import MOST_TERMS
from tests.makers import (
    publish_plan,
    small_bundle,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("measures")]

MEASURES = {
    "甲": "力争突破18万户，建设“十四五”规划。",
    "乙": "目标为180,000户。",
    "丙": "目标为１８０万户。",
    "丁": "改造107国道，投资1.5亿元。",
    "戊": "繁體中文的規劃：市場主體。",
    "己": "New Town Café, ㎡ 与 ⑳ 个。",
    "庚": '引号 "OR" * ( ) \' % _ \\ 市',
    "夜间经济": "没有别的。",
    "辛": "夜间的经济，与经济的夜间。",
    "壬": "字" * (LONGEST - 3) + "跨界之词" + "字" * LONGEST + "乾坤",
    "癸 New": "城市经济。",
}
"""Titles and texts of invented measures."""


def invented() -> dict[str, Any]:
    return {
        "measures": [
            {
                "key": f"measure-{number}",
                "slug": f"m{number}",
                "number": number,
                "title": title,
                "text": text,
                "section": "section-one",
                "citations": [{"article": "article-a", "paragraph": 1, "quote": "示例"}],
            }
            for number, (title, text) in enumerate(MEASURES.items(), start=1)
        ],
        "projects": [],
        "indicators": [],
    }


@pytest.fixture(scope="module")
def measures(kept: None) -> Plan:
    plan = load(bundle=small_bundle(**invented()))
    publish_plan(plan)
    return plan


def keys(query: str, filters: Filters | None = None, **paging: Any) -> list[str]:
    return [hit.key for hit in search(query, filters or Filters(), **paging).hits]


def titles(query: str) -> list[str]:
    found = search(query, Filters(kind="measure"))
    return ["".join(s.text for s in hit.titles["title"]) for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("18万户", ["甲", "乙"]),
        ("１８万户", ["甲", "乙"]),
        ("18 万户", ["甲", "乙"]),
        ("18萬戶", ["甲", "乙"]),
        ("180000", ["甲", "乙"]),
        ("180,000", ["甲", "乙"]),
        ("１８０，０００户", ["甲", "乙"]),
        ("18万", ["甲", "乙"]),
        ("突破18", ["甲"]),
        ("18", ["甲"]),
        ("180", ["丙"]),
        ("1800000户", ["丙"]),
        ("万户", ["甲", "丙"]),
        ("8万户", []),
        ("80000", []),
        ("107", ["丁"]),
        ("107国道", ["丁"]),
        ("7国道", []),
        ("国道", ["丁"]),
        ("150000000元", ["丁"]),
        ("1.5亿", ["丁"]),
        ("5亿", []),
        ("1.5", ["丁"]),
        ("十四五", ["甲"]),
        ("十四五规划", ["甲"]),
        ("规划", ["甲", "戊"]),
        ("規劃", ["甲", "戊"]),
        ("市场主体", ["戊"]),
        ("繁体", ["戊"]),
        ("乾", ["壬"]),
        ("乾坤", ["壬"]),
        ("市", ["戊", "庚", "癸 New"]),
        ("甲", ["甲"]),
        ("夜间经济", ["夜间经济"]),
        ("夜间 经济", ["夜间经济", "辛"]),
        ("经济 城市", ["癸 New"]),
        ("经济", ["夜间经济", "辛", "癸 New"]),
        ("间的经济，与经", ["辛"]),
        ("间的经济与经", []),  # the text has punctuation there
        ("间的经济 与经济的夜间", ["辛"]),
        ("new", ["癸 New", "己"]),
        ("NEW", ["癸 New", "己"]),
        ("ne", ["癸 New", "己"]),
        ("ew", []),
        ("cafe", ["己"]),
        ("20个", ["己"]),
        ("m2", ["己"]),
        ("跨界之词", ["壬"]),
        ("字跨界之词字", ["壬"]),
        ("OR", ["庚"]),
        ('"', []),
        ('市" OR "甲', []),
        ("市* NOT 甲", []),
        ("NEAR(市 甲)", []),
        ("tokens:市", []),
        ("市' | '甲':*", []),
        ("%", []),
        ("_", []),
        ("\\市", ["戊", "庚", "癸 New"]),
        ("没有这些字", []),
        ("字" * LONGEST_QUERY, ["壬"]),
        ("字" * (LONGEST_QUERY + 1), ["壬"]),
    ],
)
def test_a_query_finds_these_measures_in_this_order(query: str, expected: list[str]) -> None:
    assert titles(query) == expected


def test_a_text_that_is_long_is_found_across_the_border_of_its_pieces() -> None:
    pieces = LivePiece.objects.filter(item__key="measure-10", number__gt=0).order_by("number")
    texts = [piece.text for piece in pieces]
    assert len(texts) > 2
    assert all(len(text) <= LONGEST for text in texts)
    assert texts[0][-OVERLAP:] == texts[1][:OVERLAP]
    assert not texts[0].endswith("跨界之词")


def test_any_character_can_be_asked_for() -> None:
    for query in ("\x00", "\ud800", "\uffff", "市\x00", "𠀀", "ﷺ" * 100, "1万亿" * 50, "'" * 200):
        search(query, Filters())


def test_a_query_that_is_too_long_is_cut_and_says_so() -> None:
    assert search("字" * (LONGEST_QUERY + 1), Filters()).wanted.is_cut
    assert search(" ".join("甲乙丙丁戊己庚辛壬"), Filters()).wanted.is_cut
    assert len(search(" ".join("甲乙丙丁戊己庚辛壬"), Filters()).wanted.terms) == MOST_TERMS
    assert not search(f"  {'字' * LONGEST_QUERY}  ", Filters()).wanted.is_cut


def test_results_go_on_by_key_each_once() -> None:
    whole = keys("经济") + keys("市")
    assert len(whole) > 4
    for query in ("经济", "市", "示例"):
        expected, found, after = keys(query), [], None
        while True:
            page = search(query, Filters(), after=after, limit=2)
            found += [hit.key for hit in page.hits]
            assert page.count == len(expected)
            if not (after := page.after):
                break
        assert found == expected


@pytest.mark.parametrize("after", ["x", "title.example", "title.a.b.c", "other.example.measure-1"])
def test_results_do_not_begin_where_no_page_ended(after: str) -> None:
    with pytest.raises(BadQuery):
        search("市", Filters(), after=after)


def test_after_an_item_that_is_gone_there_is_no_more_of_its_plan() -> None:
    assert keys("市", after="text.example.measure-999") == []
