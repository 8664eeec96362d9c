"""The parts of a layout, told one kind after the other: “一核”即…; “两翼”指…."""

import re
from collections.abc import Collection, Iterator, Sequence

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.part import COUNTED, Part, part_of
from plans.intake.understanding.zones.layouts.part_names import SPATIAL, fits
from plans.intake.understanding.zones.layouts.parts_listed import parts_listed
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.pieces import unquoted, zone_of
from plans.intake.understanding.zones.zone import SUFFIX, TOWN, Told

EXPLAINED = rule(
    "zones.explained",
    "“两带”指 (即, 为, 包括, a colon or a bracket) as many names, with the end of such a part",
    "“一轴”是指沿青江展开的城市发展轴；“两带”即滨湖生态带、环山文旅带。",
    ("城市发展轴", "滨湖生态带", "环山文旅带"),
    "0.8",
)

_SAID = (
    "(?:主要|就|则)?(?:即为?|是指|指的是|指|是|为(?!主|核心|[^,;。]{0,9}目标)|包括|包含|涵盖)"
    "|分别(?:即|是指?|为|指|位于)|:|—{1,2}|-{1,2}"
)
_LABEL = re.compile(
    rf"(?<![^,;:、。()和及与中 {OPENING}])(?P<number>[一二两双三四五六七八九十多\d]{{1,2}})"
    rf"(?:[大个条座][\u4e00-\u9fff]{{0,6}}?)?(?P<kind>{COUNTED}|[\u4e00-\u9fff])[{CLOSING}]?"
    rf"(?:\((?P<aside>[^()]{{2,80}})\))?(?:(?P<said>[,:]?(?:其中)?(?:{_SAID}):?|,(?=一[条个座是]))|(?<=\)))"
)
_SHARED_END = re.compile(f"(?:{SUFFIX}|{TOWN})$")


def explained(line: Passage, known: Collection[Part]) -> Iterator[Told]:
    """Parts of the layouts that the article has, and those that can be nothing else than parts."""
    for found in _LABEL.finditer(line.plain):
        told = part_of(found["number"], found["kind"])
        if told not in known and told.kind not in SPATIAL:
            continue
        names = parts_listed(line, found, told)
        if told in known or all(_is_sure(unquoted(name.plain), told) for name in names):
            end = _shared_end(names)
            yield told, [zone_of(EXPLAINED, name, end) for name in names[:-1]]
            yield told, [zone_of(EXPLAINED, name) for name in names[-1:]]


def _is_sure(name: str, told: Part) -> bool:
    return fits(name, told.kind) and not names_nothing(name)


def _shared_end(names: Sequence[Passage]) -> str:
    """What all but the last name lack: 东山、西溪组团."""
    shared = _SHARED_END.search(names[-1].plain) if names else None
    have_one = any(fits(name.plain, "片") or fits(name.plain, "带") for name in names[:-1])
    return shared[0] if shared and not have_one else ""
