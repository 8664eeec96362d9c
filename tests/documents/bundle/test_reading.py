"""Bytes to JSON values: what readers usually let pass is refused with its place."""

import time
from decimal import Decimal

import pytest

from plans.documents.bundle import reading
from plans.documents.bundle.reading import read_json
from plans.errors.editing import InvalidBundle


def problems_in(data: bytes) -> dict[str, str]:
    _, problems = read_json(data)
    return {problem.path: problem.reason for problem in problems}


def refusal_of(data: bytes) -> str:
    with pytest.raises(InvalidBundle) as refusal:
        read_json(data)
    (problem,) = refusal.value.problems
    assert problem.path == ""
    return problem.reason


def test_it_reads_json_with_exact_numbers() -> None:
    value, problems = read_json('{"题": [1, 0.10, null, true, "一"]}'.encode())
    assert value == {"题": [1, Decimal("0.10"), None, True, "一"]}
    assert not problems


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'"\xff"', "is not UTF-8 at byte 1"),
        ("片".encode("utf-16"), "is not UTF-8 at byte 0"),
        (b"\xef\xbb\xbf{}", "begins with a byte order mark; save it without"),
        (b"", "is not JSON at line 1, column 1: Expecting value"),
        (b"{}\n{}", "is not JSON at line 2, column 1: Extra data"),
        (b"{'a': 1}", "is not JSON at line 1, column 2"),
        (b'"\x01"', "is not JSON at line 1, column 2"),
        (b"01", "is not JSON at line 1, column 2: Extra data"),
    ],
)
def test_what_is_no_json_text_is_refused(data: bytes, reason: str) -> None:
    assert refusal_of(data).startswith(reason)


def test_too_large_a_file_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 2 * 1024**2)
    assert read_json(b"1".rjust(2 * 1024**2))[0] == 1
    assert refusal_of(b"\xff" * (2 * 1024**2 + 1)) == "is larger than 2 MiB"


def test_nesting_is_bounded() -> None:
    assert not problems_in(b"[" * 32 + b"]" * 32)
    assert refusal_of(b"\n[" * 33 + b"]" * 33) == "nests deeper than 32 in line 34"


@pytest.mark.parametrize("bracket", [b"[", b'{"a":'])
def test_a_flood_of_brackets_is_refused_at_once(bracket: bytes) -> None:
    begun = time.monotonic()
    assert refusal_of(bracket * 200_000) == "nests deeper than 32 in line 1"
    assert time.monotonic() - begun < 1


def test_brackets_inside_text_do_not_nest() -> None:
    assert not problems_in(b'["' + b'[{\\"[' * 100 + b'", "\\\\", []]')


def test_keys_that_stand_twice_are_named() -> None:
    data = b'{"a": 1, "list": [{"b": 1, "c": 2, "b": 3, "b": 4}], "a": 2}'
    assert problems_in(data) == {
        "a": "stands twice in the same object",
        "list[0].b": "stands twice in the same object",
    }


def test_one_key_twice_among_very_many_is_found_at_once() -> None:
    names = [*range(50_000), 7]
    begun = time.monotonic()
    found = problems_in(b"{" + b",".join(b'"%d":0' % name for name in names) + b"}")
    assert found == {"7": "stands twice in the same object"}
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (b"NaN", "NaN is not a number that can be kept"),
        (b"Infinity", "Infinity is not a number that can be kept"),
        (b"-Infinity", "-Infinity is not a number that can be kept"),
        (b"9223372036854775808", "is a number beyond 64 bits"),
        (b"-9223372036854775808", "is a number beyond 64 bits"),
        (b"9" * 5000, "99999999999999999999… is not a number that can be kept"),
        (b"0.1234567890123456", "is a number of more than 15 digits"),
        (b"1." + b"0" * 40 + b"1", "is a number of more than 15 digits"),
        (b"0." + b"1" * 5000, "0.111111111111111111… is not a number that can be kept"),
        (b"1e" + b"9" * 20, "1e99999999999999999999 is not a number that can be kept"),
    ],
)
def test_numbers_that_nobody_can_keep_are_named(number: bytes, reason: str) -> None:
    assert problems_in(b'{"a": [0, ' + number + b"]}") == {"a[1]": reason}


@pytest.mark.parametrize("number", [b"9223372036854775807", b"-0.5", b"1e400", b"123456789.012345"])
def test_numbers_that_can_be_kept_pass(number: bytes) -> None:
    assert not problems_in(number)


def test_text_that_no_database_keeps_is_named_in_values_and_keys() -> None:
    data = (
        rb'{"a": ["ok", "\u0000"], "b": "\ud800", "c\u0000": 1, "d": {"\udfff": 1},'
        rb' "e": "\ud83d\ude00"}'
    )
    assert problems_in(data) == {
        "a[1]": "holds a NUL character",
        "b": "holds half of a surrogate pair, which is no character",
        r"c\x00": "holds a NUL character",
        r"d.\udfff": "holds half of a surrogate pair, which is no character",
    }
