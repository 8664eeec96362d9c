"""Which years an article speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plans.intake.characters import alike
from plans.intake.understanding.numerals import value_of

_FIVE_YEARS = re.compile(r"[“\"]?(?P<count>十[一二三四五六七八九])五[”\"]?")
_THIRD, _THIRD_BEGINS = 3, 1966
"""From the third five-year plan on there is no gap."""


@dataclass(frozen=True)
class Period:
    """The years of a plan, the first and the last included, and what they are called."""

    name: str
    first: int
    last: int


def period_of(texts: Iterable[str]) -> Period | None:
    """The five-year period that is named most often, the later of two named alike."""
    counted: dict[str, int] = {}
    for text in texts:
        for found in _FIVE_YEARS.finditer(alike(text)):
            counted[found["count"]] = counted.get(found["count"], 0) + 1
    if not counted:
        return None
    return named(max(counted, key=lambda count: (counted[count], value_of(count))))


def named(count: str) -> Period:
    """十四 is 2021 to 2025."""
    first = _THIRD_BEGINS + 5 * (int(value_of(count)) - _THIRD)
    return Period(f"{count}五", first, first + 4)
