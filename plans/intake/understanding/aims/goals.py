"""The overall goal."""

import re
from collections.abc import Iterator

from plans.intake.understanding.aims.aim import Aim, aims_named
from plans.intake.understanding.quotes import QUOTED
from plans.intake.understanding.rules import Rule, rule
from plans.intake.understanding.spans import Passage

_KIND = "(?:总|总体|奋斗|发展|战略|宏伟|核心|主|远景)"

AS_GOAL = rule(
    "aims.goal_as",
    "以“…”为总目标, also without quotes: 以建设…为总目标",
    "青禾县将以“山水青禾、活力新城”为总目标。",
    ("山水青禾、活力新城",),
    "0.97",
)
TOWARDS_GOAL = rule(
    "aims.goal_towards",
    "锚定 (瞄准, 紧扣, 聚焦, 围绕, 实现) “…”奋斗目标",
    "锚定“工业强县”奋斗目标，做一件事。",
    ("工业强县",),
    "0.85",
)
GOAL_IS = rule(
    "aims.goal_is",
    "总目标是…; not a figure, which is a target",
    "青禾县的总目标是建设宜居宜业的山水名城。",
    ("建设宜居宜业的山水名城",),
    "0.85",
)
RULES = (AS_GOAL, TOWARDS_GOAL, GOAL_IS)

_BUILDING = "(?:建设成?|打造成?|建成|实现|创建|争创)?"
_BARE = r"(?P<said>[^,。;:“”「」\d]{2,40}?)"
_PATTERNS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (AS_GOAL, re.compile(rf"以{_BUILDING}{QUOTED}为{_KIND}*目标")),
    (AS_GOAL, re.compile(rf"以{_BUILDING}{_BARE}为{_KIND}+目标")),
    (
        TOWARDS_GOAL,
        re.compile(
            rf"(?:锚定|瞄准|紧扣|聚焦|围绕|紧紧围绕|对标|朝着|实现)(?:{_BUILDING}){QUOTED}的?(?:这一)?{_KIND}*(?:目标|愿景)"
        ),
    ),
    (
        TOWARDS_GOAL,
        re.compile(
            rf"(?:锚定|瞄准|紧扣|朝着|确立了?){_BUILDING}{_BARE}的?(?:总|总体|奋斗|宏伟|远景){{1,2}}目标"
        ),
    ),
    (GOAL_IS, re.compile(rf"(?:总|总体|奋斗)目标[是为:]+{QUOTED}")),
    (
        GOAL_IS,
        re.compile(
            r"(?:总|总体|奋斗)目标(?:是|为|:)+(?!到|主要|如下|全[区县市省])(?P<said>[^,。;:“”「」\d]{4,40})"
        ),
    ),
)
_COUNTS = re.compile(
    r"\d|(?:突破|达到|超过|增长|提高到)\s*$|^[一二两三四五六七八九十]个|^[A-Za-z\s]+$"
)
"""What counts is no goal in words: “两个高于”."""


def goals(sentence: Passage) -> Iterator[Aim]:
    """The goals of a sentence, by the first pattern that finds one at a place."""
    taken: set[int] = set()
    for by, pattern in _PATTERNS:
        for found in pattern.finditer(sentence.plain):
            name = sentence.part(*found.span("said"))
            if name.start not in taken and not _COUNTS.search(name.plain):
                taken.add(name.start)
                yield from aims_named("goal", by, [name])
