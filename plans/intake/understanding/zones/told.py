"""What each line tells of zones, by all rules."""

import re
from collections.abc import Collection, Iterator, Sequence

from plans.intake.understanding.spans import Line, Passage, Span
from plans.intake.understanding.zones.layouts.explained import explained
from plans.intake.understanding.zones.layouts.formulas import layouts, parts_of
from plans.intake.understanding.zones.layouts.narrated import narrated
from plans.intake.understanding.zones.layouts.part import Part
from plans.intake.understanding.zones.layouts.structures import structures
from plans.intake.understanding.zones.lists.axes import axes
from plans.intake.understanding.zones.lists.by_use import by_use
from plans.intake.understanding.zones.lists.enumerated import enumerated
from plans.intake.understanding.zones.lists.mixed import mixed
from plans.intake.understanding.zones.lists.rows import rows
from plans.intake.understanding.zones.lists.together import together
from plans.intake.understanding.zones.named import named_zones
from plans.intake.understanding.zones.pieces import without_asides
from plans.intake.understanding.zones.zone import Told, Zone

_TITLED = re.compile("《[^《》]{1,80}》")


def told_in(lines: Sequence[Line]) -> Iterator[Told]:
    counted = {
        part
        for line in lines
        for sentence in line.sentences
        for start, end in layouts(sentence)
        for part in parts_of(sentence.plain[start:end])
    }
    for line in lines:
        yield from _of_line(line, counted)


def _of_line(line: Line, counted: Collection[Part]) -> Iterator[Told]:
    parts = [*narrated(line), *explained(line.whole, counted)]
    yield from parts
    spans = [(zone.span, zone.name) for _, members in parts for zone in members]
    for sentence in line.sentences:
        for part, members in _of_sentence(line, sentence):
            others = [zone for zone in members if not _is_a_piece(zone, spans)]
            yield part, others


def _is_a_piece(zone: Zone, spans: Collection[tuple[Span, str]]) -> bool:
    """Whether it is a piece of a part's name, and not all of it."""
    return any(
        zone.span.start < span.end and span.start < zone.span.end and zone.name != name
        for span, name in spans
    )


def _of_sentence(line: Line, sentence: Passage) -> Iterator[Told]:
    taken = {place for one in _TITLED.finditer(sentence.plain) for place in range(*one.span())}
    bare = without_asides(sentence)
    rules = (enumerated, together, mixed, by_use, rows, axes)
    for found in (enumerated(sentence), *(rule(bare) for rule in rules)):
        for place, part, members in found:
            if not taken.intersection(range(*place)):
                taken.update(range(*place))
                yield part, members
    for structure in structures(sentence):
        start, end = structure.span.start, structure.span.end
        taken.update(range(start - sentence.start, end - sentence.start))
        yield None, [structure]
    taken.update(place for layout in layouts(sentence) for place in range(*layout))
    yield None, list(named_zones(line, sentence, taken))
