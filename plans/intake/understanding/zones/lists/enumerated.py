"""Zones in a list that is announced as one, or is itself the layout."""

import re
from collections.abc import Iterator, Sequence

from plans.intake.understanding.quotes import CLOSING, COUNT, OPENING, count_of
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import without_what_stands_before
from plans.intake.understanding.zones.layouts.part import part_of
from plans.intake.understanding.zones.layouts.part_names import fits, may_be_a_place
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.pieces import ITEM, in_a_list, zone_of
from plans.intake.understanding.zones.zone import SUFFIX, TOWN, Found

ENUMERATED = rule(
    "zones.enumerated",
    "三个功能区包括 (分别是, a colon, a bracket) 甲、乙、丙: each as it is written",
    "这三个城市功能区包括主城区、西部新城、青禾卫星城。",
    ("主城区", "西部新城", "青禾卫星城"),
    "0.8",
)
QUOTED_LIST = rule(
    "zones.quoted_list",
    "“甲湾区、乙湾区”格局 (布局): what is listed has one end and is a part each",
    "构筑“东部湾区、西部湾区”海湾型城市格局。",
    ("东部湾区", "西部湾区"),
    "0.8",
)

_ENUMERATED = re.compile(
    rf"(?P<number>{COUNT})(?:[大个座][\u4e00-\u9fff]{{0,4}}?)?(?P<end>{SUFFIX}|功?能?区块|{TOWN}|片(?!区))(?:建设)?"
    rf"(?:,?(?:主要|分别|具体)?(?:包括|包含|涵盖|即|是|为|指|:)+|\()(?P<said>(?:{ITEM}、){{1,12}}{ITEM})"
)
_QUOTED_LIST = re.compile(
    rf"[{OPENING}](?P<said>[^{OPENING}{CLOSING},;。]{{3,80}})[{CLOSING}](?=[^,。]{{0,10}}(?:格局|布局|空间结构))"
)
_IS_A_ZONE = re.compile(f"..(?:{SUFFIX}|{TOWN})$")


def enumerated(sentence: Passage) -> Iterator[Found]:
    for found in _ENUMERATED.finditer(sentence.plain):
        names = list(in_a_list(sentence, *found.span("said")))
        if count_of(found["number"]) == len(names) and _are_places(names, found["end"]):
            told = part_of(found["number"], found["end"])
            yield found.span(), told, [zone_of(ENUMERATED, name) for name in names]
    for found in _QUOTED_LIST.finditer(sentence.plain):
        names = list(in_a_list(sentence, *found.span("said")))
        if _end_alike(names):
            yield found.span(), None, [zone_of(QUOTED_LIST, name) for name in names]


def _are_places(names: Sequence[Passage], end: str) -> bool:
    if end != "板块" and all(_IS_A_ZONE.search(name.plain) for name in names):
        return True
    return all(
        may_be_a_place(name.plain) and not (end == "板块" and names_nothing(name.plain + end))
        for name in names
    )


def _end_alike(names: Sequence[Passage]) -> bool:
    kind = names[0].plain[-1]
    return len(names) > 1 and all(
        fits(name.plain, kind) and name.plain[-1] == kind and _is_no_deed(name) for name in names
    )


def _is_no_deed(name: Passage) -> bool:
    """做精老城区 says what is done."""
    return without_what_stands_before(name).plain == name.plain
