"""References: found in a document, filled in, and left out where what they name is not known."""

from typing import Any

import pytest

from plans.documents.items import (
    AimDocument,
    ArticleDocument,
    Document,
    MeasureDocument,
    PlanDocument,
)
from plans.documents.links import AreaLink, Link, OutletLink, names_in, resolve
from plans.documents.parts import Citation, Responsibility


def link(key: str) -> Link:
    return Link(key=key, slug="one", title="示例", path=f"path/{key}")


def citation(source: str) -> Citation:
    return Citation(source=Link(key=source), paragraph=1, quote=None, start=None, end=None)


def constructed(shape: type[Document], **facts: Any) -> Any:
    """A document of which only these facts matter."""
    return shape.model_construct(**facts)


def measure(**changes: object) -> MeasureDocument:
    return MeasureDocument.model_validate(
        {
            "key": "measure-one",
            "slug": "one",
            "title": "示例",
            "title_en": None,
            "code": "1.1.1",
            "keyword": "keyword-one",
            "section": "section-one",
            "text": "示例。",
            "named_things": [],
            "zones": ["zone-one", "zone-two"],
            "departments": [{"department": "department-one", "role": "lead"}],
            "start_year": None,
            "finish_year": None,
            "status": None,
            "updates": [],
            "milestones": [],
            "alignments": [],
            "projects": [],
            "indicators": [],
            "citations": [citation("article-a"), citation("article-b")],
            "pictures": [],
            **changes,
        }
    )


KEYS = [
    "keyword-one",
    "section-one",
    "zone-one",
    "zone-two",
    "department-one",
    "article-a",
    "article-b",
]


def known(*without: str) -> dict[str, Link]:
    return {key: link(key) for key in KEYS if key not in without}


def test_the_names_of_all_references_are_found_by_their_class() -> None:
    assert sorted(names_in(measure(), Link)) == sorted(KEYS)
    assert list(names_in(measure(), OutletLink)) == []


def test_references_are_filled_in_everywhere() -> None:
    resolved = resolve(measure(), known(), Link)
    assert resolved.section == link("section-one")
    assert resolved.zones == [link("zone-one"), link("zone-two")]
    assert resolved.departments == [Responsibility(department=link("department-one"), role="lead")]
    assert [cited.source for cited in resolved.citations] == [link("article-a"), link("article-b")]


def test_a_single_reference_to_what_is_not_known_becomes_null() -> None:
    assert resolve(measure(), known("section-one"), Link).section is None


def test_a_list_loses_what_is_not_known() -> None:
    assert resolve(measure(), known("zone-one"), Link).zones == [link("zone-two")]


def test_a_part_that_is_about_what_is_not_known_goes_with_it() -> None:
    resolved = resolve(measure(), known("department-one", "article-a"), Link)
    assert resolved.departments == []
    assert [cited.source for cited in resolved.citations] == [link("article-b")]


def test_resolving_one_class_of_references_leaves_the_others() -> None:
    document = measure()
    assert resolve(document, {}, OutletLink) is document


def test_resolving_changes_no_document_in_place() -> None:
    document = measure()
    resolve(document, known("zone-one"), Link)
    assert document == measure()


@pytest.mark.parametrize("field", ["keyword", "zone"])
def test_an_absent_reference_stays_absent(field: str) -> None:
    document = constructed(AimDocument, keyword=None, zone=None, alignments=[], citations=[])
    assert getattr(resolve(document, known(), Link), field) is None


def test_outlets_and_areas_are_references_of_their_own() -> None:
    outlet = OutletLink(
        slug="example-news", name="示例报（虚构）", path="news-sources/example-news"
    )
    article = constructed(ArticleDocument, outlet=OutletLink(slug="example-news"), supports=[])
    assert list(names_in(article, OutletLink)) == ["example-news"]
    assert resolve(article, {"example-news": outlet}, OutletLink).outlet == outlet
    area = AreaLink(code="999901", name="示例县（虚构）")
    plan = constructed(PlanDocument, area=AreaLink(code="999901"), citations=[])
    assert resolve(plan, {"999901": area}, AreaLink).area == area
    assert resolve(plan, {}, AreaLink).area is None
