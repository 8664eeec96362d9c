"""Which five years an article speaks of."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plans.intake.characters import alike
from plans.intake.understanding.numerals import value_of
from plans.intake.understanding.rules import Finding, rule
from plans.intake.understanding.spans import Line

NAMED = rule(
    "periods.named",
    "“十四五” or 第十四个五年规划; each period once, where it is first named",
    "“十四五”期间，青禾县将做一件事；“十四五”规划纲要已经编制。",
    ("十四五",),
    "0.98",
)
RULES = (NAMED,)

_NAME = re.compile(
    r"[“\"「]?\s?(?:(?P<count>十[一二三四五六七八九])\s?[·•]?\s?五(?![年个月日项条大])\s?[”\"」]?"
    r"|第(?P<whole>十[一二三四五六七八九])个五年)"
)
_END = re.compile(r"(?<![加增升降高少])到(20(?:20|25|30))年(?!的)")
"""The last years of periods. 2035 is that of the vision behind them."""

_THIRD, _THIRD_BEGINS = 3, 1966
"""From the third five-year plan on there is no gap."""

_OFTEN = 2


@dataclass(frozen=True)
class Period:
    """The years of a plan, the first and the last included, and what they are called."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class NamedPeriod(Finding):
    name: str
    first: int
    last: int


def periods(lines: Sequence[Line]) -> list[NamedPeriod]:
    """Every period that the article names."""
    found: dict[str, NamedPeriod] = {}
    for line in lines:
        for match in _NAME.finditer(line.plain):
            one = named(match["count"] or match["whole"])
            place = NAMED.at(line.whole.span(*match.span()))
            found.setdefault(
                one.name, NamedPeriod(**place, name=one.name, first=one.first, last=one.last)
            )
    return list(found.values())


def period_of(texts: Iterable[str], written: int | None = None) -> Period | None:
    """The five-year period that a plan is for.

    The one that the title names, the first of the texts, unless it is over. An article that was
    written in a period's last year or later and speaks of the next one too is
    about the next. Else what is to be reached by the end of one (到2025年) tells it; else the one
    that is named most often, the later of two named alike.
    """
    plain = [alike(text) for text in texts]
    titled = set(_counts(plain[0])) if plain else set()
    if len(titled) == 1 and (written is None or named(min(titled)).last >= written):
        return named(min(titled))
    counted = Counter(count for text in plain for count in _counts(text))
    if written is not None:
        later = [
            count
            for count, times in counted.items()
            if times >= _OFTEN and named(count).first - 1 <= written <= named(count).last - 1
        ]
        if later:
            return named(max(later, key=value_of))
    ends = Counter(int(year) for text in plain for year in _END.findall(text))
    if written is not None:
        ends = Counter({year: times for year, times in ends.items() if _is_near(year, written)})
    if ends:
        return _ending(max(ends, key=lambda year: (ends[year], -year)))
    if not counted:
        return None
    return named(max(counted, key=lambda count: (counted[count], value_of(count))))


def _is_near(year: int, written: int) -> bool:
    """Whether a plan that ends then may be written of now: not the next but one."""
    return year - 6 <= written <= year


def five_years_in(text: str) -> list[Period]:
    """The periods that a text names."""
    return [named(count) for count in _counts(text)]


def _counts(text: str) -> Iterator[str]:
    for found in _NAME.finditer(text):
        yield found["count"] or found["whole"]


def _ending(year: int) -> Period:
    number = (year - _THIRD_BEGINS + 1) // 5 + _THIRD - 1
    return named(f"十{'零一二三四五六七八九'[number - 10]}")


def named(count: str) -> Period:
    """十四 is 2021 to 2025."""
    first = _THIRD_BEGINS + 5 * (int(value_of(count)) - _THIRD)
    return Period(f"{count}五", first, first + 4)
