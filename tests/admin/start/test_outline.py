"""A working copy as a tree."""

from typing import Any

import pytest

from plans.admin.start import outline
from plans.admin.start.outline import BRANCHES, Branch, Node, outlines
from plans.editing.bundle.tree import TABLE_OF
from plans.models import Citation, Measure, Plan, Section
from tests.makers import load_seed, load_small


@pytest.fixture
def plan(db: None) -> Plan:
    return load_seed()


def branch_of(plan: Plan, kind: str) -> Branch:
    (found,) = (branch for branch in outlines([plan])[plan.pk] if branch.kind == kind)
    return found


def lines(nodes: list[Node]) -> list[tuple[str, str]]:
    return [(node.code, node.title) for node in nodes]


def test_the_tree_begins_with_the_keywords_and_stands_in_plan_order(plan: Plan) -> None:
    keywords = branch_of(plan, "keyword").nodes
    assert lines(keywords) == [("1", "排头兵"), ("2", "改革创新"), ("3", "大民生")]
    first = keywords[0].children[0]
    assert first.code == "1.1"
    assert lines(first.children)[0] == ("1.1.1", "落实一体化规划纲要")


def test_every_item_stands_in_it_once(plan: Plan) -> None:
    keys = [node.key for branch in outlines([plan])[plan.pk] for node in branch.every_node]
    assert len(keys) == len(set(keys))
    for kind in (*BRANCHES, "section", "measure"):
        model = TABLE_OF[kind].model
        assert set(model._default_manager.values_list("key", flat=True)) <= set(keys)


def test_what_names_no_source_is_marked(plan: Plan) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    Citation.objects.filter(measure=measure).delete()
    uncited = [n.key for b in outlines([plan])[plan.pk] for n in b.every_node if n.is_uncited]
    assert uncited == [measure.key]


def test_two_plans_do_not_mix(plan: Plan) -> None:
    small = load_small()
    trees = outlines([plan, small])
    assert lines(trees[small.pk][0].nodes) != lines(trees[plan.pk][0].nodes)
    assert trees[small.pk][0].nodes[0].children


def test_of_a_great_plan_measures_are_counted(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outline, "MOST_MEASURES", 10)
    section = Section.objects.filter(plan=plan)[0]
    node = branch_of(plan, "keyword").nodes[0].children[0]
    assert (node.children, node.hidden) == ([], section.measure_set.count())
    assert node.below == f"/admin/plans/measure/?section__id__exact={section.pk}"


def test_the_queries_are_as_many_for_ten_plans_as_for_one(
    plan: Plan, django_assert_num_queries: Any
) -> None:
    queries = len(BRANCHES) + 3  # sections, measures, and how many of these there are
    with django_assert_num_queries(queries):
        outlines([plan])
    plans = [plan, load_small()]
    with django_assert_num_queries(queries):
        outlines(plans)
