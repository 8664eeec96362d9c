"""Differences are told in words, of which none is a field's or a value's own name."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.utils import translation

from plans.documents import items, parts
from plans.documents.items import BACKLINKS
from plans.documents.links import AreaLink, Link, OutletLink, Shape
from plans.documents.progress import EvaluationDocument
from plans.wording import FIELDS, Wording, field_name

WORDING = Wording({"zone-waitan": "外滩片区"})
NEVER_DIFFERING = {
    *("schema_version", "checksum", "duties", "supports", "item", "paragraphs"),
    *("media_type", "width", "height"),  # the sizes of a picture are told as one file
}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_every_field_that_can_differ_has_a_name() -> None:
    shapes = [
        shape
        for module in (items, parts)
        for shape in vars(module).values()
        if isinstance(shape, type) and issubclass(shape, Shape)
    ]
    shapes.append(EvaluationDocument)
    names = {
        name for s in shapes if s not in (Link, AreaLink, OutletLink) for name in s.model_fields
    }
    backlinks = {name for several in BACKLINKS.values() for name in several}
    assert names - NEVER_DIFFERING - backlinks <= FIELDS.keys()


def test_fields_are_called_as_in_the_forms() -> None:
    names = [field_name(name) for name in ("finish_year", "zones", "citations", "place")]
    assert names == ["Finish year", "Zones", "Citations", "Place in its list"]


def test_references_are_told_by_title() -> None:
    assert WORDING.value("zones", ["zone-waitan", "zone-gone"]) == "外滩片区\nzone-gone"
    assert WORDING.value("slug", "zone-waitan") == "zone-waitan"


def test_closed_lists_are_told_by_their_names() -> None:
    assert WORDING.value("status", "under_way") == "under way"
    assert WORDING.value("verdict", {"state": "no_data", "as_of": None}) == (
        "State: No observation yet"
    )


def test_figures_and_times_are_told_as_people_write_them() -> None:
    target = {"strength": "strive", "value": Decimal("25.50"), "citations": []}
    assert WORDING.value("target", target) == "Strength: strive · Value: 25.5"
    assert WORDING.value("published_at", "2020-12-31T10:54:01+08:00") == "2020-12-31 10:54:01"


def test_what_is_missing_is_said_to_be() -> None:
    assert WORDING.value("status", None) == "(not given)"
    assert WORDING.value("zones", []) == "(none)"
    assert WORDING.value("year_stated", value=False) == "no"


def test_a_picture_is_told_by_its_words_and_its_file_as_one() -> None:
    sizes = [
        {"checksum": letter * 64, "media_type": "image/webp", "width": width, "height": 300}
        for letter, width in (("a", 480), ("b", 640))
    ]
    picture = {"alt": "示例图", "caption": "图注", "credit": None, "renditions": sizes}
    assert WORDING.value("pictures", [picture]) == (
        "Text instead of the picture: 示例图 · Caption: 图注 · File: 640 × 300 (bbbbbbbb)"
    )
