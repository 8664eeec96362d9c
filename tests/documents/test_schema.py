"""The JSON Schema of bundles, as others may use it before they send a file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from plans.api.documentation import bundle_schema_text
from tests.altered import REMOVED, Changes, Record, altered_record
from tests.full import full_record
from tests.makers import SEED, small_record

COPY = Path(__file__).parents[2] / "seeds" / "bundle.schema.json"


def errors(record: Any) -> Iterator[ValidationError]:
    return Draft202012Validator(json.loads(bundle_schema_text())).iter_errors(record)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(bundle_schema_text()))


def test_the_copy_beside_the_seed_is_the_same() -> None:
    assert COPY.read_text("utf-8") == bundle_schema_text()


def test_it_accepts_the_seed() -> None:
    assert not list(errors(json.loads(SEED.read_bytes())))


@pytest.mark.parametrize("record", [small_record(), full_record()], ids=["small", "full"])
def test_it_accepts_the_invented_bundles(record: Record) -> None:
    assert not list(errors(record))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"format": "other"}, ["format"]),
        ({"version": 2}, ["version"]),
        ({"unknown": 1}, []),
        ({"plan.title": REMOVED}, ["plan"]),
        ({"plan.period_start": "2021"}, ["plan", "period_start"]),
        ({"areas[0].code": "1"}, ["areas", 0, "code"]),
        ({"zones[0].slug": "A"}, ["zones", 0, "slug"]),
        ({"zones[0].position": "up"}, ["zones", 0, "position"]),
        ({"projects[0].investment": "12.5"}, ["projects", 0, "investment"]),
        ({"indicators[0].target.multiplier": 0}, ["indicators", 0, "target"]),
        ({"measures[0].departments[0].role": "chief"}, ["measures", 0, "departments", 0, "role"]),
    ],
)
def test_it_refuses_a_wrong_shape_at_its_place(changes: Changes, place: list[str | int]) -> None:
    found = [list(error.absolute_path) for error in errors(altered_record(changes))]
    assert found == [place]
