"""The annotated types: what they take, and how they leave it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from plans.documents import types


def valid(annotated: Any, value: object) -> Any:
    return TypeAdapter(annotated).validate_python(value, strict=True)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (18, "18"),
        (Decimal("12.50"), "12.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-0.0"), "0"),
        (Decimal("0.000001"), "0.000001"),
        (999_999_999_999_999, "999999999999999"),
    ],
)
def test_a_figure_is_left_without_exponent_and_trailing_zeros(value: object, kept: str) -> None:
    assert str(valid(types.Figure, value)) == kept


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1_234_567_890_123_456, "more than 15 digits"),
        (Decimal("1.0000000000000000000000000000000000001"), "more than 15 digits"),
        (10**15, "more than 15 digits before the point"),
        (Decimal("1E+9999999"), "more than 15 digits before the point"),
        (Decimal("0.0000001"), "more than 6 digits after the point"),
        (Decimal("1E-9999999"), "more than 6 digits after the point"),
        (Decimal("NaN"), "finite"),
        (True, "decimal"),
        ("18", "instance of Decimal"),
        (18.5, "instance of Decimal"),
    ],
)
def test_a_figure_that_cannot_be_kept_exactly_is_refused(value: object, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        valid(types.Figure, value)


def test_a_day_is_a_calendar_date() -> None:
    assert valid(types.Day, "2020-12-31") == date(2020, 12, 31)


@pytest.mark.parametrize("value", ["2020-02-30", "20201231", "2020-1-1", "2020-12-31T00:00", 1, ""])
def test_a_day_has_one_spelling(value: object) -> None:
    with pytest.raises(ValidationError):
        valid(types.Day, value)


@pytest.mark.parametrize(
    "value", ["2020-12-31T02:54:01Z", "2020-12-31T10:54:01+08:00", "2020-12-31T03:54:01+01:00"]
)
def test_a_moment_is_kept_in_the_time_of_shanghai(value: str) -> None:
    moment: datetime = valid(types.Moment, value)
    assert moment.isoformat() == "2020-12-31T10:54:01+08:00"


@pytest.mark.parametrize(
    "value",
    [
        *("2020-12-31T10:54:01", "2020-12-31 10:54:01+08:00", "2020-12-31T25:00:00Z", 0),
        *("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-12:00", "1948-12-31T10:54:01+08:00"),
    ],
)
def test_a_moment_has_a_zone_and_one_spelling(value: object) -> None:
    with pytest.raises(ValidationError):
        valid(types.Moment, value)


GOOD: list[tuple[Any, list[object]]] = [
    (types.Text, ["一\n二", "长" * 20_000]),
    (types.Title, ["题", "题" * 200]),
    (types.Words, [[], ["甲", "乙"]]),
    (types.Slug, ["a", "a-1", "2021-2025"]),
    (types.AreaCode, ["430103", "430103001", "430103001002"]),
    (types.Url, ["https://example.cn/a?b=一"]),
    (types.Checksum, ["0" * 64]),
    (types.Period, ["2023", "2023-H1", "2023-Q4", "2023-07", "2023-12"]),
    (types.Ordinal, [1, 99_999]),
    (types.Year, [1949, 2100]),
]
BAD: list[tuple[Any, list[object]]] = [
    (types.Text, ["", " \n", "a\x07b", "长" * 20_001, 1]),
    (types.Title, ["", "题" * 201, "a\x7f"]),
    (types.Words, [["甲", ""], "甲", None]),
    (types.Slug, ["", "A", "a_b", "-a", "a--b", "a\n", "片", "a" * 65]),
    (types.AreaCode, ["43010", "4301030", "43010a", 430103]),
    (types.Url, ["example.cn", "ftp://example.cn", "https://a b", "javascript:1"]),
    (types.Checksum, ["0" * 63, "G" * 64]),
    (types.Period, ["23", "2023-H3", "2023-Q0", "2023-13", "2023-7", "2023-"]),
    (types.Ordinal, [0, 100_000, True, Decimal(1), "1"]),
    (types.Year, [1948, 2101]),
]


def each(cases: list[tuple[Any, list[object]]]) -> list[tuple[Any, object]]:
    return [(annotated, value) for annotated, values in cases for value in values]


@pytest.mark.parametrize(("annotated", "value"), each(GOOD))
def test_it_is_kept_as_it_is(annotated: Any, value: object) -> None:
    assert valid(annotated, value) == value


@pytest.mark.parametrize(("annotated", "value"), each(BAD))
def test_it_is_refused(annotated: Any, value: object) -> None:
    with pytest.raises(ValidationError):
        valid(annotated, value)


@pytest.mark.parametrize("value", ["天心\u202e区", "\u2066天心区", "一\u2028二", "\x9b", "\ufffe"])
def test_a_text_holds_nothing_that_only_a_program_sees(value: str) -> None:
    for annotated in (types.Text, types.Title):
        with pytest.raises(ValidationError, match=r"holds U\+[0-9A-F]{4} as character \d"):
            valid(annotated, value)


def test_a_title_stands_in_one_line() -> None:
    for value in ("一\n二", "一\r\n二", "一\t二"):
        assert valid(types.Text, value) == value
        with pytest.raises(ValidationError, match="as character 2"):
            valid(types.Title, value)


@pytest.mark.parametrize("value", ["", " \n", "\u3000", "\u200b", "\ufeff\u2060"])
def test_a_text_of_which_nothing_is_seen_is_blank(value: str) -> None:
    with pytest.raises(ValidationError, match="is blank"):
        valid(types.Text, value)


def test_full_width_joined_and_rare_characters_are_kept() -> None:
    for value in ("１４５", "👩\u200d👧", "𠮷野", "“一江一环”"):
        assert valid(types.Title, value) == value


def test_a_word_of_a_list_holds_no_separator() -> None:
    assert valid(types.Words, ["文化", "旅游"]) == ["文化", "旅游"]
    with pytest.raises(ValidationError, match="which parts words"):
        valid(types.Words, ["文化、旅游"])


def test_a_higher_level_is_above_a_lower_one() -> None:
    assert types.is_above("province", "county")
    assert not types.is_above("county", "county")
    assert not types.is_above("township", "county")
    assert not types.is_above("", "county")
    assert not types.is_above("county", "")
