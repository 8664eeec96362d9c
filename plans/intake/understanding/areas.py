"""Administrative areas by their names: 青川市云溪区, 青禾县."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plans.intake.characters import any_of
from plans.intake.understanding.rules import Finding, Rule, rule
from plans.intake.understanding.spans import Line
from plans.intake.understanding.vocabulary import AFTER_AREAS, NO_AREAS

WITH_CITY = rule(
    "areas.with_city",
    "…市 and …区 (县, 旗) behind it: both by one name, as GB/T 2260 has them below each other",
    "未来五年，青川市云溪区怎么干？",
    ("青川市云溪区",),
    "0.9",
)
BY_CONTEXT = rule(
    "areas.by_context",
    "a short name with 区, 县, 市 at the beginning of a clause, before 将, 委, 人民政府, 坚持 …",
    "到那时，云溪区将更美。青禾县人民政府印发通知。",
    ("云溪区", "青禾县"),
    "0.85",
)
RULES = (WITH_CITY, BY_CONTEXT)

_END = "(?:自治县|自治州|自治旗|[区县市旗])"
_BEGIN = r"(?:^|(?<=[,。、;:!?“”《》()\s和与在是的对把由让为年来]))"
_CITY = r"(?P<city>[\u4e00-\u9fff]{2,3}市)"
_REST = rf"(?P<rest>[\u4e00-\u9fff]{{1,4}}?{_END})"
_AFTER = rf"(?={any_of(AFTER_AREAS.split())})"
_PATTERNS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (WITH_CITY, re.compile(rf"{_BEGIN}{_CITY}{_REST}(?![\u4e00-\u9fff]?[区县市])")),
    (BY_CONTEXT, re.compile(rf"{_BEGIN}{_REST}{_AFTER}")),
)
_NO_AREA = re.compile(
    rf"(?:{any_of(NO_AREAS.split())})[区县市旗]$|^[我全各该本省市老新]?[区县市旗]$"
)
_NO_BEGIN = re.compile(
    r"^(?:[年来对把将在是的为和与由让该各使全本我近说到从向给被比每以等]|未来|今后|五年|期间|推动|支持|加快|建设)"
)
_SHORTEST = 2


@dataclass(frozen=True, kw_only=True)
class NamedArea(Finding):
    """`name` as the text has it, with the city above it where that stands before it."""

    name: str


def areas(lines: Sequence[Line]) -> list[NamedArea]:
    """Each area once, by the longest form of its name."""
    first: dict[str, NamedArea] = {}
    for line in lines:
        for area in _named(line):
            first.setdefault(area.name, area)
    return [
        area
        for name, area in first.items()
        if not any(other != name and other.endswith(name) for other in first)
    ]


def stems(found: Sequence[NamedArea]) -> list[str]:
    """The names without what kind of area they are: 青禾 of 青禾县."""
    return [re.sub(rf"^.*市(?=.{{2}})|{_END}$", "", one.name) for one in found]


def _named(line: Line) -> Iterator[NamedArea]:
    for by, pattern in _PATTERNS:
        for found in pattern.finditer(line.plain):
            if _is_name(found["rest"], by) and not _NO_BEGIN.match(found[0]):
                name = line.whole.part(*found.span())
                yield NamedArea(**by.at(name.whole), name=name.text)


def _is_name(rest: str, by: Rule) -> bool:
    if _NO_AREA.search(rest) or (by is BY_CONTEXT and _NO_BEGIN.match(rest)):
        return False
    return len(rest) > _SHORTEST or rest.endswith("县")
