"""Numbers as Chinese texts write them: 18万, １８万, 十八万, 百分之七, 7.5%, 1,200."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = dict(zip("〇零一二三四五六七八九", (0, *range(10)), strict=True)) | {"两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_HAN = "".join(_DIGITS) + "".join(_SMALL)
LARGE = "百千万亿"

_NUMBER = re.compile(
    rf"(?P<percent>百分之)?(?P<plain>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|[{_HAN}]+(?:点[{_HAN}]+)?)"
    rf"(?P<scale>[{LARGE}]*)(?P<sign>%)?"
)


@dataclass(frozen=True)
class Number:
    """`value` in ones, or in hundredths where it is a percentage."""

    value: Decimal
    is_percentage: bool
    written: str
    start: int
    end: int


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of a text; full-width digits count like others. Names of years are numbers."""
    last: Number | None = None
    room = Decimal(0)  # what is smaller still belongs to the number before: 18万3千
    for match in _NUMBER.finditer(_levelled(text)):
        value = _value(match["plain"], match["scale"])
        if value is None:
            continue
        start, end = match.span()
        percentage = bool(match["percent"] or match["sign"])
        if last and last.end == start and value < room:
            last = Number(last.value + value, percentage, text[last.start : end], last.start, end)
        else:
            if last:
                yield last
            last = Number(value, percentage, text[start:end], start, end)
        room = _product(match["scale"])
    if last:
        yield last


def number_of(text: str) -> Decimal | None:
    """The number that a text is; None where it is none."""
    found = next(numbers_in(text), None)
    return found.value if found and found.written == text else None


def scale_of(unit: str) -> tuple[Decimal, str]:
    """What a unit as written multiplies by, and the unit itself: 万户 is 10,000 and 户."""
    factor = Decimal(1)
    while len(unit) > 1 and unit[0] in LARGE:
        factor *= Decimal((_SMALL | _LARGE)[unit[0]])
        unit = unit[1:]
    return factor, unit


def _levelled(text: str) -> str:
    """With ASCII digits and signs, character by character, so that places stay the same."""
    return "".join(
        unicodedata.normalize("NFKC", c) if "\uff00" <= c <= "\uff5e" else c for c in text
    )


def _value(plain: str, scale: str) -> Decimal | None:
    if plain[0].isascii():
        return Decimal(plain.replace(",", "")) * _product(scale)
    whole, _, part = plain.partition("点")
    value = _whole(whole)
    if value is None:
        return None
    if part:
        if any(character not in _DIGITS for character in part):
            return None
        value += Decimal("0." + "".join(str(_DIGITS[character]) for character in part))
    return value * _product(scale)


def _product(scale: str) -> Decimal:
    factor = Decimal(1)
    for character in scale:
        factor *= Decimal((_SMALL | _LARGE)[character])
    return factor


def _whole(text: str) -> Decimal | None:
    """十八, 一百零五, 二〇二五; None for what is no number, such as 十四五."""
    if all(character in _DIGITS for character in text):
        return Decimal("".join(str(_DIGITS[character]) for character in text))
    total, digit, last = 0, None, 10_000
    for character in text:
        if character in _SMALL:
            unit = _SMALL[character]
            if unit >= last or digit == 0:
                return None
            total, digit, last = total + (digit or 1) * unit, None, unit
        elif digit is None or digit == 0:
            digit = _DIGITS[character]
        else:
            return None
    return Decimal(total + (digit or 0)) if digit is None or last > 1 else None
