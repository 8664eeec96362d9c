"""Withholding and lifting: what leaves the public's sight, and that every row stays."""

import pytest

from plans.errors.publishing import NoteMissing, NothingToWithhold, NotWithheld
from plans.models import EditionEntry, LiveItem, Measure, Plan, Release, Withholding
from plans.publishing.verify import verify
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.makers import EDITOR, change, load_small, publish_plan


@pytest.fixture
def plan(db: None) -> Plan:
    """Two editions with two versions of one measure."""
    plan = load_small()
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="第二版的文字。")
    publish_plan(plan)
    return plan


def live_keys(plan: Plan) -> set[str]:
    return set(LiveItem.objects.filter(plan=plan).values_list("key", flat=True))


def serial() -> int:
    return Release.objects.get().serial


def test_an_item_is_withheld_in_all_its_versions(plan: Plan) -> None:
    rows = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="含个人信息")
    versions = EditionEntry.objects.filter(key="measure-one").values_list("document", flat=True)
    assert {row.document_id for row in rows} == set(versions)
    assert len(rows) == 2
    assert {(row.reason, row.decided_by) for row in rows} == {("含个人信息", EDITOR)}


def test_a_withheld_item_leaves_the_projection_and_comes_back_when_it_is_lifted(plan: Plan) -> None:
    rows = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    assert "measure-one" not in live_keys(plan)
    lifted = lift(withholding=rows[0], editor=EDITOR, reason="查清")
    assert {row.lifts_id for row in lifted} == {row.pk for row in rows}
    assert "measure-one" in live_keys(plan)


def test_a_withheld_live_edition_leaves_the_projection_whole(plan: Plan) -> None:
    edition = plan.publication.edition
    withheld = withhold_edition(edition=edition, editor=EDITOR, reason="原因")
    assert live_keys(plan) == set()
    lift(withholding=withheld, editor=EDITOR, reason="查清")
    assert "measure-one" in live_keys(plan)


def test_a_withheld_past_edition_leaves_the_live_one_alone(plan: Plan) -> None:
    before = live_keys(plan)
    first = plan.edition_set.get(number=1)
    withhold_edition(edition=first, editor=EDITOR, reason="原因")
    assert live_keys(plan) == before


def test_withholding_and_lifting_each_raise_the_serial(plan: Plan) -> None:
    before = serial()
    rows = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    assert serial() == before + 1
    lift(withholding=rows[0], editor=EDITOR, reason="查清")
    assert serial() == before + 2


def test_every_row_stays_and_verifies(plan: Plan) -> None:
    entries = EditionEntry.objects.count()
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="原因")
    assert EditionEntry.objects.count() == entries
    assert list(verify()) == []


def test_what_is_withheld_or_was_never_published_cannot_be_withheld(plan: Plan) -> None:
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="原因")
    for key in ("measure-one", "measure-two"):
        with pytest.raises(NothingToWithhold) as refusal:
            withhold_item(plan=plan, key=key, editor=EDITOR, reason="原因")
        assert refusal.value.what == key
    with pytest.raises(NothingToWithhold):
        withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="原因")


def test_what_is_lifted_can_be_withheld_again_and_not_lifted_twice(plan: Plan) -> None:
    (first, *_) = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    lift(withholding=first, editor=EDITOR, reason="查清")
    with pytest.raises(NotWithheld):
        lift(withholding=first, editor=EDITOR, reason="查清")
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="又有原因")
    assert Withholding.objects.in_force().count() == 2


def test_a_reason_is_required(plan: Plan) -> None:
    (row, *_) = withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="原因")
    with pytest.raises(NoteMissing):
        withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason=" ")
    with pytest.raises(NoteMissing):
        withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="")
    with pytest.raises(NoteMissing):
        lift(withholding=row, editor=EDITOR, reason="\n")
