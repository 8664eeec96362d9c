"""Figures as plans write them: 18, 1,500, 42.5, 二十五, 三分之二, 百分之八."""

import re
from decimal import Decimal

ARABIC = r"\d{1,3}+(?:,\d{3})++(?:\.\d++)?|\d++(?:\.\d++)?"
CHINESE = r"[零〇一二两三四五六七八九十百千]++"
FRACTION = rf"{CHINESE}分之{CHINESE}(?:点{CHINESE})?"
POINTED = rf"{CHINESE}点{CHINESE}"
NUMBER = rf"(?:{ARABIC}|{FRACTION}|{POINTED}|{CHINESE})"

MULTIPLIERS = {"万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4}
MULTIPLIER = "|".join(MULTIPLIERS)

PER_CENT = "百分之"

_PLACES_KEPT = Decimal("0.000001")
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
}
_PLACES = {"十": 10, "百": 100, "千": 1000}


def value_of(text: str) -> Decimal:
    """The value of what `NUMBER` found; 百分之八 is 8, its unit being the hundredth."""
    if text[0].isdigit() and text[0].isascii():
        return Decimal(text.replace(",", ""))
    if text.startswith(PER_CENT):
        return value_of(text.removeprefix(PER_CENT))
    if "分之" in text:
        below, _, above = text.partition("分之")
        return (value_of(above) / value_of(below)).quantize(_PLACES_KEPT).normalize()
    if "点" in text:
        whole, _, behind = text.partition("点")
        digits = "".join(str(_DIGITS.get(character, "")) for character in behind)
        return Decimal(f"{_whole(whole)}.{digits or 0}")
    return Decimal(_whole(text))


def _whole(text: str) -> int:
    """二十五 is 25, 二〇二五 is 2025, 百 is 100."""
    if not re.search("[十百千]", text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, digit = 0, None
    for character in text:
        if character in _PLACES:
            total += (1 if digit is None else digit) * _PLACES[character]
            digit = None
        else:
            digit = _DIGITS[character]
    return total + (digit or 0)
