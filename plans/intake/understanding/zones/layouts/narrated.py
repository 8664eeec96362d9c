"""The parts of a layout, told in the sentence that has it: 做强一个核, 构筑两条走廊."""

from collections.abc import Collection, Iterator

from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Line, Passage
from plans.intake.understanding.zones.layouts.formulas import layouts, parts_of
from plans.intake.understanding.zones.layouts.in_clauses import names_in
from plans.intake.understanding.zones.layouts.listed_behind import listed_behind
from plans.intake.understanding.zones.layouts.part import Part
from plans.intake.understanding.zones.layouts.part_names import is_called
from plans.intake.understanding.zones.layouts.serving import serving
from plans.intake.understanding.zones.pieces import zone_of
from plans.intake.understanding.zones.zone import Told

NARRATED = rule(
    "zones.narrated",
    "“一核两廊”格局, and in its sentence as many names with the end of such a part",
    "构建“一核两廊”空间格局，做强青湖发展核，构筑沿江生态廊道和环山文旅廊道。",
    ("青湖发展核", "沿江生态廊道", "环山文旅廊道"),
    "0.75",
)
_NEAR = 300
"""Characters around a layout within which its parts are told."""


def narrated(line: Line) -> Iterator[Told]:
    for number, sentence in enumerate(line.sentences):
        for start, end in dict.fromkeys(layouts(sentence)):
            counted = parts_of(sentence.plain[start:end])
            words = _around(line, number, start, end)
            begin = sentence.start + start - words.start
            yield from listed_behind(words, begin + end - start, counted)
            yield from _called(words, (begin, begin + end - start), counted)
            yield from serving(words, counted)


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
