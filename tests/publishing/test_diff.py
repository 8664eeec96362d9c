"""What a candidate or an edition changes, field by field."""

from decimal import Decimal

import pytest

from plans.documents.differences import Difference
from plans.models import Edition, Measure, Plan, Project, Term, Zone
from plans.publishing.diff import against_live, between_editions
from plans.publishing.prepare import prepare
from tests.makers import EDITOR, change, load_small, publish_plan


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def waiting(plan: Plan) -> list[Difference]:
    return against_live(prepare(plan=plan, editor=EDITOR))


def test_nothing_differs_where_nothing_was_edited(plan: Plan) -> None:
    assert waiting(plan) == []


def test_everything_is_added_by_the_first_edition(db: None) -> None:
    found = waiting(load_small())
    assert {difference.change for difference in found} == {"added"}
    assert len(found) == 13


def test_a_changed_text_is_told_with_both_its_states(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    (difference,) = waiting(plan)
    (field,) = difference.fields
    assert (difference.change, difference.key) == ("changed", "measure-one")
    assert (field.name, field.old, field.new) == ("text", "做一件示例的事。", "另一件事。")


def test_figures_are_exact(plan: Plan) -> None:
    change(plan, Project, "project-one", investment=Decimal("13.1"))
    ((field,),) = [difference.fields for difference in waiting(plan)]
    assert (field.old, field.new) == (Decimal("12.5"), Decimal("13.1"))
    assert isinstance(field.new, Decimal)


def test_a_renamed_item_is_the_same_item(plan: Plan) -> None:
    change(plan, Zone, "zone-one", slug="moved", title="改名片区")
    (difference,) = waiting(plan)
    assert (difference.change, difference.key, difference.path) == (
        "changed",
        "zone-one",
        "zones/moved",
    )
    assert [field.name for field in difference.fields] == ["slug", "title"]


def test_what_was_added_and_removed_is_told_in_that_order(plan: Plan) -> None:
    Term.objects.get(plan=plan).delete()
    Term.objects.create(
        plan=plan, key="term-two", slug="two", number=2, title="新词", text="新义。"
    )
    Plan.objects.filter(pk=plan.pk).touch()
    assert [(d.change, d.key) for d in waiting(plan)] == [
        ("added", "term-two"),
        ("removed", "term-one"),
    ]


def test_two_editions_are_compared_in_the_direction_that_is_asked_for(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    first, second = Edition.objects.order_by("number")
    ((forth,),) = [d.fields for d in between_editions(first, second)]
    ((back,),) = [d.fields for d in between_editions(second, first)]
    assert (forth.old, forth.new) == (back.new, back.old)
