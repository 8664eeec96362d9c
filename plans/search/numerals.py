"""Figures as people write them: 18万, 180,000 and 180000 are one number."""

import re
from decimal import Decimal

from plans.documents.canonical import plain_number

_SHIFTS = {"百": 2, "千": 3, "万": 4, "亿": 8}
_LONGEST = 15  # digits; what is longer is a row of digits and no figure

_THOUSANDS = r"(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]++)?"
_DECIMAL = r"(?<![0-9]\.)[0-9]++\.[0-9]++(?!\.[0-9])"  # 1.2.3 is no decimal, but three numbers
NUMBER = rf"(?:{_THOUSANDS}|{_DECIMAL}|[0-9]++)"
NUMERAL = rf"{NUMBER}(?:\ ?[{''.join(_SHIFTS)}]++(?:{NUMBER})?)*+"
"""A number with the multipliers that follow it, and with smaller parts: 18万, 1亿5千万."""

_PART = re.compile(rf"({NUMBER})\ ?([{''.join(_SHIFTS)}]*)")


def parts(numeral: str) -> list[tuple[int, int]]:
    """Where the figures begin and end that one numeral is made of; most often it is one.

    In 18万3 the 3 is no part of the figure: it would be ambiguous.
    """
    figures: list[tuple[int, int]] = []
    room = 0  # what is smaller than ten to this power still belongs to the figure
    for found in _PART.finditer(numeral):
        digits, shift = found[1].replace(",", ""), _shift(found[2])
        fits = len(digits.partition(".")[0]) + shift <= room if shift else len(digits) == room
        if figures and fits:
            figures[-1] = (figures[-1][0], found.end())
        else:
            figures.append(found.span())
        room = shift
    return figures


def written(number: str) -> str:
    """Digits as they are written, without what sets thousands apart."""
    return number.replace(",", "")


def in_full(figure: str) -> str:
    """A figure without multipliers: 180000 for 18万. Leading zeros, as of a code, stay."""
    found = [(written(part[1]), _shift(part[2])) for part in _PART.finditer(figure)]
    first = found[0][0]
    if any(len(digits) + shift > _LONGEST for digits, shift in found):
        return first
    if len(found) == 1 and not found[0][1] and "." not in first:
        return first
    total = sum((Decimal(digits).scaleb(shift) for digits, shift in found), Decimal(0))
    return plain_number(total)


def _shift(multipliers: str) -> int:
    return sum(_SHIFTS[one] for one in multipliers)
