"""What differs between two editions."""

from typing import Any

from plans.documents.canonical import canonical, checksum
from plans.documents.differences import FieldChange, differences, differing, own_facts
from plans.documents.items import BACKLINKS, ITEM_SHAPES
from plans.documents.manifest import Entry

Document = dict[str, Any]


class Edition:
    """Entries in the order given, of which each path is its document's key."""

    def __init__(self, *documents: Document) -> None:
        self.documents = {checksum(canonical(raw)): raw for raw in documents}
        self.entries = [
            Entry(raw["key"], raw["key"], raw["kind"], raw["title"], position, found)
            for position, (found, raw) in enumerate(self.documents.items())
        ]


def zone(key: str, **facts: Any) -> Document:
    return {
        "kind": "zone",
        "schema_version": 1,
        "key": key,
        "title": "片区",
        "position": "north",
        "measures": [],
        "projects": [],
        "aims": [],
        **facts,
    }


def compared(old: Edition, new: Edition) -> list[tuple[str, str, list[FieldChange]]]:
    documents = {**old.documents, **new.documents}
    found = differences(old.entries, new.entries, documents.__getitem__)
    return [(difference.change, difference.key, difference.fields) for difference in found]


def test_equal_editions_do_not_differ_and_nothing_is_read() -> None:
    old, new = Edition(zone("a"), zone("b")), Edition(zone("a"), zone("b"))
    nothing: dict[str, Document] = {}
    assert differences(old.entries, new.entries, nothing.__getitem__) == []
    assert differing(old.entries, new.entries) == set()


def test_what_is_added_stands_where_the_new_edition_has_it_and_what_is_removed_last() -> None:
    old = Edition(zone("gone"), zone("stays"))
    new = Edition(zone("first"), zone("stays"), zone("last"))
    assert compared(old, new) == [
        ("added", "first", []),
        ("added", "last", []),
        ("removed", "gone", []),
    ]


def test_a_change_names_each_field_with_its_old_and_new_value() -> None:
    old = Edition(zone("a", title="旧", text="字", position="north"))
    new = Edition(zone("a", title="新", position="south", summary=None))
    assert compared(old, new) == [
        (
            "changed",
            "a",
            [
                FieldChange("position", "north", "south"),
                FieldChange("text", "字", None),
                FieldChange("title", "旧", "新"),
            ],
        )
    ]


def test_a_difference_tells_both_checksums_and_the_present_address() -> None:
    old, new = Edition(zone("a", title="旧")), Edition(zone("a", title="新"))
    documents = {**old.documents, **new.documents}
    (found,) = differences(old.entries, new.entries, documents.__getitem__)
    assert (found.title, found.path, found.kind) == ("新", "a", "zone")
    assert (found.old_checksum, found.new_checksum) == tuple(documents)
    assert differing(old.entries, new.entries) == set(documents)


def test_a_change_of_order_is_told_of_the_fewest_items_that_explain_it() -> None:
    old = Edition(*(zone(key) for key in "abcde"))
    new = Edition(*(zone(key) for key in "bcdae"))
    assert compared(old, new) == [("changed", "a", [FieldChange("place", 1, 4)])]
    turned = Edition(*(zone(key) for key in "edcba"))
    assert len(compared(old, turned)) == 4


def test_what_is_added_or_removed_moves_nothing() -> None:
    old = Edition(*(zone(key) for key in "abc"))
    new = Edition(*(zone(key) for key in "xbc"))
    assert [key for change, key, _ in compared(old, new) if change == "changed"] == []


def test_a_kind_with_codes_tells_its_order_by_them() -> None:
    measures = [{**zone(key), "kind": "measure"} for key in "ab"]
    assert compared(Edition(*measures), Edition(*measures[::-1])) == []


def test_what_others_say_of_an_item_is_no_change_of_it() -> None:
    old, new = Edition(zone("a")), Edition(zone("a", measures=["m"], projects=["p"], aims=["x"]))
    assert differing(old.entries, new.entries)
    assert compared(old, new) == []


def test_another_schema_version_alone_is_no_change() -> None:
    assert compared(Edition(zone("a")), Edition(zone("a", schema_version=2))) == []


def test_the_bundle_and_archived_texts_only_repeat_what_changed() -> None:
    bundle = {"kind": "bundle", "key": "bundle", "title": "规划"}
    text = {"kind": "paragraphs", "key": "article-a.paragraphs", "title": "稿件"}
    assert compared(Edition(bundle, text), Edition({**bundle, "title": "另一个"})) == []


def test_the_fields_that_others_fill_are_fields_of_their_documents() -> None:
    for kind, names in BACKLINKS.items():
        shape = next(shape for name, shape in ITEM_SHAPES.items() if name == kind)
        assert names <= set(shape.model_fields)
        assert not own_facts(kind, {name: ["a"] for name in names})


def test_what_follows_from_other_fields_is_no_change_of_its_own() -> None:
    path = [{"year": 2025, "value": 30}]
    old = Edition(zone("a", kind="indicator", target=20, trajectory=[]))
    new = Edition(zone("a", kind="indicator", target=30, trajectory=path))
    assert compared(old, new) == [("changed", "a", [FieldChange("target", 20, 30)])]
