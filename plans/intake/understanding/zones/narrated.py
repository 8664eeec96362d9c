"""The parts of a layout, told in the sentence that has it: 做强一个核, 构筑两条走廊."""

import re
from collections.abc import Collection, Iterator

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Line, Passage
from plans.intake.understanding.zones.listed_behind import listed_behind
from plans.intake.understanding.zones.part import COUNTED, Part, part_of
from plans.intake.understanding.zones.part_names import fits, is_called
from plans.intake.understanding.zones.pieces import names_in, zone_of
from plans.intake.understanding.zones.structures import layouts, parts_of
from plans.intake.understanding.zones.zone import Told

NARRATED = rule(
    "zones.narrated",
    "“一核两廊”格局, and in its sentence as many names with the end of such a part",
    "构建“一核两廊”空间格局，做强青湖发展核，构筑沿江生态廊道和环山文旅廊道。",
    ("青湖发展核", "沿江生态廊道", "环山文旅廊道"),
    "0.75",
)
SERVING = rule(
    "zones.serving",
    "以甲为核心, 乙、丙为发展轴 (两翼): as many as the layout in the same sentence has",
    "以青禾老城为核心，沿江城镇带、沿山城镇带为发展轴，形成“一心两轴”空间结构。",
    ("青禾老城", "沿江城镇带", "沿山城镇带"),
    "0.75",
)

_SERVING = re.compile(
    rf"(?:以|(?<=[,、;(]))(?P<said>[^,;:。以为]{{2,80}})为[{OPENING}]?(?:(?P<number>[一二两双三四五六七八九])[大个条]?)?"
    rf"(?:主要|城市|城镇|空间|发展)*(?P<kind>{COUNTED})(?!区)[{CLOSING}]?"
)
_NEAR = 300
"""Characters around a layout within which its parts are told."""

_ROLES = {"心": "核心主", "核": "核心主", "轴": "轴带", "带": "轴带"}
"""What a layout may count of those that serve as such: 以甲为核心 is its 心, its 核 or its 主."""


def narrated(line: Line) -> Iterator[Told]:
    for number, sentence in enumerate(line.sentences):
        for start, end in dict.fromkeys(layouts(sentence)):
            counted = parts_of(sentence.plain[start:end])
            words = _around(line, number, start, end)
            begin = sentence.start + start - words.start
            yield from listed_behind(words, begin + end - start, counted)
            yield from _called(words, (begin, begin + end - start), counted)
            yield from _serving(words, counted)


def _around(line: Line, number: int, start: int, end: int) -> Passage:
    """What stands near a layout in its sentence, and in those behind semicolons after it."""
    sentence = line.sentences[number]
    first, last = sentence.start + start - _NEAR, sentence.start + end + _NEAR
    stop = sentence
    for stop in line.sentences[number:]:
        if stop.end > last or not stop.plain.endswith(";"):
            break
    return line.whole.part(max(first, sentence.start), min(last, stop.end))


def _called(words: Passage, layout: tuple[int, int], counted: Collection[Part]) -> Iterator[Told]:
    names = [
        name
        for begin, end in ((0, layout[0] - 1), (layout[1] + 1, len(words.plain)))
        for name in names_in(words, begin, end)
    ]
    told = []
    for one in counted:
        called = {name.plain: name for name in names if is_called(name.plain, one.kind)}
        if one.agrees_with(len(called)):
            told.append((one, [zone_of(NARRATED, name) for name in called.values()]))
    if sum(len(zones) for _, zones in told) > 1:
        yield from told


def _serving(words: Passage, counted: Collection[Part]) -> Iterator[Told]:
    for found in _SERVING.finditer(words.plain):
        names = list(names_in(words, *found.span("said")))
        role = part_of("一", found["kind"]).kind
        for one in counted:
            served = one.kind in _ROLES.get(role, role) and one.agrees_with(len(names))
            if served and all(fits(name.plain, one.kind) for name in names):
                yield one, [zone_of(SERVING, name) for name in names]
