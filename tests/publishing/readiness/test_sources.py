"""Checks of what statements rest on."""

from typing import Any

import pytest

from plans.publishing.readiness.context import text_checksum
from tests.altered import altered_bundle
from tests.publishing.readiness.finding import found, places

CITED = [{"article": "article-a", "paragraph": 1, "quote": "示例"}]
WITHOUT_NUMBER = {"article": "article-a", "quote": "示例县的……第二段"}


@pytest.mark.parametrize(
    "item",
    ["aims", "keywords", "zones", "measures", "projects", "indicators", "terms"],
)
def test_a_statement_needs_a_citation(item: str) -> None:
    check = "statement-without-citation"
    assert places(check) == []
    kind = item.removesuffix("s")
    assert places(check, {f"{item}[0].citations": []}) == [f"{kind}-one.citations"]


def test_a_section_states_something_only_in_its_summary() -> None:
    bare: dict[str, Any] = {"sections[0].citations": []}
    assert places("statement-without-citation", bare) == []
    told = bare | {"sections[0].summary": "摘要。"}
    assert places("statement-without-citation", told) == ["section-one.citations"]


def test_departments_and_plans_above_state_nothing_of_this_plan() -> None:
    bare: dict[str, Any] = {"departments[0].citations": [], "parent_plans[0].citations": []}
    assert places("statement-without-citation", bare) == []


def test_each_figure_needs_a_citation_of_its_own() -> None:
    cited = {
        f"indicators[0].{name}.citations": CITED for name in ("baseline", "target", "milestones[0]")
    }
    assert places("figure-without-citation", cited) == []
    assert places("figure-without-citation") == [
        "indicator-one.baseline.citations",
        "indicator-one.target.citations",
        "indicator-one.milestones[2023].citations",
    ]
    bare: dict[str, Any] = {
        "indicators[0].observations[0].citations": [],
        "projects[0].updates[0].citations": [],
    }
    assert places("figure-without-citation", cited | bare) == [
        "project-one.updates[2022-03-01].citations",
        "indicator-one.observations[2021].citations",
    ]


def test_reports_milestones_investment_clauses_and_alignments_need_one_too() -> None:
    bare: dict[str, Any] = {
        "plan.evaluation.citations": [],
        "parent_plans[0].clauses[0].citations": [],
        "measures[0].milestones[0].citations": [],
        "measures[0].alignments[0].citations": [],
        "projects[0].investment_years[0].citations": [],
    }
    found = set(places("figure-without-citation", bare)) - set(places("figure-without-citation"))
    assert found == {
        "plan.evaluation.citations",
        "parent-plan-one.clauses[第二章].citations",
        "measure-one.milestones[2022-H1].citations",
        "measure-one.alignments[第二章].citations",
        "project-one.investment_years[2022].citations",
    }


@pytest.mark.parametrize(
    "quote", ["示例县的示例规划。", "示例县的 示例规划", "示例县的……第二段", "第二段示例。"]
)
def test_a_quote_that_stands_in_the_article_is_found_there(quote: str) -> None:
    changes = {"terms[0].citations": [{"article": "article-a", "quote": quote}]}
    assert places("quote-not-found", changes) == []


@pytest.mark.parametrize("quote", ["示例市", "第二段……示例县的", "示例县的示例计划"])
def test_a_quote_that_stands_nowhere_in_the_article_is_an_error(quote: str) -> None:
    changes = {"terms[0].citations": [{"article": "article-a", "quote": quote}]}
    assert places("quote-not-found", changes) == ["term-one.citations"]


def test_a_quote_of_an_article_that_is_not_archived_cannot_be_checked() -> None:
    changes = {
        "articles[0].paragraphs": None,
        "terms[0].citations": [{"article": "article-a", "quote": "示例市"}],
    }
    assert places("quote-not-found", changes) == []


def test_a_text_that_changed_after_it_was_cited_is_told_at_each_citation() -> None:
    named = ("article-a", 1, "示例")
    same, other = text_checksum("示例县的示例规划。"), text_checksum("示例县的规划。")
    assert found("source-changed", checked={named: frozenset({same})}) == []
    told = places("source-changed", checked={named: frozenset({other})})
    assert "measure-one.citations" in told
    assert "plan.citations" in told
    assert "indicator-one.observations[2021].citations" in told


def test_a_text_that_is_no_longer_archived_has_changed_too() -> None:
    bundle = altered_bundle({"articles[0].paragraphs": None})
    checked = {("article-a", 1, "示例"): frozenset({text_checksum("示例县的示例规划。")})}
    assert found("source-changed", bundle=bundle, checked=checked) != []


def test_a_citation_that_was_never_checked_cannot_have_changed() -> None:
    assert found("source-changed") == []
