"""Every field of the working copy is carried by the bundle, or is named here with the reason.

Who adds a field to a table must decide: declare it in the bundle's shapes, or say here why not.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from pydantic import BaseModel

from plans import models
from plans.documents.bundle import shapes
from plans.editing.bundle.tree import NOT_IN_TABLES, PLAN_COLUMNS, PLAN_PARTS, TABLES, Part
from tests.full import full_bundle
from tests.working_copy import working_copy

NOT_CARRIED = {
    "Area.id": "an area is known by its code",
    "NewsSource.id": "an outlet is known by its slug",
    "Plan.id": "a plan is known by its slug",
    "Plan.version": "counts the saves of one working copy, which another does not share",
    "Plan.team": "are accounts of this portal, which another does not have",
    "Plan.review_stages": "is how an office works on it, not what the plan says",
    "Item.id": "an item is known by its key",
    "Item.plan": "a bundle holds one plan",
    "Item.modified_at": "tells when this working copy was changed",
    "Observation.entered_at": "tells when it came into this working copy",
    "Observation.entered_by": "is a person's name, which the public has no need of",
    "Citation.plan": "a bundle holds one plan",
    "Picture.plan": "a bundle holds one plan",
    "Citation.checked_for": "tells what an editor of this working copy saw",
    "Citation.checked_text": "tells what an editor of this working copy saw",
    "Part.id": "a part is known by its place in its item",
    "SiteProfile.*": "is the site's, not a plan's",
    "WordRule.*": "is the desk's, for all plans",
    "CorrectionReport.*": "is a reader's word to the office, which nobody publishes",
    "CorrectionSender.*": "counts reports, and is forgotten after a day",
    "CorrectionGate.*": "is a lock",
    "SheetUpload.*": "waits for its editor's yes, and is forgotten after an hour",
    "Intake.*": "is how an article came in; what was accepted of it is in the plan",
    "Proposal.*": "is how an article came in; what was accepted of it is in the plan",
}
"""Field to reason; `Item` stands for every kind of item and `Part` for all rows below items."""


def parts_of(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from parts_of(part.parts)


ALL_PARTS = [part for table in TABLES for part in parts_of(table.parts)] + [
    part for part in parts_of(PLAN_PARTS) if not part.fixed
]


def fields_of(model: type[Model]) -> set[str]:
    """Columns and references of a table itself, without what refers to it."""
    return {field.name for field in [*model._meta.concrete_fields, *model._meta.many_to_many]}


def carried() -> dict[type[Model], set[str]]:
    """For each table, the fields that loading writes and dumping reads."""
    found: dict[type[Model], set[str]] = defaultdict(set)
    found[models.Plan] = {*PLAN_COLUMNS, "area"}
    found[models.Area] = set(shapes.Area.model_fields)
    found[models.NewsSource] = set(shapes.Outlet.model_fields)
    for table in TABLES:
        found[table.model] |= {*table.columns, *table.links}
    for part in ALL_PARTS:
        number = {"number"} if part.numbered else set()
        found[part.model] |= {part.owner, *part.columns, *part.fixed} | number
    return found


def groups(model: type[Model]) -> Iterator[str]:
    yield model.__name__
    if issubclass(model, models.Item):
        yield "Item"
    if model in {part.model for part in ALL_PARTS}:
        yield "Part"


def reasons(model: type[Model], field: str) -> set[str]:
    names = {f"{group}.{name}" for group in groups(model) for name in (field, "*")}
    return names & NOT_CARRIED.keys()


def test_every_field_is_carried_or_has_a_reason_not_to_be() -> None:
    forgotten = {
        f"{model.__name__}.{field}"
        for model in working_copy()
        for field in fields_of(model) - carried()[model]
        if not reasons(model, field)
    }
    assert forgotten == set()


def test_what_has_a_reason_is_there_and_is_not_carried() -> None:
    used = {
        reason
        for model in working_copy()
        for field in fields_of(model) - carried()[model]
        for reason in reasons(model, field)
    }
    assert used == set(NOT_CARRIED)


def test_what_is_carried_has_a_column() -> None:
    nowhere = {
        f"{model.__name__}.{field}"
        for model, fields in carried().items()
        for field in fields - fields_of(model)
    }
    assert nowhere == set()


def test_every_field_of_a_bundle_is_tied_to_a_table() -> None:
    for table in TABLES:
        tied = {*table.columns, *table.links, *(part.name for part in table.parts)}
        assert tied == set(table.shape.model_fields) - NOT_IN_TABLES
    for part in ALL_PARTS:
        if part.shape:
            tied = {*part.columns, *(child.name for child in part.parts)}
            assert tied == set(part.shape.model_fields)
    parts = {part.name for part in PLAN_PARTS}
    assert {*PLAN_COLUMNS, "area", *parts} == set(shapes.Plan.model_fields)


def test_everything_that_can_be_cited_has_its_citations_in_the_bundle() -> None:
    owners = {part.owner for part in ALL_PARTS if part.model is models.Citation}
    assert owners == set(models.CITED)


def test_everything_that_can_be_pictured_has_its_pictures_in_the_bundle() -> None:
    owners = {part.owner for part in ALL_PARTS if part.model is models.Picture}
    assert owners == set(models.PICTURED)


def given(value: Any) -> Iterator[tuple[type[BaseModel], str]]:
    """Every field inside a bundle that is neither null nor empty."""
    if isinstance(value, list):
        for inner in value:
            yield from given(inner)
    elif isinstance(value, BaseModel):
        for name, inner in value:
            if inner is not None and inner != []:
                yield type(value), name
            yield from given(inner)


def test_the_full_bundle_of_the_tests_gives_every_field() -> None:
    found = set(given(full_bundle()))
    declared = {(shape, name) for shape, _ in found for name in shape.model_fields}
    assert declared - found == {(shapes.Article, "archived")}
    assert {shape for shape, _ in found} >= {table.shape for table in TABLES}
