"""Publishing: the next number, a note, and nothing of a draft before it."""

import json

import pytest

from plans.errors.publishing import AddressTaken, CandidateIsStale, NoteMissing, NoteUnfit
from plans.models import Candidate, Document, Edition, EditionEntry, Measure, Plan, Publication
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish, publish_candidate
from plans.publishing.store import entries_of
from tests.makers import (
    EDITOR,
    acknowledged,
    change,
    load_seed,
    load_small,
    publish_plan,
    small_bundle,
)

pytestmark = pytest.mark.django_db


def live(plan: Plan) -> Edition:
    return Publication.objects.get(plan=plan).edition


def test_numbers_rise_by_one_within_each_plan() -> None:
    small, seed = load_small(), load_seed()
    numbers = [publish_plan(plan).number for plan in (small, seed, small, small, seed)]
    assert numbers == [1, 1, 2, 3, 2]


def test_an_edition_says_who_published_it_and_why() -> None:
    plan = load_small()
    known = acknowledged(prepare(plan=plan, editor=EDITOR))
    edition = publish(plan=plan, editor="王编辑", note="  首次发布。 ", acknowledged=known)
    assert (edition.published_by, edition.note) == ("王编辑", "首次发布。")
    assert (edition.slug, edition.restores) == ("example", None)
    assert json.loads(edition.counts)["measure"] == 1


@pytest.mark.parametrize("note", ["", "  ", "\n\t", "\u200b"])
def test_a_blank_note_is_refused(note: str) -> None:
    with pytest.raises(NoteMissing):
        publish(plan=load_small(), editor=EDITOR, note=note)
    assert (Edition.objects.count(), Candidate.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("\udcff", "U\\+DCFF as character 1"),
        ("NUL\0", "U\\+0000 as character 4"),
        ("长" * 2001, "longer than 2,000 characters"),
    ],
)
def test_a_note_that_cannot_be_shown_is_refused(note: str, reason: str) -> None:
    with pytest.raises(NoteUnfit, match=reason):
        publish(plan=load_small(), editor=EDITOR, note=note)
    assert not Edition.objects.exists()


def test_an_edit_changes_nothing_public_until_it_is_published() -> None:
    plan = load_small()
    edition = publish_plan(plan)
    before = list(Document.objects.order_by("checksum").values())
    change(plan, Measure, "measure-one", text="另一件事。")
    assert list(Document.objects.order_by("checksum").values()) == before
    assert live(plan) == edition
    assert "另一件事。" in stored_measure(publish_plan(plan))


def stored_measure(edition: Edition) -> str:
    return EditionEntry.objects.get(edition=edition, key="measure-one").document.data


def test_editions_share_the_documents_that_did_not_change() -> None:
    plan = load_small()
    first = publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    second = publish_plan(plan)
    old, new = ({e.key: e.checksum for e in entries_of(edition)} for edition in (first, second))
    assert {key for key in old if old[key] != new[key]} == {"measure-one", "bundle"}
    assert first.checksum != second.checksum


def test_publishing_again_unchanged_gives_the_same_checksum_and_no_new_document() -> None:
    plan = load_small()
    first = publish_plan(plan)
    before = list(Document.objects.order_by("checksum").values())
    second = publish_plan(plan)
    assert (second.number, second.checksum) == (2, first.checksum)
    assert list(Document.objects.order_by("checksum").values()) == before


def test_a_stale_candidate_is_refused_with_what_changed_since() -> None:
    plan = load_small()
    publish_plan(plan)
    candidate = prepare(plan=plan, editor=EDITOR)
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    with pytest.raises(CandidateIsStale) as refusal:
        publish_candidate(
            candidate=candidate, editor=EDITOR, note="说明", acknowledged=acknowledged(candidate)
        )
    assert (refusal.value.based_on, refusal.value.live) == (1, 2)
    assert refusal.value.changed == ["measure-one"]
    assert live(plan).number == 2


def test_a_candidate_made_before_the_first_edition_is_stale_after_it() -> None:
    plan = load_small()
    candidate = prepare(plan=plan, editor=EDITOR)
    publish_plan(plan)
    with pytest.raises(CandidateIsStale) as refusal:
        publish_candidate(
            candidate=candidate, editor=EDITOR, note="说明", acknowledged=acknowledged(candidate)
        )
    assert (refusal.value.based_on, refusal.value.live) == (None, 1)
    assert "measure-one" in refusal.value.changed


def test_a_candidate_publishes_what_it_holds_and_not_what_was_edited_since() -> None:
    plan = load_small()
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="送审的文字。")
    candidate = prepare(plan=plan, editor=EDITOR)
    change(plan, Measure, "measure-one", text="送审之后的文字。")
    edition = publish_candidate(
        candidate=candidate, editor=EDITOR, note="说明", acknowledged=acknowledged(candidate)
    )
    assert edition.checksum == candidate.checksum
    assert "送审的文字。" in stored_measure(edition)


def test_the_address_of_another_published_plan_is_refused() -> None:
    first, second = load_small(), load_seed()
    publish_plan(first)
    Plan.objects.filter(pk=first.pk).update(slug="moved")
    Plan.objects.filter(pk=second.pk).update(slug="example")
    with pytest.raises(AddressTaken) as refusal:
        publish_plan(second)
    assert refusal.value.slug == "example"
    assert not Edition.objects.filter(plan=second).exists()


def test_an_address_is_free_again_once_its_plan_is_published_elsewhere() -> None:
    first, second = load_small(), load_seed()
    publish_plan(first)
    Plan.objects.filter(pk=first.pk).update(slug="moved")
    Plan.objects.filter(pk=first.pk).touch()
    publish_plan(first)
    Plan.objects.filter(pk=second.pk).update(slug="example")
    assert publish_plan(second).slug == "example"


def test_used_candidates_are_thrown_away() -> None:
    plan = load_small()
    prepare(plan=plan, editor=EDITOR)
    publish_plan(plan)
    assert Candidate.objects.count() == 0


def test_an_archived_text_is_published_and_kept_out_of_the_bundle() -> None:
    edition = publish_plan(load_small())
    kinds = {entry.kind: entry.checksum for entry in entries_of(edition)}
    texts = small_bundle().articles[0].paragraphs or []
    assert texts[1] in Document.objects.get(pk=kinds["paragraphs"]).data
    assert texts[1] not in Document.objects.get(pk=kinds["bundle"]).data
