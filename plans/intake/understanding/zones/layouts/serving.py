"""The parts of a layout by what serves as them: 以甲为核心, 乙、丙为发展轴."""

import re
from collections.abc import Collection, Iterator
from itertools import groupby
from operator import itemgetter

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.in_clauses import names_in
from plans.intake.understanding.zones.layouts.part import COUNTED, Part, part_of
from plans.intake.understanding.zones.layouts.part_names import fit_together
from plans.intake.understanding.zones.pieces import zone_of
from plans.intake.understanding.zones.zone import Told

SERVING = rule(
    "zones.serving",
    "以甲为核心, 乙、丙为发展轴 (两翼): as many as the layout in the same sentence has",
    "以青禾老城为核心，沿江城镇带、沿山城镇带为发展轴，形成“一心两轴”空间结构。",
    ("青禾老城", "沿江城镇带", "沿山城镇带"),
    "0.75",
)

_SERVING = re.compile(
    rf"(?:以|(?<=[,、;(:]))(?P<said>[^,;:。以为]{{2,80}}?)(?:作?为|是)[{OPENING}]?(?:[一二两双三四五六七八九][大个条]?)?"
    rf"[\u4e00-\u9fff]{{0,4}}?(?P<kind>{COUNTED})[{CLOSING}]?(?![\u4e00-\u9fff])"
)
_ROLES = {"心": "核心主", "核": "核心主", "轴": "轴带", "带": "轴带"}
"""What a layout may count of those that serve as such: 以甲为核心 is its 心, its 核 or its 主."""


def serving(words: Passage, counted: Collection[Part]) -> Iterator[Told]:
    """Each kind in one clause or in as many: 甲为拓展极、乙为增长极."""
    served = sorted(
        (
            (part_of("一", found["kind"]).kind, list(names_in(words, *_said(found))))
            for found in _SERVING.finditer(words.plain)
        ),
        key=itemgetter(0),
    )
    for role, clauses in groupby(served, key=itemgetter(0)):
        names = [name for _, told in clauses for name in told]
        for one in counted:
            if one.kind not in _ROLES.get(role, role) or not one.agrees_with(len(names)):
                continue
            if fit_together([name.plain for name in names], one.kind):
                yield one, [zone_of(SERVING, name) for name in names]


def _said(found: re.Match[str]) -> tuple[int, int]:
    return found.span("said")
