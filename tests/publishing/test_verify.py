"""Verifying: silent where all is as it was published, and exact where it is not."""

import pytest
from django.db import connection

from plans.documents.canonical import checksum
from plans.models import (
    Blob,
    Document,
    DocumentBlob,
    Edition,
    EditionEntry,
    LiveFacet,
    LiveItem,
    LivePiece,
    Measure,
    Plan,
    Publication,
    live_tokens,
)
from plans.publishing.live_items import reindex
from plans.publishing.roll_back import roll_back
from plans.publishing.verify import verify
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, change, load_seed, load_small, publish_plan
from tests.pictures import add_picture
from tests.publishing.refusing import unprotected


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    connection.check_constraints()  # PostgreSQL changes no table with checks still to be made
    return plan


def found() -> list[str]:
    return [str(problem) for problem in verify()]


def test_it_finds_nothing_wrong_with_what_the_verbs_did(plan: Plan) -> None:
    publish_plan(load_seed())
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="原因")
    assert found() == []


def test_it_finds_a_changed_byte_in_a_document(plan: Plan) -> None:
    document = EditionEntry.objects.get(edition__number=1, key="measure-one").document
    with unprotected():
        changed = document.data.replace("做一件示例的事。", "做一件别样的事。")
        Document.objects.filter(pk=document.pk).update(data=changed)
    assert found() == [f"document {document.pk}: its bytes have another checksum"]


def test_it_finds_a_document_that_this_release_cannot_read(plan: Plan) -> None:
    text = '{"kind":"measure","schema_version":99}'
    pk = checksum(text)
    Document.objects.create(pk=pk, kind="measure", schema_version=99, data=text)
    (problem,) = found()
    assert problem.startswith(f"document {pk}: cannot be read: a stored measure")


@pytest.mark.parametrize("column", ["path", "key", "title", "kind"])
def test_it_finds_a_changed_entry(plan: Plan, column: str) -> None:
    entry = EditionEntry.objects.get(edition__number=1, key="measure-one")
    with unprotected():
        EditionEntry.objects.filter(pk=entry.pk).update(**{column: "other"})
    assert "edition example 1: its entries have another checksum" in found()


def test_it_finds_an_entry_taken_away(plan: Plan) -> None:
    with unprotected():
        EditionEntry.objects.get(edition__number=1, key="measure-one").delete()
    assert found() == [
        "edition example 1: its entries have another checksum",
        "edition example 1: its counts differ from its entries",
    ]


def test_it_finds_changed_counts(plan: Plan) -> None:
    with unprotected():
        Edition.objects.filter(number=1).update(counts='{"measure":2}')
    assert found() == ["edition example 1: its counts differ from its entries"]


@pytest.mark.parametrize("column", ["path", "key", "title", "kind"])
def test_it_finds_a_changed_projection(plan: Plan, column: str) -> None:
    LiveItem.objects.filter(key="measure-one").update(**{column: "other"})
    assert found() == ["plan example: its projection differs from the live edition; run reindex"]


@pytest.mark.parametrize("column", ["text", "tokens"])
def test_it_finds_a_changed_text_of_the_search(plan: Plan, column: str) -> None:
    LivePiece.objects.filter(item__key="measure-one").update(**{column: "other"})
    assert found() == ["plan example: its projection differs from the live edition; run reindex"]


@pytest.mark.only_on("sqlite")
def test_it_finds_an_index_of_the_search_that_missed_a_text_and_reindexing_mends_it(
    plan: Plan,
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER plans_livepiece_added")
    item = LiveItem.objects.get(key="measure-one")
    LivePiece.objects.create(item=item, number=99, text="x", tokens="x")
    live_tokens.install(connection)
    assert live_tokens.is_sound(connection)

    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO plans_livepiece_index (plans_livepiece_index) VALUES ('delete-all')"
        )
    assert "database: the index that is searched differs from its texts; run reindex" in found()
    reindex()
    assert found() == []


def test_it_finds_an_item_missing_from_the_projection(plan: Plan) -> None:
    LiveItem.objects.filter(key="measure-one").delete()
    assert found() == ["plan example: its projection differs from the live edition; run reindex"]


def test_it_finds_a_pointer_that_was_turned_back(plan: Plan) -> None:
    plan.publication.edition = Edition.objects.get(number=1)
    plan.publication.save()
    assert "plan example: its live edition is not its newest" in found()


def test_it_finds_a_missing_trigger(plan: Plan) -> None:
    table = "" if connection.vendor == "sqlite" else " ON plans_document"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER plans_document_no_update{table}")
    assert found() == ["database: trigger plans_document_no_update is missing"]


@pytest.mark.only_on("postgresql")
def test_it_finds_a_trigger_that_is_switched_off(plan: Plan) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE plans_document DISABLE TRIGGER plans_document_no_update")
    assert found() == ["database: trigger plans_document_no_update is missing"]


def test_it_finds_a_plan_whose_live_pointer_is_gone(plan: Plan) -> None:
    Publication.objects.all().delete()
    assert found() == ["plan example: has editions, and none is live"]


def test_it_finds_a_document_whose_version_is_not_that_of_its_bytes(plan: Plan) -> None:
    document = EditionEntry.objects.get(edition__number=1, key="measure-one").document
    with unprotected():
        Document.objects.filter(pk=document.pk).update(schema_version=99)
    assert found() == [f"document {document.pk}: its kind or version is not that of its bytes"]


def test_it_finds_a_lost_facet_and_a_wrong_address(plan: Plan) -> None:
    lost = "plan example: its projection differs from the live edition; run reindex"
    LiveFacet.objects.all().delete()
    assert found() == [lost]
    reindex()
    assert found() == []
    LiveItem.objects.update(plan_slug="other")
    assert found() == [lost]


def test_it_finds_a_changed_byte_in_a_picture(plan: Plan) -> None:
    add_picture(Measure.objects.get(plan=plan))
    publish_plan(plan)
    assert found() == []
    blob = Blob.objects.get()
    with unprotected():
        Blob.objects.update(data=bytes(blob.data)[:-1] + b"x")
    assert found() == [f"blob {blob.pk}: its bytes have another checksum"]


def test_it_finds_a_document_whose_pictures_are_not_noted(plan: Plan) -> None:
    add_picture(Measure.objects.get(plan=plan))
    publish_plan(plan)
    document = DocumentBlob.objects.get().document_id
    with unprotected():
        DocumentBlob.objects.all().delete()
    assert found() == [f"document {document}: its pictures are noted otherwise"]
