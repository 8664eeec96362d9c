"""What a document is found by, read off its stored form, whatever version that has."""

import json
from typing import Any, get_args

import pytest

from plans.documents.facets import FILTERS, REFERRING, facets_of, line, written
from plans.documents.items import ITEM_SHAPES
from plans.documents.kinds import ItemKind
from plans.publishing.composing.compose import compose
from tests.full import full_bundle


def stored_documents() -> list[Any]:
    return [json.loads(text) for text in compose(full_bundle()).documents.values()]


def facets_by_key() -> dict[str, set[tuple[str, str]]]:
    return {
        raw["key"]: facets_of(raw["kind"], raw)
        for raw in stored_documents()
        if raw.get("kind") in ITEM_SHAPES
    }


def test_every_kind_is_narrowed_by_something() -> None:
    assert FILTERS.keys() == set(get_args(ItemKind))
    assert set(REFERRING) <= {name for names in FILTERS.values() for name in names}


def test_a_document_of_every_facet_is_there() -> None:
    found = {(raw["kind"], name) for raw in stored_documents() for name, _ in of(raw)}
    assert found == {(kind, name) for kind, names in FILTERS.items() for name in names}


def of(raw: Any) -> set[tuple[str, str]]:
    return facets_of(raw.get("kind", "bundle"), raw)


def test_a_measure_is_found_by_where_it_stands_who_does_it_and_when() -> None:
    facets = facets_by_key()["measure-one"]
    assert {("keyword", "keyword-one"), ("section", "section-one")} <= facets
    assert {("department", "department-one"), ("department", "department-two")} <= facets
    assert {value for name, value in facets if name == "year"} == {"2021", "2022", "2023", "2024"}
    assert ("status", "under_way") in facets
    assert ("source", "article-a") in facets


def test_a_source_counts_wherever_in_a_document_it_is_cited() -> None:
    raw = {"citations": [], "target": {"year": 2025, "citations": [{"source": "article-b"}]}}
    assert facets_of("indicator", raw) == {("source", "article-b"), ("year", "2025")}


@pytest.mark.parametrize("kind", ["plan", "bundle", "paragraphs", "site", "area", "outlet"])
def test_what_no_list_holds_has_none(kind: str) -> None:
    assert facets_of(kind, {"status": "done", "keyword": "x", "citations": []}) == set()


def test_a_facet_is_found_in_its_line_and_in_no_other() -> None:
    text = written({("zone", "zone-one"), ("year", "2021")})
    assert line("zone", "zone-one") in text
    assert line("year", "2021") in text
    for name, value in [("zone", "zone"), ("zone", "one"), ("one", "zone-one"), ("year", "202")]:
        assert line(name, value) not in text
    assert written(set()) == ""
