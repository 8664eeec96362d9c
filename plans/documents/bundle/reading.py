"""Bytes to JSON values, strictly: what JSON readers usually let pass is refused with its place."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from plans.documents.canonical import MAX_DIGITS, MAX_INTEGER, significant_digits
from plans.errors.base import Problem
from plans.errors.editing import InvalidBundle

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 32
LONGEST_NUMBER = 100


class _Object(dict[str, Any]):
    """A JSON object that remembers which of its keys were written twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.twice: list[str] = []
        if len(self) < len(pairs):
            written = Counter(name for name, _ in pairs)
            self.twice = sorted(name for name, times in written.items() if times > 1)


class _Unreadable(str):
    """A number that JSON writers produce and JSON does not know, or that nobody can keep."""

    __slots__ = ()


def read_json(data: bytes) -> tuple[Any, list[Problem]]:
    """The value that `data` holds, and what is wrong inside it.

    Raises `InvalidBundle` where there is no value at all: not UTF-8, a byte order mark, not JSON,
    more than 64 MiB, nested deeper than 32.
    """
    if len(data) > MAX_BYTES:
        raise InvalidBundle([Problem("", f"is larger than {MAX_BYTES // 1024**2} MiB")])
    if data.startswith(b"\xef\xbb\xbf"):
        raise InvalidBundle([Problem("", "begins with a byte order mark; save it without")])
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise InvalidBundle([Problem("", f"is not UTF-8 at byte {error.start}")]) from None
    if (line := _line_too_deep(text)) is not None:
        raise InvalidBundle([Problem("", f"nests deeper than {MAX_DEPTH} in line {line}")])
    try:
        value = json.loads(
            text,
            object_pairs_hook=_Object,
            parse_float=_decimal,
            parse_int=_integer,
            parse_constant=_Unreadable,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InvalidBundle([Problem("", f"is not JSON at {place}: {error.msg}")]) from None
    return value, list(_problems(value, ""))


def member(path: str, name: str | int) -> str:
    """The path of a member: `measures[3]`, `measures[3].title`."""
    if isinstance(name, int):
        return f"{path}[{name}]"
    return f"{path}.{_shown(name)}" if path else _shown(name)


def _integer(text: str) -> int | _Unreadable:
    return int(text) if len(text) <= len(str(MAX_INTEGER)) + 1 else _Unreadable(text[:20] + "…")


def _decimal(text: str) -> Decimal | _Unreadable:
    if len(text) > LONGEST_NUMBER:
        return _Unreadable(text[:20] + "…")
    try:
        return Decimal(text)
    except ArithmeticError:  # an exponent that not even a decimal can hold
        return _Unreadable(text)


def _line_too_deep(text: str) -> int | None:
    depth, line, in_string, escaped = 0, 1, False, False
    for character in text:
        if in_string:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return line
        elif character in "]}":
            depth -= 1
        elif character == "\n":
            line += 1
    return None


def _problems(value: object, path: str) -> Iterator[Problem]:
    match value:
        case _Object():
            for name in value.twice:
                yield Problem(member(path, name), "stands twice in the same object")
            for name, inner in value.items():
                yield from _text_problems(name, member(path, name))
                yield from _problems(inner, member(path, name))
        case list():
            for index, inner in enumerate(value):
                yield from _problems(inner, member(path, index))
        case _Unreadable():
            yield Problem(path, f"{value} is not a number that can be kept")
        case str():
            yield from _text_problems(value, path)
        case bool():
            pass
        case int() if abs(value) > MAX_INTEGER:
            yield Problem(path, "is a number beyond 64 bits")
        case Decimal() if significant_digits(value) > MAX_DIGITS:
            yield Problem(path, f"is a number of more than {MAX_DIGITS} digits")


def _text_problems(text: str, path: str) -> Iterator[Problem]:
    if "\x00" in text:
        yield Problem(path, "holds a NUL character")
    if any("\ud800" <= character <= "\udfff" for character in text):
        yield Problem(path, "holds half of a surrogate pair, which is no character")


def _shown(name: str) -> str:
    return name.encode("unicode_escape").decode() if not name.isprintable() else name
