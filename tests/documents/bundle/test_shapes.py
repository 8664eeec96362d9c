"""The shape of a bundle: each rule with the place at which it is broken."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel

from plans.documents.bundle import shapes
from plans.documents.kinds import COLLECTIONS
from tests.altered import Changes, altered_bundle
from tests.documents.bundle.broken_shapes import BROKEN, CITATION, TARGET
from tests.documents.bundle.refusals import refusals

REFERRING = {"plan.area", "measures[0].zones[0]", "projects[0].zone"}
"""Where the small bundle refers to what some examples rename."""


@pytest.mark.parametrize(("changes", "path", "words"), BROKEN)
def test_a_broken_rule_is_named_at_its_place(changes: Changes, path: str, words: str) -> None:
    found = refusals(changes)
    assert [place for place in found if place not in REFERRING] == [path]
    assert words in found[path]


@pytest.mark.parametrize(
    "changes",
    [
        {f"{TARGET}.comparator": "between", f"{TARGET}.value_upper": 30.5},
        {f"{TARGET}.comparator": "qualitative", f"{TARGET}.value": None},
        {f"{CITATION}.start": 0, f"{CITATION}.end": 2, f"{CITATION}.quote": "示例"},
        {"aims[0].keyword": "keyword-one"},
        {"measures[0].start_year": 2023, "measures[0].finish_year": 2023},
        {"articles[0].paragraphs": None, "articles[0].archived": "0" * 64},
    ],
)
def test_what_keeps_the_rules_passes(changes: Changes) -> None:
    assert refusals(changes) == {}


def test_a_multiplier_that_is_left_out_is_one() -> None:
    target = altered_bundle({}).indicators[0].target
    assert target is not None
    assert target.multiplier == Decimal(1)
    assert isinstance(target.multiplier, Decimal)


def test_a_bundle_cannot_be_changed_once_it_is_read() -> None:
    parts: list[Any] = [altered_bundle({}).plan, altered_bundle({}).indicators[0]]
    for part in parts:
        with pytest.raises(ValueError, match="frozen"):
            part.title = "另一个"


def test_every_kind_of_item_has_a_list() -> None:
    assert set(shapes.LIST_OF) == set(COLLECTIONS)
    assert set(shapes.ITEM_LISTS) == set(shapes.Bundle.model_fields) - {
        "format", "version", "plan", "areas", "outlets", "blobs"
    }  # fmt: skip


def test_everything_in_a_bundle_refuses_what_is_not_declared() -> None:
    found = [
        shape
        for shape in vars(shapes).values()
        if isinstance(shape, type) and issubclass(shape, BaseModel) and shape is not BaseModel
    ]
    assert len(found) > 20
    for shape in found:
        assert shape.model_config == {"extra": "forbid", "strict": True, "frozen": True}
