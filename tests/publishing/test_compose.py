"""Composing is pure: one bundle gives the same documents, bytes and checksum everywhere."""

import json
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.canonical import checksum
from plans.documents.kinds import COLLECTIONS
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.publishing.composing.compose import Composition, compose
from tests.makers import (
    load_seed,
    load_small,
    publish_plan,
    seed_bundle,
    small_bundle,
    small_record,
)

SMALL_CHECKSUM = "c68059eb6c21ee4deead594411570b415bac9fd74127a3dbe7e33361a30a3c37"
"""Of the small plan, in version 4 of the documents.

It changes only where a published shape changes: then every edition that is composed does."""


def data_of(composition: Composition, key: str) -> Any:
    (entry,) = [entry for entry in composition.entries if entry.key == key]
    return json.loads(composition.documents[entry.checksum])


def test_the_same_bundle_gives_the_same_documents() -> None:
    first, second = compose(seed_bundle()), compose(seed_bundle())
    assert first.documents == second.documents
    assert first.entries == second.entries


def test_the_small_plan_has_the_checksum_of_its_schema_version() -> None:
    assert compose(small_bundle()).checksum == SMALL_CHECKSUM


def test_a_changed_word_changes_the_checksum() -> None:
    plan = {**small_record()["plan"], "summary": "别的说法。"}
    assert compose(small_bundle(plan=plan)).checksum != SMALL_CHECKSUM


@pytest.mark.django_db
def test_the_working_copy_composes_as_its_bundle_does_on_either_database() -> None:
    assert compose(dump(load_small())).checksum == SMALL_CHECKSUM


@pytest.mark.django_db
def test_the_published_seed_has_the_checksum_of_its_file_on_either_database() -> None:
    assert publish_plan(load_seed()).checksum == compose(seed_bundle()).checksum


def test_each_text_stands_under_its_own_checksum() -> None:
    composition = compose(seed_bundle())
    assert [c for c, text in composition.documents.items() if checksum(text) != c] == []
    assert {entry.checksum for entry in composition.entries} == composition.documents.keys()


def test_entries_are_numbered_in_reading_order() -> None:
    entries = compose(seed_bundle()).entries
    assert [entry.position for entry in entries] == list(range(len(entries)))
    first = {kind: next(e.position for e in entries if e.kind == kind) for kind in ("plan", "aim")}
    assert first == {"plan": 0, "aim": 1}
    keys = [entry.key for entry in entries]
    assert all(keys.index("keyword-vanguard") < keys.index(k) for k in keys if "measure" in k)


def test_a_section_stands_before_its_measures_and_after_its_keyword() -> None:
    bundle = seed_bundle()
    places = {entry.key: entry.position for entry in compose(bundle).entries}
    for section in bundle.sections:
        measures = [m.key for m in bundle.measures if m.section == section.key]
        chain = [section.keyword, section.key, *measures]
        assert all(places[above] < places[below] for above, below in pairwise(chain)), section.key


def test_an_item_is_one_document_that_names_others_by_key_alone() -> None:
    measure = data_of(compose(small_bundle()), "measure-one")
    assert (measure["zones"], measure["section"]) == (["zone-one"], "section-one")
    assert (measure["projects"], measure["indicators"]) == (["project-one"], ["indicator-one"])
    assert measure["code"] == "1.1.1"
    assert {"checksum", "path"}.isdisjoint(measure)


def test_a_revision_holds_the_old_target_and_the_one_that_replaced_it() -> None:
    (revision,) = data_of(compose(small_bundle()), "indicator-one")["revisions"]
    old, new = revision["old"], revision["new"]
    assert (old["value"], new["value"]) == (25, 30)


def test_an_archived_text_is_a_document_of_its_own_and_not_in_the_bundle() -> None:
    composition = compose(small_bundle())
    paragraphs = data_of(composition, "article-a.paragraphs")
    assert paragraphs["paragraphs"] == ["示例县的示例规划。", "第二段示例。"]
    (article,) = data_of(composition, "bundle")["articles"]
    (entry,) = [e for e in composition.entries if e.kind == "paragraphs"]
    assert (article["paragraphs"], article["archived"]) == (None, entry.checksum)


def test_every_item_of_the_bundle_has_its_page() -> None:
    composition = compose(seed_bundle())
    assert composition.counts["measure"] == len(seed_bundle().measures)
    assert {e.path.split("/")[0] for e in composition.entries} - {"", "bundle", "progress"} <= set(
        COLLECTIONS.values()
    )


@pytest.mark.django_db
def test_dumping_asks_as_often_for_many_items_as_for_few() -> None:
    small, seed = load_small(), load_seed()
    with CaptureQueriesContext(connection) as few:
        compose(dump(small))
    with CaptureQueriesContext(connection) as many:
        compose(dump(seed))
    assert len(many) == len(few)


@pytest.mark.django_db
def test_a_published_bundle_composes_to_the_same_edition_again() -> None:
    """But for the archived text, which the bundle names by checksum and does not hold."""
    without_text = small_record()
    without_text["articles"][0] |= {"paragraphs": None}
    working_copy = load(bundle=parse_bundle(json.dumps(without_text).encode()))
    composition = compose(dump(working_copy))
    stored = composition.documents[composition.entries[-1].checksum]
    assert compose(parse_bundle(stored.encode())).checksum == composition.checksum
