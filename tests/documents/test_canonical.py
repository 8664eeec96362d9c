"""Canonical JSON: one value, one text, one checksum."""

import hashlib
import json
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from plans.documents.canonical import (
    canonical,
    checksum,
    plain_number,
    readable,
    significant_digits,
)
from plans.documents.parts import Credit
from tests.documents.strategies import figures, json_values, steadily


def parsed(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def test_keys_are_sorted_by_code_point_and_blanks_left_out() -> None:
    assert canonical({"片": 1, "b": [1, 2], "B": {}, "a": None}) == (
        '{"B":{},"a":null,"b":[1,2],"片":1}'
    )


def test_text_is_written_as_it_is_and_never_escaped_beyond_need() -> None:
    assert canonical('一"\\\n\u2028⑳') == '"一\\"\\\\\\n\u2028⑳"'


def test_truth_is_no_number() -> None:
    assert canonical([True, False, 1, 0]) == "[true,false,1,0]"


def test_shapes_days_and_times_have_a_form() -> None:
    moment = datetime(2020, 12, 31, 10, 54, 1, tzinfo=timezone(timedelta(hours=8)))
    value = [Credit(role="摄影", name="甲"), date(2020, 12, 31), moment]
    assert canonical(value) == (
        '[{"name":"甲","role":"摄影"},"2020-12-31","2020-12-31T10:54:01+08:00"]'
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"),
        ("-0.00", "0"),
        ("0E+5", "0"),
        ("1E+3", "1000"),
        ("180000", "180000"),
        ("12.50", "12.5"),
        ("-0.000001", "-0.000001"),
        ("1E-7", "0.0000001"),
        ("999999999999999", "999999999999999"),
        ("100.000000000000000000000000000000000000", "100"),
    ],
)
def test_decimals_are_plain_numbers(number: str, text: str) -> None:
    assert canonical(Decimal(number)) == text


@pytest.mark.parametrize(
    "number",
    [
        "1234567890123456",
        "1.000000000000001",
        "1.0000000000000000000000000000000000001",
        "1E+15",
        "1E+9999999",
        "NaN",
        "-Infinity",
    ],
)
def test_decimals_that_would_lose_digits_are_refused(number: str) -> None:
    with pytest.raises(ValueError, match=r"digits|finite"):
        plain_number(Decimal(number))


@pytest.mark.parametrize(
    ("number", "digits"), [("180000", 2), ("25.50", 3), ("0.00", 1), ("0.05", 1), ("1.01", 3)]
)
def test_only_digits_that_tell_something_count(number: str, digits: int) -> None:
    assert significant_digits(Decimal(number)) == digits


@pytest.mark.parametrize(
    "value",
    [
        0.5,
        {"a": [1.0]},
        {1, 2},
        b"bytes",
        object(),
        {1: "a number as a key"},
        datetime(2020, 1, 1),  # noqa: DTZ001 - without zone on purpose
        timedelta(1),
    ],
)
def test_what_json_has_no_exact_form_for_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_the_checksum_is_of_the_utf8_bytes() -> None:
    assert checksum("一") == hashlib.sha256(b"\xe4\xb8\x80").hexdigest()


def test_readable_text_keeps_the_order_and_ends_with_a_line_feed() -> None:
    text = readable({"b": [1, {"a": "一"}], "a": [], "c": {}})
    assert text == (
        '{\n  "b": [\n    1,\n    {\n      "a": "一"\n    }\n  ],\n  "a": [],\n  "c": {}\n}\n'
    )


@steadily
@given(json_values)
def test_canonical_text_parses_back_to_the_value_and_is_a_fixed_point(value: Any) -> None:
    text = canonical(value)
    assert parsed(text) == value
    assert canonical(parsed(text)) == text


@steadily
@given(json_values)
def test_readable_text_says_the_same(value: Any) -> None:
    assert canonical(parsed(readable(value))) == canonical(value)


@steadily
@given(figures(), figures())
def test_equal_numbers_are_written_alike_and_unequal_ones_are_not(a: Decimal, b: Decimal) -> None:
    for same in (a * 1, a + Decimal("0.00")):
        assert plain_number(same) == plain_number(a)
    assert (plain_number(a) == plain_number(b)) == (a == b)
