"""Zones with parts of other kinds, listed and counted: 甲新城、乙新城、丙商务区三大平台."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import COUNT, count_of
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import without_what_stands_before
from plans.intake.understanding.zones.layouts.part_names import fits
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.pieces import in_a_list, zone_of
from plans.intake.understanding.zones.zone import SUFFIX, TOWN, Found

MIXED = rule(
    "zones.mixed",
    "甲新城、乙新城、丙商务区三大平台: as many as are counted, most of them zones by their ends",
    "青湖新城、柳岸新城、铜山商务区三大平台协同发力。",
    ("青湖新城", "柳岸新城", "铜山商务区"),
    "0.75",
)

_COUNTED = re.compile(
    rf"(?<=[区城港湾谷岛园镇团块])(?:这|等)?(?P<number>{COUNT})(?:大|个[^乡镇街])"
)
_LIST = re.compile("[^,;:。()]*$")
_FAR = 120
"""Characters before a count within which its list stands."""

_IS_A_ZONE = re.compile(f"..(?:{SUFFIX}|{TOWN})$")


def mixed(sentence: Passage) -> Iterator[Found]:
    for found in _COUNTED.finditer(sentence.plain):
        first = max(0, found.start() - _FAR)
        listed = _LIST.search(sentence.plain[first : found.start()])
        start = first + listed.start() if listed else found.start()
        names = [
            without_what_stands_before(name) for name in in_a_list(sentence, start, found.start())
        ]
        sure = [name for name in names if _IS_A_ZONE.search(name.plain)]
        if len(names) != count_of(found["number"]) or len(sure) * 2 <= len(names):
            continue
        if all(fits(name.plain, "城") and not names_nothing(name.plain) for name in names):
            place = (names[0].start - sentence.start, found.start())
            yield place, None, [zone_of(MIXED, name) for name in names]
