"""Clauses on the page of their parent plan, and what is aligned to them on the pages of items."""

from typing import Any

import pytest
from django.test import Client

from plans.editing.bundle.dump import dump
from plans.models import Alignment, Clause, Measure, ParentPlan, Plan
from tests.admin.pages import Data, address, errors_of, form_of, row, save, text_of


@pytest.fixture
def parent(plan: Plan) -> str:
    """Its page, with two clauses."""
    one = ParentPlan.objects.get(plan=plan)
    for number, code in ((1, "第一章"), (2, "第二章")):
        Clause.objects.create(parent_plan=one, number=number, code=code, title=f"示例条款{number}")
    return f"/en{address('parentplan_change', one.pk)}"


@pytest.fixture
def measure(plan: Plan, parent: str) -> str:
    return f"/en{address('measure_change', Measure.objects.filter(plan=plan)[0].pk)}"


def to(code: str, index: int = 0, **more: str) -> Data:
    parent = ParentPlan.objects.order_by("pk")[0]
    return row("alignment_set", index, carried_out=f"{parent.pk}:{code}", **more)


def aligned(plan: Plan) -> list[str]:
    return [one.clause for one in dump(plan).measures[0].alignments]


def test_a_clause_is_chosen_by_code_and_title(plan: Plan, measure: str, desk: Client) -> None:
    assert "第二章 示例条款2" in text_of(desk, measure)
    assert save(desk, measure, **to("第二章", note="示例说明。")).status_code == 302
    (one,) = dump(plan).measures[0].alignments
    assert (one.clause, one.note) == ("第二章", "示例说明。")


def test_it_can_be_changed_for_another_clause(plan: Plan, measure: str, desk: Client) -> None:
    save(desk, measure, **to("第二章"))
    assert save(desk, measure, **to("第一章")).status_code == 302
    assert aligned(plan) == ["第一章"]


def test_one_clause_twice_and_no_clause_are_refused(plan: Plan, measure: str, desk: Client) -> None:
    twice = {**to("第二章"), **to("第二章", 1)}
    assert "once at most" in text(save(desk, measure, **twice))
    errors_of(save(desk, measure, **row("alignment_set", carried_out="0:第九章")))
    assert aligned(plan) == []


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_clause_that_gets_another_code_keeps_what_is_aligned_to_it(
    plan: Plan, parent: str, measure: str, desk: Client
) -> None:
    save(desk, measure, **to("第二章"))
    changed = {"clause_set-0-code": "第二章", "clause_set-1-code": "第一章"}
    assert save(desk, parent, **changed).status_code == 302
    assert [clause.code for clause in dump(plan).parent_plans[0].clauses] == ["第二章", "第一章"]
    assert aligned(plan) == ["第一章"]


def test_a_clause_that_is_carried_out_is_not_deleted(
    plan: Plan, parent: str, measure: str, desk: Client
) -> None:
    save(desk, measure, **to("第二章"))
    gone = {**form_of(desk, parent), "clause_set-1-DELETE": "on", "_save": "1"}
    assert "1 items carry out 第二章" in text(desk.post(parent, gone))
    Alignment.objects.all().delete()
    again = form_of(desk, parent) | {"clause_set-1-DELETE": "on", "_save": "1"}
    assert desk.post(parent, again).status_code == 302
    assert [clause.code for clause in dump(plan).parent_plans[0].clauses] == ["第一章"]


def test_nor_is_it_deleted_on_its_own_page(
    plan: Plan, parent: str, measure: str, desk: Client
) -> None:
    save(desk, measure, **to("第二章"))
    clause = Clause.objects.get(code="第二章")
    url = address("clause_delete", clause.pk)
    assert "落实" in text_of(desk, url)
    desk.post(url, {"post": "yes"})
    several = {"action": "delete_selected", "_selected_action": [clause.pk], "post": "yes"}
    desk.post(address("clause_changelist"), several)
    assert Clause.objects.filter(pk=clause.pk).exists()
    assert save(desk, measure).status_code == 302


def test_an_item_whose_clause_is_gone_can_still_be_saved_without_it(
    plan: Plan, parent: str, measure: str, desk: Client
) -> None:
    save(desk, measure, **to("第二章"))
    Clause.objects.filter(code="第二章").delete()
    assert "no clause 第二章" in text(save(desk, measure))
    assert save(desk, measure, **{"alignment_set-0-DELETE": "on"}).status_code == 302
    assert aligned(plan) == []


def test_a_code_of_the_greatest_length_can_be_changed(
    plan: Plan, parent: str, measure: str, desk: Client
) -> None:
    longest = "长" * 200
    assert save(desk, parent, **{"clause_set-1-code": longest}).status_code == 302
    save(desk, measure, **to(longest))
    assert save(desk, parent, **{"clause_set-1-code": "第三章"}).status_code == 302
    assert aligned(plan) == ["第三章"]


def test_clauses_of_other_plans_are_not_offered(
    other_plan: Plan, measure: str, desk: Client
) -> None:
    theirs = ParentPlan.objects.get(plan=other_plan)
    Clause.objects.create(parent_plan=theirs, number=1, code="第九章", title="他人条款")
    assert "他人条款" not in text_of(desk, measure)
