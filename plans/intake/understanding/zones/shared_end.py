"""Zones that share their end without being counted: 甲、乙、丙片区."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import listed
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import without_what_stands_before
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.zone import Zone

SHARED_END = rule(
    "zones.shared_end",
    "甲、乙、丙片区 (组团): short names that have no end of their own, up to the one that has it",
    "统筹推进青湖、白鹭洲、红石岭片区综合开发。",
    ("青湖片区", "白鹭洲片区", "红石岭片区"),
    "0.6",
)

_LISTED = re.compile(
    r"(?P<said>(?:[\u4e00-\u9fff]{2,4}、){0,6}[\u4e00-\u9fff]{2,8}、(?:[\u4e00-\u9fff]{2,4}、){0,6}"
    r"[\u4e00-\u9fff]{2,4}(?:[和及与][\u4e00-\u9fff]{2,4})?)(?P<end>片区|组团)(?!组团|片区)"
)
_ENDS_OTHERWISE = re.compile(
    "[区县市镇乡村街道路园圈带轴业心地城站场院校馆房网程目块团量能力源水电气]$"
)


def sharing_their_end(sentence: Passage) -> Iterator[tuple[re.Match[str], list[Zone]]]:
    for found in _LISTED.finditer(sentence.plain):
        first, *others = listed(sentence, *found.span("said"))
        names = [without_what_stands_before(first), *others]
        if all(_is_a_name(name, found["end"]) for name in names):
            yield (
                found,
                [
                    Zone(**SHARED_END.at(name.whole), name=name.text + found["end"])
                    for name in names
                ],
            )


def _is_a_name(name: Passage, end: str) -> bool:
    return (
        1 < len(name.plain) <= 4
        and len(without_what_stands_before(name).plain) == len(name.plain)
        and not _ENDS_OTHERWISE.search(name.plain)
        and not names_nothing(name.plain + end)
    )
