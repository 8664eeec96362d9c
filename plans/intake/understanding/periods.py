"""Which years an article speaks of."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plans.intake.characters import alike
from plans.intake.understanding.numerals import value_of

_FIVE_YEARS = re.compile(r"[“\"]?(?P<count>十[一二三四五六七八九])个?五[”\"]?")
_END = re.compile(r"到(20(?:20|25|30))年")
"""The last years of periods. 2035 is that of the vision behind them."""

_THIRD, _THIRD_BEGINS = 3, 1966
"""From the third five-year plan on there is no gap."""


@dataclass(frozen=True)
class Period:
    """The years of a plan, the first and the last included, and what they are called."""

    name: str
    first: int
    last: int


def period_of(texts: Iterable[str]) -> Period | None:
    """The five-year period that a plan is for.

    What is to be reached by the end of one (到2025年) tells it; else the one that is named most
    often, the later of two named alike.
    """
    plain = [alike(text) for text in texts]
    ends = Counter(int(year) for text in plain for year in _END.findall(text))
    if ends:
        return _ending(max(ends, key=lambda year: (ends[year], -year)))
    counted = Counter(count for text in plain for count in _FIVE_YEARS.findall(text))
    if not counted:
        return None
    return named(max(counted, key=lambda count: (counted[count], value_of(count))))


def five_years_in(text: str) -> list[Period]:
    """The periods that a text names."""
    return [named(count) for count in _FIVE_YEARS.findall(text)]


def _ending(year: int) -> Period:
    number = (year - _THIRD_BEGINS + 1) // 5 + _THIRD - 1
    return named(f"十{'零一二三四五六七八九'[number - 10]}")


def named(count: str) -> Period:
    """十四 is 2021 to 2025."""
    first = _THIRD_BEGINS + 5 * (int(value_of(count)) - _THIRD)
    return Period(f"{count}五", first, first + 4)
