"""Zones that are named together: 甲、乙、丙三大片区."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import COUNT, count_of
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import where_it_begins, without_what_stands_before
from plans.intake.understanding.zones.layouts.part import part_of
from plans.intake.understanding.zones.layouts.part_names import may_be_a_place
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.pieces import ITEM, in_a_list, zone_of
from plans.intake.understanding.zones.zone import SUFFIX, TOWN, Found, Zone

TOGETHER = rule(
    "zones.together",
    "甲、乙、丙三大片区 (甲、乙等片区): the names share their end",
    "统筹推进滨河、城北两大片区建设。",
    ("滨河片区", "城北片区"),
    "0.75",
)

_GENERIC = "重点|特色|核心|主要|功能|城市|城镇|城乡|产业|新型|发展|综合|周边|外围"
_LAST = rf"[\u4e00-\u9fff—]{{2,12}}? {{0,60}}(?:{SUFFIX})?"
_TOGETHER = re.compile(
    rf"(?P<said>(?:{ITEM}、){{0,12}}{ITEM}[、和与及]{_LAST})(?<!的)"
    rf"(?:(?P<counted>(?:这|等)?(?P<number>{COUNT})[大个])(?P<between>[\u4e00-\u9fff]{{0,4}}?)"
    rf"|等(?:{_GENERIC})*)"
    rf"(?P<end>{SUFFIX}|功能区块|区块|{TOWN})"
)
_HAS_ITS_END = re.compile("..[区城镇港]$|.(?<!公)园$|(?:组团|片|板块)$")
_IS_A_ZONE = re.compile(f"(?:{SUFFIX}|{TOWN})$")
_OF_SPACE_ALONE = ("片区", "组团", "功能区")


def together(sentence: Passage) -> Iterator[Found]:
    for found in _TOGETHER.finditer(sentence.plain):
        between = found["between"] or ""
        if where_it_begins(between, 0, len(between)) and not names_nothing(between + found["end"]):
            continue
        told = part_of(found["number"], found["end"]) if found["number"] else None
        yield found.span(), told, list(_each(sentence, found))


def _each(sentence: Passage, found: re.Match[str]) -> Iterator[Zone]:
    names = [
        without_what_stands_before(piece) for piece in in_a_list(sentence, *found.span("said"))
    ]
    ends = [_end_of(name.plain.replace(" ", ""), found, len(names)) for name in names]
    if found["end"] == "板块" and None in ends:
        return
    for name, end in zip(names, ends, strict=True):
        if end is not None and len(name.plain) > 1:
            yield zone_of(TOGETHER, name, end)


def _end_of(name: str, found: re.Match[str], listed: int) -> str | None:
    """What the name lacks: nothing where it has an end of its own, null where it names nothing.

    Where just as many are listed as are counted, a use is a name: 行政、商贸、居住三大片区. A
    板块 may be a trade: 金融、地产、文旅三大板块 are none of the area.
    """
    end: str = found["end"]
    as_many = count_of(found["number"]) == listed
    if _HAS_ITS_END.search(name):
        return "" if found["counted"] or _IS_A_ZONE.search(name) else None
    if end.endswith("块"):
        is_one = end == "板块" and as_many and may_be_a_place(name)
        return end if is_one and not names_nothing(name + end) else None
    return end if (as_many and end in _OF_SPACE_ALONE) or not names_nothing(name + end) else None
