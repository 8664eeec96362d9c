"""Plans that are named in 《》: those above the article's own, and that itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plans.intake.understanding.rules import Finding, rule
from plans.intake.understanding.spans import Line

TITLED = rule(
    "plans.titled",
    "《…规划》, 《…纲要》, 《…方案》, 《…行动计划》",
    "随着《青禾区域一体化发展规划纲要》的发布，学习《青禾之歌》。",
    ("青禾区域一体化发展规划纲要",),
    "0.95",
)
RULES = (TITLED,)

TITLE = re.compile(r"《(?P<name>[^《》]{2,80})》")
OF_A_PLAN = re.compile(r"规划|纲要|方案|行动计划|战略|计划")
_SHORT = re.compile(
    r"^(?:“?十[一二三四五六七八九]五”?)?(?:规划)?(?:纲要|规划|方案|草案|建议|[(]草案[)])+$"
)
"""What an article calls its own plan after it has named it: 《规划纲要》."""


@dataclass(frozen=True, kw_only=True)
class PlanAbove(Finding):
    name: str


def plans_above(lines: Iterable[Line]) -> list[PlanAbove]:
    found: dict[str, PlanAbove] = {}
    for line in lines:
        for match in TITLE.finditer(line.plain):
            if OF_A_PLAN.search(match["name"]) and not _SHORT.match(match["name"]):
                name = line.whole.part(*match.span("name"))
                found.setdefault(name.text, PlanAbove(**TITLED.at(name.whole), name=name.text))
    return list(found.values())
