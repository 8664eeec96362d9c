"""How far a plan carries out the plans above it."""

from typing import Any

from plans.documents.items import ParentPlanDocument
from plans.documents.kinds import ItemKind
from plans.documents.links import Link
from plans.monitoring.coverage import coverage_of


def parent_plan(clauses: dict[str, list[str]]) -> ParentPlanDocument:
    """With the keys of what carries out each of its clauses."""
    facts: dict[str, Any] = dict.fromkeys(
        ("title_en", "plan_type", "issued_by", "document_number", "url", "text")
    )
    return ParentPlanDocument(
        key="parent-plan-one",
        slug="one",
        title="上位示例规划",
        **facts,
        clauses=[
            {"code": code, "title": "示例条款", "text": None, "citations": []} for code in clauses
        ],
        alignments=[
            {"clause": code, "item": key} for code, keys in clauses.items() for key in keys
        ],
        citations=[],
        pictures=[],
    )


ITEMS: list[tuple[ItemKind, Link]] = [
    ("aim", Link(key="aim-one")),
    ("measure", Link(key="measure-one")),
    ("measure", Link(key="measure-two")),
    ("indicator", Link(key="indicator-one")),
]


def test_clauses_stand_in_order_with_what_carries_them_out() -> None:
    above = parent_plan({"第二章": ["measure-one", "indicator-one"], "第一章": []})
    first, second = coverage_of([above], ITEMS).rows
    assert (first.clause.code, second.clause.code) == ("第二章", "第一章")
    assert [link.key for link in first.items["measure"]] == ["measure-one"]
    assert [link.key for link in first.items["indicator"]] == ["indicator-one"]
    assert first.items["project"] == []


def test_gaps_are_told_in_both_directions() -> None:
    found = coverage_of([parent_plan({"第二章": ["measure-one"], "第一章": []})], ITEMS)
    assert [row.is_gap for row in found.rows] == [False, True]
    assert found.gaps == 1
    left = {kind: [link.key for link in links] for kind, links in found.unaligned.items()}
    assert left == {
        "aim": ["aim-one"],
        "measure": ["measure-two"],
        "project": [],
        "indicator": ["indicator-one"],
    }


def test_without_clauses_nothing_is_compared() -> None:
    found = coverage_of([parent_plan({})], ITEMS)
    assert (found.rows, found.gaps) == ([], 0)
