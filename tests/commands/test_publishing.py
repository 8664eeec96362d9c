"""publish, roll_back, withhold, verify, reindex: thin doors to the verbs of publishing."""

import pytest
from django.core.management import CommandError
from django.db import connection

from plans.models import Document, Edition, LiveItem, Plan, Publication, Withholding, Zone, triggers
from tests.commands.calling import said_by
from tests.makers import change, load_small, publish_plan

pytestmark = pytest.mark.django_db


ACKNOWLEDGED = ("--acknowledge", "figure-without-citation")


def published_twice() -> Plan:
    plan = load_small()
    publish_plan(plan)
    change(plan, Zone, "zone-one", title="另一个片区")
    publish_plan(plan)
    return plan


def test_publish_makes_the_next_edition_and_tells_its_checksum() -> None:
    load_small()
    said = said_by("publish", "example", "--note", "首次发布。", *ACKNOWLEDGED)
    edition = Edition.objects.get()
    assert said == f"Edition 1 of example, checksum {edition.checksum}.\n"
    assert (edition.note, edition.published_by) == ("首次发布。", "command line")


@pytest.mark.parametrize("note", ["", " \n"])
def test_publish_refuses_a_blank_note(note: str) -> None:
    load_small()
    with pytest.raises(CommandError, match="Refused: a note is required"):
        said_by("publish", "example", "--note", note)
    assert not Edition.objects.exists()


def test_publish_tells_all_problems_of_a_working_copy_that_is_not_ready() -> None:
    plan = load_small()
    change(plan, Zone, "zone-one", slug="A", number=0 + 100_000)
    with pytest.raises(CommandError, match="2 problem") as refusal:
        said_by("publish", "example", "--note", "说明")
    assert "  zones[0].slug: " in str(refusal.value)
    assert "  zones[0].number: " in str(refusal.value)


def test_roll_back_publishes_an_earlier_edition_again() -> None:
    published_twice()
    assert said_by("roll_back", "example", "--to", "1") == (
        "Edition 3 of example restores edition 1.\n"
    )
    third = Edition.objects.get(number=3)
    assert third.restores == 1
    assert third.note == "恢复第 1 版。"
    assert third.checksum == Edition.objects.get(number=1).checksum
    assert Publication.objects.get().edition == third


def test_roll_back_takes_a_note() -> None:
    published_twice()
    said_by("roll_back", "example", "--to", "1", "--note", "有误。")
    assert Edition.objects.get(number=3).note == "有误。"


@pytest.mark.parametrize(
    ("number", "words"), [("9", "example has no edition 9"), ("2", "edition 2 is live already")]
)
def test_roll_back_refuses_what_cannot_be_restored(number: str, words: str) -> None:
    published_twice()
    with pytest.raises(CommandError, match=f"Refused: {words}"):
        said_by("roll_back", "example", "--to", number)


@pytest.mark.parametrize("what", [("--item", "zone-one"), ("--edition", "1")])
def test_withhold_withholds_and_lifts(what: tuple[str, str]) -> None:
    published_twice()
    call = ("withhold", "example", *what, "--reason", "有误。")
    assert said_by(*call) == "Withheld.\n"
    assert {row.reason for row in Withholding.objects.in_force()} == {"有误。"}
    with pytest.raises(CommandError, match="is not public"):
        said_by(*call)
    assert said_by(*call, "--lift") == "Lifted.\n"
    assert not Withholding.objects.in_force().exists()
    with pytest.raises(CommandError, match="not withheld any more"):
        said_by(*call, "--lift")


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (("--item", "zone-none"), "zone-none is not public"),
        (("--edition", "9"), "example has no edition 9"),
        (("--edition", "9", "--lift"), "example has no edition 9"),
        (("--item", "\udcff"), "is no text in UTF-8"),
    ],
)
def test_withhold_refuses_what_was_never_public(what: tuple[str, str], words: str) -> None:
    published_twice()
    with pytest.raises(CommandError, match=words):
        said_by("withhold", "example", *what, "--reason", "有误。")


@pytest.mark.parametrize("command", ["publish", "roll_back", "withhold"])
def test_a_plan_that_is_not_there_is_refused(command: str) -> None:
    options = {
        "publish": ["--note", "说明"],
        "roll_back": ["--to", "1"],
        "withhold": ["--edition", "1", "--reason", "有误。"],
    }
    with pytest.raises(CommandError, match="There is no plan nowhere"):
        said_by(command, "nowhere", *options[command])


def test_verify_finds_everything_as_it_was_published() -> None:
    published_twice()
    said = said_by("verify")
    assert said == (
        f"2 edition(s) and {Document.objects.count()} document(s) are as they were published.\n"
    )


def test_verify_names_what_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    published_twice()
    connection.check_constraints()  # PostgreSQL drops no trigger while checks are waiting
    with triggers.lifted(connection):
        broken = Document.objects.filter(kind="zone")[0]
        Document.objects.filter(pk=broken.pk).update(data=broken.data.replace("示例", "别的"))
    with pytest.raises(CommandError, match=r"1 problem\(s\)."):
        said_by("verify")
    assert capsys.readouterr().err == (
        f"document {broken.checksum}: its bytes have another checksum\n"
    )


def test_reindex_makes_the_projection_anew() -> None:
    published_twice()
    count = LiveItem.objects.count()
    LiveItem.objects.filter(kind="zone").delete()
    with pytest.raises(CommandError, match="1 problem"):
        said_by("verify")
    assert said_by("reindex") == f"{count} item(s).\n"
    assert LiveItem.objects.count() == count
    said_by("verify")
