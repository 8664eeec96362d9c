"""A withheld item that is published again stays withheld until an editor lifts that."""

import pytest

from plans.editing.bundle.load import load
from plans.models import EditionEntry, Keyword, LiveItem, Measure, Plan, Project, Withholding
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import lift, withhold_item
from tests.makers import (
    EDITOR,
    change,
    load_small,
    publish_plan,
    small_bundle,
    small_record,
)


@pytest.fixture
def plan(db: None) -> Plan:
    """One edition, in which the measure is withheld."""
    plan = load_small()
    publish_plan(plan)
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    return plan


def is_public(plan: Plan, key: str) -> bool:
    return LiveItem.objects.filter(plan=plan, key=key).exists()


def document_of(plan: Plan, number: int) -> str:
    entry = EditionEntry.objects.get(edition__plan=plan, edition__number=number, key="measure-one")
    return entry.document_id


def take_the_project_away(plan: Plan) -> None:
    """Changes the measure's document, though nothing that the measure itself says."""
    Project.objects.get(plan=plan).measures.clear()
    Plan.objects.filter(pk=plan.pk).touch()


def test_it_stays_withheld_where_only_those_that_refer_to_it_changed(plan: Plan) -> None:
    take_the_project_away(plan)
    publish_plan(plan)
    assert document_of(plan, 1) != document_of(plan, 2)
    assert not is_public(plan, "measure-one")
    (carried,) = Withholding.objects.in_force().filter(document=document_of(plan, 2))
    assert (carried.reason, carried.decided_by) == ("原因", EDITOR)


def test_it_stays_withheld_where_nothing_changed(plan: Plan) -> None:
    publish_plan(plan)
    assert not is_public(plan, "measure-one")
    assert Withholding.objects.count() == 1


def test_it_stays_withheld_where_its_own_text_was_rewritten(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="改写后的文字。")
    publish_plan(plan)
    assert not is_public(plan, "measure-one")
    lift(withholding=Withholding.objects.latest("pk"), editor=EDITOR, reason="改好了")
    assert is_public(plan, "measure-one")


def test_it_stays_withheld_where_only_its_place_in_the_plan_changed(plan: Plan) -> None:
    change(plan, Keyword, "keyword-one", number=9)
    publish_plan(plan)
    assert document_of(plan, 1) != document_of(plan, 2)
    assert not is_public(plan, "measure-one")


def test_what_was_lifted_is_public_in_later_editions(plan: Plan) -> None:
    lift(withholding=Withholding.objects.get(), editor=EDITOR, reason="查清")
    change(plan, Measure, "measure-one", text="改写后的文字。")
    publish_plan(plan)
    assert is_public(plan, "measure-one")


def test_the_withheld_text_stays_withheld_when_it_comes_back(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="改写后的文字。")
    publish_plan(plan)
    take_the_project_away(plan)
    change(plan, Measure, "measure-one", text="做一件示例的事。")
    publish_plan(plan)
    assert not is_public(plan, "measure-one")


def test_rolling_back_brings_no_withheld_text_back(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="改写后的文字。")
    publish_plan(plan)
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    assert not is_public(plan, "measure-one")


def test_lifting_reaches_what_was_carried_over(plan: Plan) -> None:
    take_the_project_away(plan)
    publish_plan(plan)
    lift(withholding=Withholding.objects.earliest("pk"), editor=EDITOR, reason="查清")
    assert is_public(plan, "measure-one")
    assert not Withholding.objects.in_force().exists()


def test_other_plans_with_the_same_words_are_left_alone(plan: Plan) -> None:
    """Two plans can share a document: withholding it in one says nothing of the other."""
    other = load(bundle=small_bundle(plan={**small_record()["plan"], "slug": "other"}))
    publish_plan(other)
    assert document_of(other, 1) == document_of(plan, 1)
    assert is_public(other, "measure-one")
