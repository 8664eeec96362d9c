"""Bytes to a bundle, or everything that is wrong in them."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import ITEM_LISTS, Bundle
from plans.documents.canonical import canonical, readable
from plans.errors.editing import InvalidBundle
from tests.altered import REMOVED, altered_record
from tests.documents.bundle.refusals import refusals, refusals_of
from tests.documents.strategies import json_values, steadily
from tests.makers import SEED, seed_bundle, small_bundle, small_bytes, small_record


def test_it_reads_the_seed_and_a_readable_bundle_is_its_file_again() -> None:
    assert readable(seed_bundle().model_dump()).encode() == SEED.read_bytes()


def test_what_a_bundle_leaves_out_is_null_or_empty() -> None:
    bundle = small_bundle(terms=[])
    assert bundle.plan.stage is None
    assert bundle.terms == []


@pytest.mark.parametrize("data", [b"[]", b"1", b"null", b'"lantu-bundle"'])
def test_what_is_no_object_is_no_bundle(data: bytes) -> None:
    assert refusals_of(data) == {"": "is not a JSON object"}


def test_an_empty_object_lacks_what_every_bundle_has() -> None:
    required = "Field required"
    assert refusals_of(b"{}") == dict.fromkeys(["format", "version", "plan", "areas"], required)


@pytest.mark.parametrize("name", ["areas", "outlets", *ITEM_LISTS])
def test_a_list_that_is_none_is_named(name: str) -> None:
    assert refusals({name: {}})[name] == "Input should be a valid list"


def test_every_problem_of_a_file_is_told_at_once() -> None:
    found = refusals(
        {
            "format": "another",
            "unknown": 1,
            "plan.period_start": 2030,
            "plan.area": "999999",
            "areas[0].level": "village",
            "departments[0].title": REMOVED,
            "departments[1]": {"key": "office-two", "slug": "one", "number": 2, "title": "乙"},
            "articles[0].published_at": "2020-12-31",
            "measures[0].section": "section-none",
            "measures[0].zones[1]": "zone-one",
            "projects[0].investment": 1e-7,
            "indicators[0].target.value": None,
            "indicators[0].observations[0].citations[0].paragraph": 3,
            "terms[0].text": " ",
            "terms[0].number": "1",
        }
    )
    assert set(found) == {
        "format",
        "unknown",
        "plan",
        "areas[0].level",
        "departments[0].title",
        "departments[1].key",
        "articles[0].published_at",
        "measures[0].section",
        "measures[0].zones[1]",
        "projects[0].investment",
        "indicators[0].target",
        "terms[0].text",
        "terms[0].number",
    }


def test_a_reference_to_an_item_of_a_wrong_shape_is_no_second_problem() -> None:
    assert set(refusals({"keywords[0].title": "", "zones[0].slug": "A"})) == {
        "keywords[0].title",
        "zones[0].slug",
    }


def test_a_key_that_cannot_be_shown_is_spelled_out() -> None:
    found = refusals_of(small_bytes().replace(b'"format"', b'"\\u0007\\u0000": 1, "format"'))
    assert found == {r"\x07\x00": "holds a NUL character"}


def test_the_reader_explains_before_the_shape_does() -> None:
    found = refusals_of(small_bytes().replace(b"12.5", b"NaN"))
    assert found == {"projects[0].investment": "NaN is not a number that can be kept"}


def test_no_problem_holds_what_cannot_be_printed() -> None:
    data = b'{"\\ud800": 1, "plan": {"\\u0000": 1, "title": "\\udfff"}, "areas": [{"\\ud800": 1}]}'
    with pytest.raises(InvalidBundle) as refusal:
        parse_bundle(data)
    assert str(refusal.value).encode().count(b"surrogate pair") == 3


@steadily
@given(json_values)
def test_any_json_is_a_bundle_or_refused(value: Any) -> None:
    refusals_of(canonical(value).encode())


@steadily
@given(st.binary(max_size=40))
def test_any_bytes_are_a_bundle_or_refused(data: bytes) -> None:
    refusals_of(data)


def places(value: Any, path: str = "") -> list[str]:
    """Every place inside a record."""
    members: Any = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        members = enumerate(value)
    found = [path] if path else []
    for name, inner in members:
        step = f"[{name}]" if isinstance(name, int) else f".{name}" if path else name
        found += places(inner, path + step)
    return found


values = json_values | st.sampled_from(
    [REMOVED, -1, 0, 10**30, 2021, "", "key", "plan-one", "2021-01-01", [], [[]], {}, [{}], 1.5]
)


@settings(steadily, max_examples=300)
@given(st.dictionaries(st.sampled_from(places(small_record())), values, min_size=1, max_size=3))
def test_any_mutation_of_a_bundle_is_a_bundle_or_refused(changes: dict[str, Any]) -> None:
    deepest_first = dict(sorted(changes.items(), key=lambda change: -len(change[0])))
    try:
        record = altered_record(deepest_first)
    except (KeyError, IndexError, TypeError):
        return  # one change took away the place of the next
    data = json.dumps(record, default=float).encode()
    if not refusals_of(data):
        assert isinstance(parse_bundle(data), Bundle)
