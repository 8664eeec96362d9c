"""Parts of the area by name, each with its orientation and its theme words."""

import re
from collections.abc import Collection, Sequence

from plans.intake.characters import alike
from plans.intake.understanding.spans import Line
from plans.intake.understanding.zones.layouts.explained import EXPLAINED
from plans.intake.understanding.zones.layouts.formulas import parts_of
from plans.intake.understanding.zones.layouts.listed_behind import ALL_LISTED
from plans.intake.understanding.zones.layouts.narrated import NARRATED
from plans.intake.understanding.zones.layouts.part_names import is_called
from plans.intake.understanding.zones.layouts.serving import SERVING
from plans.intake.understanding.zones.layouts.structures import STRUCTURE
from plans.intake.understanding.zones.lists.axes import AXIS
from plans.intake.understanding.zones.lists.by_use import BY_USE
from plans.intake.understanding.zones.lists.enumerated import ENUMERATED, QUOTED_LIST
from plans.intake.understanding.zones.lists.mixed import MIXED
from plans.intake.understanding.zones.lists.rows import SHARED_END, SHORT_END
from plans.intake.understanding.zones.lists.together import TOGETHER
from plans.intake.understanding.zones.named import NAMED, ORIENTED
from plans.intake.understanding.zones.told import told_in
from plans.intake.understanding.zones.zone import Told, Zone

RULES = (
    *(
        NAMED,
        ORIENTED,
        TOGETHER,
        ENUMERATED,
        QUOTED_LIST,
        SHARED_END,
        SHORT_END,
        MIXED,
        BY_USE,
        AXIS,
    ),
    *(STRUCTURE, EXPLAINED, NARRATED, SERVING, ALL_LISTED),
)

_NEW_AREA = re.compile(
    r"[^\u4e00-\u9fff]*(?:解码|解读|聚焦|关于)?(?P<name>[\u4e00-\u9fff]{2,6}?新区)"
)
"""At the beginning of a title."""

_SEVERAL = 3
"""So many zones of a kind are no chance if a layout counts as many."""

_ANYWHERE = re.compile("[东西南北中老城新县产]")
"""How a name begins that several cities have: 东部新城."""

_SHORT, _CITY = 4, 3
"""Characters of a short name, and at most of the city before it: 甲川东部新城."""


def zones(lines: Sequence[Line], title: str | None = None) -> list[Zone]:
    """The zones of an article, each with what is said of it first.

    A 新区 that its title begins with is the area of the plan, and none of its zones, unless the
    article tells it as a part of a layout. A layout is a zone itself as long as fewer than two
    of its parts are named.
    """
    told = list(told_in(lines))
    known: dict[str, Zone] = {}
    for zone in (zone for _, members in told for zone in members):
        old = known.get(zone.name)
        if old is None or _tells_more(zone, old):
            known[zone.name] = zone
    parts = {zone.name for part, members in told if part for zone in members}
    area = _NEW_AREA.match(alike(title or ""))
    return [
        zone
        for name, zone in sorted(known.items(), key=lambda one: _place(one[1]))
        if not (
            _is_told_again(name, known)
            or (area and alike(name) == area["name"] and name not in parts)
            or _has_named_parts(zone, told)
        )
    ]


def _is_told_again(name: str, known: Collection[str]) -> bool:
    """Under its full name (高铁西城 and 高铁西城片区), or without the city that it lies in."""
    if any(name + end in known for end in ("片区", "板块", "组团")):
        return True
    return any(
        name != other
        and name.endswith(other)
        and (len(other) > _SHORT or (len(other) == _SHORT and _says_where(name, other)))
        for other in known
    )


def _says_where(name: str, other: str) -> bool:
    """Whether a short name is told with its city, or with more words than a city has."""
    return len(name) <= _SHORT + _CITY or not _ANYWHERE.match(other)


def _tells_more(zone: Zone, old: Zone) -> bool:
    return (old.orientation is None and zone.orientation is not None) or (
        old.orientation == zone.orientation and not old.themes and bool(zone.themes)
    )


def _place(zone: Zone) -> tuple[int, int]:
    return zone.span.paragraph, zone.span.start


def _has_named_parts(zone: Zone, told: Collection[Told]) -> bool:
    if zone.rule != STRUCTURE.name:
        return False
    counted = parts_of(alike(zone.name))
    named = {name.name for _, names in told for name in names}
    return len({name.name for part, names in told if part in counted for name in names}) > 1 or any(
        _SEVERAL <= (one.count or 0) == len([name for name in named if is_called(name, one.kind)])
        for one in counted
    )
