"""The strategies, with how many there are said to be."""

import re
from collections.abc import Iterator

from plans.intake.understanding.aims.aim import Aim, aims_named
from plans.intake.understanding.quotes import COUNT, QUOTED, count_of, listed
from plans.intake.understanding.rules import Rule, rule
from plans.intake.understanding.spans import Passage

QUOTED_ONES = rule(
    "aims.strategies_quoted",
    "坚持 (实施, 推进) “甲、乙、丙”三大战略; the count is compared with the names",
    "青禾县坚持“工业立县、生态美县、文化兴县”三大战略。",
    ("工业立县", "生态美县", "文化兴县"),
    "0.95",
)
COUNTED_ONES = rule(
    "aims.strategies_counted",
    "实施甲、乙、丙三大战略, without quotes; or 三大战略, 即甲、乙、丙",
    "青禾县将深入实施工业强县、生态立县两大战略。",
    ("工业强县", "生态立县"),
    "0.9",
)
OF_THE_AREA = rule(
    "aims.strategies_of_area",
    "实施…强县战略: one that ends with what the area is",
    "青禾县将实施生态立县战略，做一件事。",
    ("生态立县",),
    "0.8",
)
RULES = (QUOTED_ONES, COUNTED_ONES, OF_THE_AREA)

_DOING = (
    "(?:坚定不移(?:地)?(?:实施|推进|推动)|坚持|实施|推进|推动|围绕|聚焦|坚定(?!不移)|执行|抓好)"
)
_AREA = "(?:区|县|市|省|镇|州)"
_KIND = "(?:区域|城市|空间|总体|经济|县域|发展|协调|核心|主)*"
_PATTERNS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (
        QUOTED_ONES,
        re.compile(
            rf"(?:{_DOING}|落实){QUOTED}的?(?P<count>{COUNT})?[大项个]?(?:{_KIND}|[^,。“”]{{0,6}}的{_KIND})战略(?!部署|支撑|腹地|机遇|支点|定位|目标)"
        ),
    ),
    (
        COUNTED_ONES,
        re.compile(rf"{_DOING}(?P<said>[^“”,。;:]{{3,40}}?)(?P<count>{COUNT})[大项个]{_KIND}战略"),
    ),
    (
        COUNTED_ONES,
        re.compile(
            rf"(?P<count>{COUNT})[大项个]{_KIND}战略[”\"」]?(?:,?即|:|——|\()(?P<said>(?:[^、,。;:“”()]{{2,12}}[、和]){{1,8}}[^、,。;:“”()]{{2,12}})"
        ),
    ),
    (
        OF_THE_AREA,
        re.compile(
            rf"{_DOING}(?P<said>(?:[\u4e00-\u9fff]{{2,5}}{_AREA}[、和]){{0,6}}[\u4e00-\u9fff]{{2,5}}{_AREA}){_KIND}战略(?!性)"
        ),
    ),
)
_OTHERS = re.compile("强省|强国|全省|省会|自贸|全市|全国")
"""Strategies of those above."""


def strategies(sentence: Passage) -> Iterator[Aim]:
    taken: set[int] = set()
    for by, pattern in _PATTERNS:
        for found in pattern.finditer(sentence.plain):
            names = list(listed(sentence, *found.span("said")))
            if by is OF_THE_AREA and _OTHERS.search(found["said"]):
                continue
            if names and names[0].start not in taken:
                taken.update(name.start for name in names)
                counted = count_of(found["count"]) if "count" in pattern.groupindex else None
                yield from aims_named("strategy", by, names, counted)
