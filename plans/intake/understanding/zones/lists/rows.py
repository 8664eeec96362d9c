"""Zones in a row without a count: 甲、乙、丙片区; 甲片、乙片."""

import re
from collections.abc import Iterator

from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import without_what_stands_before
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.pieces import in_a_list, zone_of
from plans.intake.understanding.zones.zone import Found

SHARED_END = rule(
    "zones.shared_end",
    "甲、乙、丙片区 (组团): short names that have no end of their own, up to the one that has it",
    "统筹推进青湖、白鹭洲、红石岭片区综合开发。",
    ("青湖片区", "白鹭洲片区", "红石岭片区"),
    "0.6",
)
SHORT_END = rule(
    "zones.short_end",
    "甲片、乙片: at least two in a row",
    "全区划分为城东片、城西片和湖滨片。",
    ("城东片", "城西片", "湖滨片"),
    "0.7",
)

_LISTED = re.compile(
    r"(?P<said>(?:[\u4e00-\u9fff]{2,4}、){0,6}[\u4e00-\u9fff]{2,8}、(?:[\u4e00-\u9fff]{2,4}、){0,6}"
    r"[\u4e00-\u9fff]{2,4}(?:[和及与][\u4e00-\u9fff]{2,4})?)(?P<end>片区|组团)(?!组团|片区)"
)
_ENDS_OTHERWISE = re.compile(
    "[区县市镇乡村街道路园圈带轴业心地城站场院校馆房网程目块团量能力源水电气]$"
)
_NO_PIECE = "芯照图名影药刀瓦卡相纸肉鱼碎叶镜弹唱连成大小整"
_PIECE = rf"[\u4e00-\u9fff]{{1,6}}?(?<![{_NO_PIECE}])片(?![区段断状面子])"
_SHORT = re.compile(rf"(?P<said>[\u4e00-\u9fff]{{0,6}}{_PIECE}(?:[、和及与]{_PIECE})+)")


def rows(sentence: Passage) -> Iterator[Found]:
    for found in _LISTED.finditer(sentence.plain):
        first, *others = in_a_list(sentence, *found.span("said"))
        names = [without_what_stands_before(first), *others]
        if all(_is_a_name(name, found["end"]) for name in names):
            yield found.span(), None, [zone_of(SHARED_END, name, found["end"]) for name in names]
    for found in _SHORT.finditer(sentence.plain):
        first, *others = in_a_list(sentence, *found.span("said"))
        names = [without_what_stands_before(first), *others]
        if others and not any(names_nothing(name.plain + "区") for name in names):
            yield found.span(), None, [zone_of(SHORT_END, name) for name in names]


def _is_a_name(name: Passage, end: str) -> bool:
    return (
        1 < len(name.plain) <= 4
        and len(without_what_stands_before(name).plain) == len(name.plain)
        and not _ENDS_OTHERWISE.search(name.plain)
        and not names_nothing(name.plain + end)
    )
