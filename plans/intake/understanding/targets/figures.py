"""Figures with their units, wherever they stand, and what they say by themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plans.documents.types import Comparator
from plans.intake.characters import any_of
from plans.intake.understanding.numerals import (
    MULTIPLIER,
    MULTIPLIERS,
    NUMBER,
    PER_CENT,
    value_of,
)
from plans.intake.understanding.vocabulary import BEHIND, PER, UNITS

_BEHIND = {word: name for name, words in BEHIND.items() for word in words.split()}
_UNIT = rf"(?:{any_of(UNITS.split())})"
_FIGURE = re.compile(
    rf"""(?<![第\d.A-CE-OQ-Za-z零〇一二两三四五六七八九十百千分点:/])
        (?P<number>{NUMBER})\s?(?P<multiplier>{MULTIPLIER})?
        (?:(?:%|个百分点|{_UNIT})?\s?[-—–~至到]+\s?
           (?P<upper>{NUMBER})\s?(?P<upper_multiplier>{MULTIPLIER})?)?
        (?:\s?[多余])?\s?
        (?P<unit>(?:{_UNIT})(?:\s?/\s?(?:{any_of(PER.split())}))?|:1(?!\d))?
        (?P<step>大关|台阶|关口|门槛)?
        \s?(?P<behind>{any_of(_BEHIND)})?""",
    re.VERBOSE,
)
_NAMING = re.compile(
    r"\s?(?:.{0,4}圈|国道|省道|县道|强(?![化大])|工程|行动|计划|规划|级|大道|号|届|条措施|条举措|条例|件实事|国联|高地"
    r"|周年|周岁|月|日(?!产|均)|时|点(?!位)|世纪|年代|以来|[个项]?(?:方面|环节|关键|领域|阶段|维度|坚持|体系|统一|更加))"
)
"""What follows a figure that belongs to a name or a date: 15分钟生活圈, 107国道, 世界500强."""

_QUOTED = re.compile(r"[“\"「『《][^”\"」』》]{1,14}[”\"」』》]")
_SAYS = re.compile("增长|达到?|突破|翻|左右|以上|以内|超")
"""What is quoted because somebody said it, and is no name."""

_DURATION = re.compile(r"\s?(?:时间|内|行动|期|来|间|后|前|禁|计划)")

EARLIEST_YEAR = 1_000
"""So many years are never a figure: 2035年 is a date."""

_SMALL = 10
"""A Chinese numeral up to this counts things in passing: 两所, 三个."""


@dataclass(frozen=True)
class Figure:
    """One figure, and where it stands in its clause; `unit` is as written, with its multiplier."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str
    multiplier: int
    behind: Comparator | None
    in_passing: bool
    is_fraction: bool

    @property
    def measure(self) -> str:
        """The unit without its multiplier: 户 of 万户."""
        return re.sub(rf"^(?:{MULTIPLIER})", "", self.unit)


def figures(clause: str) -> Iterator[Figure]:
    """Every figure of a clause but those in names, in short quotes and in dates."""
    quoted = [found.span() for found in _QUOTED.finditer(clause) if not _SAYS.search(found[0])]
    for found in _FIGURE.finditer(clause):
        inside = any(start < found.start() and found.end() < end for start, end in quoted)
        if not inside and not _is_name(clause, found):
            yield _figure(found)


def _is_name(clause: str, found: re.Match[str]) -> bool:
    if not (found["unit"] or found["multiplier"] or "分之" in found["number"] or found["behind"]):
        return not _is_ratio(clause, found)
    if found["unit"] == "年":
        if value_of(found["number"]) >= EARLIEST_YEAR or found["multiplier"]:
            return True
        if _DURATION.match(clause, found.end()):
            return True
    if found["number"] == "一" and found["unit"] != "番":
        return True
    if found["unit"] == "分" and clause[found.end() : found.end() + 1] in set(
        "别类析级布为局批之期"
    ):
        return True
    return not found["behind"] and bool(_NAMING.match(clause, found.end()))


def _is_ratio(clause: str, found: re.Match[str]) -> bool:
    """A bare number can be a ratio or an index, at the end of its clause."""
    return found["number"].isascii() and found.end() == len(clause.rstrip())


def _figure(found: re.Match[str]) -> Figure:
    number, unit = found["number"], found["unit"] or ""
    multiplier = found["multiplier"] or found["upper_multiplier"] or ""
    if number.startswith(PER_CENT):
        unit = "%"
    value = value_of(number)
    return Figure(
        start=found.start(),
        end=found.end(),
        value=Decimal(2) ** int(value) if unit == "番" else value,
        upper=value_of(found["upper"]) if found["upper"] else None,
        unit=multiplier + re.sub(r"\s", "", unit),
        multiplier=MULTIPLIERS.get(multiplier, 1),
        behind=_BEHIND.get(found["behind"] or ""),
        is_fraction="分之" in number and not number.startswith(PER_CENT),
        in_passing=not number.isascii() and not multiplier and value <= _SMALL,
    )
