"""Rolling back: a new edition with exactly the documents of an earlier one."""

import pytest

from plans.editing.bundle.dump import dump
from plans.errors.publishing import AlreadyLive, EditionIsWithheld, NoSuchEdition, NoteMissing
from plans.models import Document, Edition, Measure, Plan, Publication
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.roll_back import roll_back
from plans.publishing.store import entries_of
from plans.publishing.verify import verify
from plans.publishing.withhold import lift, withhold_edition
from tests.makers import EDITOR, acknowledged, change, load_small, publish_plan


@pytest.fixture
def plan(db: None) -> Plan:
    """Three editions, which differ in one measure."""
    plan = load_small()
    publish_plan(plan)
    for number in (2, 3):
        change(plan, Measure, "measure-one", text=f"第{number}版的文字。")
        publish_plan(plan)
    return plan


def edition(plan: Plan, number: int) -> Edition:
    return Edition.objects.get(plan=plan, number=number)


def test_it_gives_the_old_documents_and_checksum_a_new_number(plan: Plan) -> None:
    documents = Document.objects.count()
    restored = roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    assert (restored.number, restored.restores, restored.note) == (4, 1, "恢复")
    assert restored.checksum == edition(plan, 1).checksum
    assert entries_of(restored) == entries_of(edition(plan, 1))
    assert restored.counts == edition(plan, 1).counts
    assert Document.objects.count() == documents
    assert Publication.objects.get(plan=plan).edition == restored
    assert list(verify()) == []


def test_it_leaves_the_working_copy_and_its_version_alone(plan: Plan) -> None:
    before, version = dump(plan), Plan.objects.get(pk=plan.pk).version
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    assert dump(plan) == before
    assert Plan.objects.get(pk=plan.pk).version == version


def test_publishing_afterwards_brings_the_working_copy_back(plan: Plan) -> None:
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    assert publish_plan(plan).checksum == edition(plan, 3).checksum


def test_a_roll_back_can_be_rolled_back(plan: Plan) -> None:
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    assert roll_back(plan=plan, to=3, editor=EDITOR, note="又恢复").number == 5


def test_it_restores_the_slug_of_its_edition(plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).update(slug="renamed")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    assert Publication.objects.get(plan=plan).slug == "example"


def test_candidates_composed_before_it_are_stale_after_it(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="等待中的文字。")
    candidate = prepare(plan=plan, editor=EDITOR)
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    with pytest.raises(Exception, match="edition 4 is live"):
        publish_candidate(
            candidate=candidate, editor=EDITOR, note="说明", acknowledged=acknowledged(candidate)
        )


def test_it_refuses_an_edition_that_there_is_not(plan: Plan) -> None:
    with pytest.raises(NoSuchEdition) as refusal:
        roll_back(plan=plan, to=9, editor=EDITOR, note="恢复")
    assert (refusal.value.slug, refusal.value.number) == ("example", 9)


def test_it_refuses_the_live_edition(plan: Plan) -> None:
    with pytest.raises(AlreadyLive) as refusal:
        roll_back(plan=plan, to=3, editor=EDITOR, note="恢复")
    assert refusal.value.number == 3


def test_it_refuses_a_withheld_edition_until_that_is_lifted(plan: Plan) -> None:
    withheld = withhold_edition(edition=edition(plan, 1), editor=EDITOR, reason="原因")
    with pytest.raises(EditionIsWithheld):
        roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    assert Edition.objects.filter(plan=plan).count() == 3
    lift(withholding=withheld, editor=EDITOR, reason="查清")
    assert roll_back(plan=plan, to=1, editor=EDITOR, note="恢复").number == 4


def test_it_refuses_a_blank_note(plan: Plan) -> None:
    with pytest.raises(NoteMissing):
        roll_back(plan=plan, to=1, editor=EDITOR, note=" ")
