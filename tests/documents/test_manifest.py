"""An edition's checksum and counts."""

import json
from dataclasses import replace

import pytest

from plans.documents.canonical import checksum
from plans.documents.kinds import COLLECTIONS, PLAN_KEY, key_prefix, path_of
from plans.documents.manifest import Entry, counts, edition_checksum

ONE = Entry("zones/a", "zone-a", "zone", "甲", 1, "0" * 64)
TWO = Entry("aims/b", "aim-b", "aim", "乙", 2, "1" * 64)


def test_the_checksum_is_of_the_entries_by_path() -> None:
    manifest = [
        ["aims/b", "aim-b", "aim", "乙", 2, "1" * 64],
        ["zones/a", "zone-a", "zone", "甲", 1, "0" * 64],
    ]
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
    assert edition_checksum([ONE, TWO]) == edition_checksum([TWO, ONE]) == checksum(text)


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, path="x"),
        replace(ONE, key="x"),
        replace(ONE, kind="x"),
        replace(ONE, title="x"),
        replace(ONE, position=3),
        replace(ONE, checksum="x"),
    ],
)
def test_every_part_of_an_entry_counts(other: Entry) -> None:
    assert edition_checksum([other]) != edition_checksum([ONE])


def test_entries_are_counted_by_kind() -> None:
    assert counts([ONE, TWO, ONE]) == {"aim": 1, "zone": 2}


def test_no_kinds_share_a_path_or_the_beginning_of_their_keys() -> None:
    prefixes = [key_prefix(kind) for kind in COLLECTIONS]
    assert len(set(COLLECTIONS.values())) == len(COLLECTIONS)
    for prefix in prefixes:
        assert [other for other in prefixes if other.startswith(prefix)] == [prefix]
        assert not PLAN_KEY.startswith(prefix)


def test_an_item_stands_below_its_collection() -> None:
    assert path_of("parent_plan", "one") == "parent-plans/one"
