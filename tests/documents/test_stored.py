"""Documents to and from their stored bytes."""

import json
from decimal import Decimal

import pytest

from plans.documents.canonical import canonical
from plans.documents.items import IndicatorDocument, KeywordDocument, MeasureDocument
from plans.documents.links import Link
from plans.documents.shared import OutletDocument
from plans.documents.stored import NOT_STORED, SHAPES, read, read_as, stored
from plans.errors.editing import UnknownVersion
from plans.publishing.composing.compose import compose
from tests.full import full_bundle

OUTLET = OutletDocument(
    slug="example-news",
    name="示例报（虚构）",
    name_en=None,
    publisher=None,
    url=None,
    permits_full_text=False,
)


def composed() -> list[tuple[str, str]]:
    """Kind and stored text of every document of the full invented plan."""
    composition = compose(full_bundle())
    return [
        (entry.kind, composition.documents[entry.checksum])
        for entry in composition.entries
        if entry.kind != "bundle"
    ]


def one(kind: str) -> str:
    return next(text for found, text in composed() if found == kind)


def test_what_is_read_is_stored_as_the_same_bytes() -> None:
    texts = composed()
    assert {kind for kind, _ in texts} == set(SHAPES) - {"site", "area", "outlet"}
    for kind, text in texts:
        assert stored(read(kind, text)) == text
        assert read(kind, stored(read(kind, text))) == read(kind, text)


def test_references_are_stored_as_keys_alone() -> None:
    raw = json.loads(one("measure"))
    assert raw["section"] == "section-one"
    assert raw["departments"][0] == {"department": "department-one", "role": "lead"}
    assert raw["citations"][0]["source"] == "article-a"
    assert json.loads(one("article"))["outlet"] == "example-news"
    assert json.loads(one("plan"))["area"] == "999901"


def test_what_an_answer_adds_is_not_stored() -> None:
    document = read_as(MeasureDocument, "measure", one("measure"))
    assert document.section is not None
    section = Link(key=document.section.key, slug="one", title="示例领域", path="sections/one")
    answered = document.model_copy(
        update={"checksum": "0" * 64, "path": "measures/one", "section": section}
    )
    assert stored(answered) == one("measure")
    assert not NOT_STORED & json.loads(one("measure")).keys()


def test_an_answer_gives_references_as_objects() -> None:
    section = {"key": "section-one", "slug": "", "title": "", "path": ""}
    assert read("measure", one("measure")).model_dump()["section"] == section


def test_figures_are_read_exactly() -> None:
    document = read_as(IndicatorDocument, "indicator", one("indicator"))
    assert document.observations[1].value == Decimal("13.25")
    assert type(document.observations[1].value) is Decimal


def test_a_document_of_an_unknown_version_is_refused() -> None:
    raw = json.loads(one("measure"))
    with pytest.raises(UnknownVersion) as refusal:
        read("measure", canonical({**raw, "schema_version": 999}))
    assert (refusal.value.kind, refusal.value.version) == ("measure", 999)


def test_a_document_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="kind"):
        read("section", one("keyword"))
    with pytest.raises(TypeError, match="keyword is not a MeasureDocument"):
        read_as(MeasureDocument, "keyword", one("keyword"))
    assert read_as(KeywordDocument, "keyword", one("keyword")).code == "1"


def test_a_document_holds_nothing_undeclared_and_is_never_changed() -> None:
    raw = json.loads(stored(OUTLET))
    with pytest.raises(ValueError, match="Extra inputs"):
        read("outlet", canonical({**raw, "owner": "甲"}))
    with pytest.raises(ValueError, match="frozen"):
        OUTLET.name = "另一个"  # type: ignore[misc]  # what is shown to be refused
