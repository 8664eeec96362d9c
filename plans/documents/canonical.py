"""Canonical JSON and checksums: one value, one text, one SHA-256."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from json.encoder import encode_basestring

from pydantic import BaseModel

MAX_DIGITS = 15  # what SQLite's numbers and every JSON reader's doubles keep exactly
MAX_INTEGER = 2**63 - 1


def canonical(value: object) -> str:
    """`value` as canonical JSON: sorted keys, no blanks, UTF-8 text, decimals as plain numbers.

    Raises `TypeError` for what JSON has no exact form for (floats, naive times, sets …).
    """
    pieces: list[str] = []
    _compact(value, pieces.append)
    return "".join(pieces)


def readable(value: object) -> str:
    """The same value for human eyes: keys in the order given, one to a line, final newline."""
    return "".join(_pieces(value, sort=False, indent=2, level=0)) + "\n"


def checksum(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def significant_digits(number: Decimal) -> int:
    """Digits of `number` that carry information: 180000 has 2 and 25.50 has 3."""
    # Not `normalize()`, which rounds to the 28 digits of the context before anyone could count.
    digits = "".join(str(digit) for digit in number.as_tuple().digits)
    return len(digits.strip("0")) or 1


def plain_number(number: Decimal) -> str:
    """`number` without exponent and trailing zeros; `ValueError` if that takes over 15 digits."""
    if not number.is_finite():
        raise ValueError(f"{number} is not a finite number")
    if not number:
        return "0"
    if significant_digits(number) > MAX_DIGITS or number.adjusted() >= MAX_DIGITS:
        raise ValueError(f"{number} has more than {MAX_DIGITS} digits")
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _compact(value: object, put: Callable[[str], object]) -> None:
    """The same as `_pieces` with sorted keys and without blanks, for what documents are made of."""
    if isinstance(value, str):
        put(encode_basestring(value))
    elif isinstance(value, dict):
        separator = "{"
        for name in sorted(value):
            put(f"{separator}{encode_basestring(name)}:")
            _compact(value[name], put)
            separator = ","
        put("}" if value else "{}")
    elif isinstance(value, list):
        separator = "["
        for member in value:
            put(separator)
            _compact(member, put)
            separator = ","
        put("]" if value else "[]")
    elif isinstance(value, BaseModel):
        _compact(value.model_dump(), put)
    else:
        for piece in _pieces(value, sort=True, indent=None, level=0):
            put(piece)


def _pieces(value: object, *, sort: bool, indent: int | None, level: int) -> Iterator[str]:
    match value:
        case BaseModel():
            yield from _pieces(value.model_dump(), sort=sort, indent=indent, level=level)
        case None | bool():
            yield {None: "null", True: "true", False: "false"}[value]
        case str():
            yield encode_basestring(value)
        case int():
            yield str(value)
        case Decimal():
            yield plain_number(value)
        case datetime() if value.tzinfo is None:
            raise TypeError(f"{value} has no time zone")
        case date():
            yield encode_basestring(value.isoformat())
        case Mapping():
            names = sorted(value) if sort else list(value)
            fields = (
                (encode_basestring(name) + (":" if indent is None else ": "), value[name])
                for name in names
            )
            yield from _group("{}", fields, sort=sort, indent=indent, level=level)
        case list() | tuple():
            items = (("", item) for item in value)
            yield from _group("[]", items, sort=sort, indent=indent, level=level)
        case _:
            raise TypeError(f"no canonical form for {type(value).__name__}")


def _group(
    brackets: str,
    members: Iterator[tuple[str, object]],
    *,
    sort: bool,
    indent: int | None,
    level: int,
) -> Iterator[str]:
    opening, closing = brackets[0], brackets[1]
    newline = "" if indent is None else "\n" + " " * (indent * (level + 1))
    separator = ""
    yield opening
    for prefix, member in members:
        yield separator + newline + prefix
        yield from _pieces(member, sort=sort, indent=indent, level=level + 1)
        separator = ","
    if separator and indent is not None:
        yield "\n" + " " * (indent * level)
    yield closing
