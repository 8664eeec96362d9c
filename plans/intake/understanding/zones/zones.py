"""Parts of the area by name, each with its orientation and its theme words."""

import re
from collections.abc import Collection, Iterator, Sequence

from plans.intake.characters import alike
from plans.intake.understanding.spans import Line
from plans.intake.understanding.zones.lists import ENUMERATED, TOGETHER, named_together
from plans.intake.understanding.zones.named import NAMED, ORIENTED, named_zones
from plans.intake.understanding.zones.structures import STRUCTURE, structures
from plans.intake.understanding.zones.zone import Zone

RULES = (NAMED, ORIENTED, TOGETHER, ENUMERATED, STRUCTURE)

_TITLED = re.compile("《[^《》]{1,80}》")
_NEW_AREA = re.compile(
    r"[^\u4e00-\u9fff]*(?:解码|解读|聚焦|关于)?(?P<name>[\u4e00-\u9fff]{2,6}?新区)"
)
"""At the beginning of a title."""

_SHORT = 4


def zones(lines: Sequence[Line], title: str | None = None) -> list[Zone]:
    """The zones of an article, each with what is said of it first.

    A 新区 that its title begins with is the area of the plan, and none of its zones.
    """
    known: dict[str, Zone] = {}
    for line in lines:
        for zone in _of(line):
            old = known.get(zone.name)
            if old is None or _tells_more(zone, old):
                known[zone.name] = zone
    area = _NEW_AREA.match(alike(title or ""))
    return [
        zone
        for name, zone in known.items()
        if not _is_told_again(name, known) and not (area and alike(name) == area["name"])
    ]


def _is_told_again(name: str, known: Collection[str]) -> bool:
    """Under its full name (高铁西城 and 高铁西城片区), or without the city that it lies in."""
    if any(name + end in known for end in ("片区", "板块", "组团")):
        return True
    return any(name != other and name.endswith(other) and len(other) > _SHORT for other in known)


def _tells_more(zone: Zone, old: Zone) -> bool:
    return (old.orientation is None and zone.orientation is not None) or (
        old.orientation == zone.orientation and not old.themes and bool(zone.themes)
    )


def _of(line: Line) -> Iterator[Zone]:
    for sentence in line.sentences:
        taken = {place for one in _TITLED.finditer(sentence.plain) for place in range(*one.span())}
        for found, members in named_together(sentence):
            taken.update(range(*found.span()))
            yield from members
        for structure in structures(sentence):
            start, end = structure.span.start, structure.span.end
            taken.update(range(start - sentence.start, end - sentence.start))
            yield structure
        yield from named_zones(line, sentence, taken)
