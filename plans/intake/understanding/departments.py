"""Who does it: departments, where the text says that they lead or support."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.documents.types import Role
from plans.intake.understanding.rules import Finding, Rule, rule
from plans.intake.understanding.spans import Line, Passage

LEADS = rule(
    "departments.leads",
    "由…局牵头 (负责), or 牵头单位:…",
    "由县发展改革局牵头，县财政局配合。",
    ("县发展改革局",),
    "0.9",
)
SUPPORTS = rule(
    "departments.supports",
    "…局配合 (参与), or 配合单位:…",
    "牵头单位：县教育局；配合单位：县财政局、县民政局",
    ("县财政局", "县民政局"),
    "0.85",
)
RULES = (LEADS, SUPPORTS)

_NAME = (
    r"[\u4e00-\u9fff]{2,14}?(?:局|委员会|委|办公室|办|厅|部|管委会|街道|集团|公司|中心|政府|站|所)"
)
_LIST = rf"{_NAME}(?:(?:、|和|与|及|会同){_NAME}){{0,12}}"
_PATTERNS: tuple[tuple[Rule, Role, re.Pattern[str]], ...] = (
    (
        LEADS,
        "lead",
        re.compile(rf"由(?P<said>{_LIST})(?:等部门|等单位|等)?(?:共同)?(?:牵头|负责|主抓)"),
    ),
    (LEADS, "lead", re.compile(rf"(?:牵头|责任|主责|负责)(?:单位|部门):\s?(?P<said>{_LIST})")),
    (
        SUPPORTS,
        "support",
        re.compile(
            rf"(?:^|(?<=[,;。(由]))(?P<said>{_LIST})(?:等部门|等单位|等)?(?:配合|参与|协助)(?=$|[,;。)])"
        ),
    ),
    (SUPPORTS, "support", re.compile(rf"(?:配合|参与|协办)(?:单位|部门):\s?(?P<said>{_LIST})")),
)
_AND = re.compile("[、和与及]|会同")


@dataclass(frozen=True, kw_only=True)
class NamedDepartment(Finding):
    name: str
    role: Role


def departments(lines: Iterable[Line]) -> list[NamedDepartment]:
    """Each once in each role."""
    found: dict[tuple[str, Role], NamedDepartment] = {}
    for line in lines:
        for by, role, pattern in _PATTERNS:
            for match in pattern.finditer(line.plain):
                for name in _names(line.whole, *match.span("said")):
                    one = NamedDepartment(**by.at(name.whole), name=name.text, role=role)
                    found.setdefault((one.name, role), one)
    return list(found.values())


def _names(passage: Passage, start: int, end: int) -> Iterator[Passage]:
    place = start
    for piece in _AND.split(passage.plain[start:end]):
        place = passage.plain.index(piece, place)
        yield passage.part(place, place + len(piece))
        place += len(piece)
