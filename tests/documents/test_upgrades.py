"""Old documents are lifted to the newest version in memory, step by step."""

from typing import Any

import pytest

from plans.documents.items import SCHEMA_VERSION
from plans.documents.upgrades import PICTURED, UPGRADES, lifted
from plans.errors.editing import UnknownVersion


def second(raw: dict[str, Any]) -> dict[str, Any]:
    """What version 2 of this test calls `title` version 1 called `name`."""
    return {"title": raw["name"]}


def third(raw: dict[str, Any]) -> dict[str, Any]:
    return {**raw, "words": raw["title"].split("、")}


STEPS = {("zone", 1): second, ("zone", 3): third}


def test_a_document_of_the_newest_version_stays_as_it_is() -> None:
    raw = {"name": "甲", "schema_version": SCHEMA_VERSION}
    assert lifted("zone", raw) == raw


def test_it_is_lifted_through_every_version_to_the_newest() -> None:
    raw = {"name": "甲、乙", "schema_version": 1}
    assert lifted("zone", raw, upgrades=STEPS, newest=4) == {
        "title": "甲、乙",
        "words": ["甲", "乙"],
        "schema_version": 4,
    }
    assert raw == {"name": "甲、乙", "schema_version": 1}


def test_it_is_lifted_from_the_version_that_it_has() -> None:
    raw = {"title": "甲", "schema_version": 3}
    assert lifted("zone", raw, upgrades=STEPS, newest=4)["words"] == ["甲"]


def test_a_kind_that_did_not_change_needs_no_function() -> None:
    raw = {"name": "甲", "schema_version": 1}
    assert lifted("term", raw, upgrades=STEPS, newest=4) == {"name": "甲", "schema_version": 4}


@pytest.mark.parametrize("version", [0, -1, SCHEMA_VERSION + 1, None, "1", 1.0])
def test_an_unknown_version_is_refused(version: object) -> None:
    with pytest.raises(UnknownVersion) as refusal:
        lifted("zone", {"schema_version": version})
    assert (refusal.value.kind, refusal.value.version) == ("zone", version)


def test_a_document_without_version_is_refused() -> None:
    with pytest.raises(UnknownVersion):
        lifted("zone", {})


@pytest.mark.parametrize(
    ("kind", "added"),
    [
        ("plan", {"follows": None}),
        ("outlet", {"permits_full_text": False}),
        (
            "site",
            dict.fromkeys(
                (
                    *("identification_code", "icp_number", "police_number", "police_url"),
                    *("party_mark_url", "fault_report_url", "about", "accessibility_contact"),
                )
            ),
        ),
        ("zone", {}),
    ],
)
def test_version_2_says_of_older_documents_what_they_did_not_know(
    kind: str, added: dict[str, Any]
) -> None:
    raw = {"name": "甲", "schema_version": 1}
    assert lifted(kind, raw, newest=2) == {**raw, **added, "schema_version": 2}


@pytest.mark.parametrize("kind", PICTURED)
def test_version_3_says_of_older_documents_that_they_have_no_pictures(kind: str) -> None:
    raw = {"name": "甲", "schema_version": 2}
    assert lifted(kind, raw, newest=3) == {**raw, "pictures": [], "schema_version": 3}


def test_an_article_has_no_pictures_of_ours() -> None:
    assert "pictures" not in lifted("article", {"schema_version": 2}, newest=3)


def test_no_upgrade_begins_at_a_version_that_was_never_old() -> None:
    assert all(1 <= version < SCHEMA_VERSION for _, version in UPGRADES)
