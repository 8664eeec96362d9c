"""Zones that are named together: 甲、乙、丙三大片区."""

import re
from collections.abc import Iterator, Sequence

from plans.intake.understanding.quotes import CLOSING, COUNT, OPENING, listed
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import without_what_stands_before
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.part import Part, part_of
from plans.intake.understanding.zones.part_names import fits
from plans.intake.understanding.zones.pieces import zone_of
from plans.intake.understanding.zones.zone import SUFFIX, TOWN, Zone

TOGETHER = rule(
    "zones.together",
    "甲、乙、丙三大片区 (甲、乙等片区): the names share their end",
    "统筹推进滨河、城北两大片区建设。",
    ("滨河片区", "城北片区"),
    "0.75",
)
ENUMERATED = rule(
    "zones.enumerated",
    "三个功能区包括 (分别是) 甲、乙、丙: each as it is written",
    "这三个城市功能区包括主城区、西部新城、青禾卫星城。",
    ("主城区", "西部新城", "青禾卫星城"),
    "0.8",
)

QUOTED_LIST = rule(
    "zones.quoted_list",
    "“甲湾区、乙湾区”格局 (布局): what is listed has one end and is a part each",
    "构筑“东部湾区、西部湾区”海湾型城市格局。",
    ("东部湾区", "西部湾区"),
    "0.8",
)

_TOGETHER = re.compile(
    rf"(?P<said>(?:[\u4e00-\u9fff—]{{2,10}}、){{0,12}}[\u4e00-\u9fff—]{{2,12}}[、和][\u4e00-\u9fff—]{{2,12}}?)"
    rf"(?:(?P<counted>(?:这|等)?(?P<number>{COUNT})[大个])|等)(?:重点|特色|核心|主要|功能|城市|城镇|城乡|产业|新型|发展|综合)*(?P<end>{SUFFIX}|功能区块|区块|{TOWN})"
)
_ENUMERATED = re.compile(
    rf"(?P<number>{COUNT})[大个][\u4e00-\u9fff]{{0,4}}(?P<end>{SUFFIX}|区块)(?:包括|分别(?:是|为)|即|:)"
    r"(?P<said>(?:[\u4e00-\u9fff]{2,9}、){1,12}[\u4e00-\u9fff]{2,9})"
)
_QUOTED_LIST = re.compile(
    rf"[{OPENING}](?P<said>[^{OPENING}{CLOSING},;。]{{3,80}})[{CLOSING}](?=[^,。]{{0,10}}(?:格局|布局|空间结构))"
)
_HAS_ITS_END = re.compile("..[区城镇港]$|.(?<!公)园$|(?:组团|片|板块)$")

_IS_A_ZONE = re.compile(f"(?:{SUFFIX}|{TOWN})$")

Named = tuple[re.Match[str], Part | None, list[Zone]]
"""The words in which zones are named together, the part of a layout that they are, and these."""


def named_together(sentence: Passage) -> Iterator[Named]:
    for found in _ENUMERATED.finditer(sentence.plain):
        names = listed(sentence, *found.span("said"), only_marks=True)
        yield (
            found,
            _part(found),
            [zone_of(ENUMERATED, name) for name in names],
        )
    for found in _TOGETHER.finditer(sentence.plain):
        yield found, _part(found), list(_each(sentence, found))
    for found in _QUOTED_LIST.finditer(sentence.plain):
        alike = list(listed(sentence, *found.span("said"), only_marks=True))
        if _end_alike(alike):
            yield found, None, [zone_of(QUOTED_LIST, name) for name in alike]


def _part(found: re.Match[str]) -> Part | None:
    return part_of(found["number"], found["end"]) if found["number"] else None


def _end_alike(names: Sequence[Passage]) -> bool:
    kind = names[0].plain[-1]
    return len(names) > 1 and all(
        fits(name.plain, kind) and name.plain[-1] == kind for name in names
    )


def _each(sentence: Passage, found: re.Match[str]) -> Iterator[Zone]:
    for piece in listed(sentence, *found.span("said")):
        name = without_what_stands_before(piece)
        end = _end_of(name.plain, found)
        if end is not None and len(name.plain) > 1:
            yield Zone(**TOGETHER.at(name.whole), name=name.text + end)


def _end_of(name: str, found: re.Match[str]) -> str | None:
    """What the name lacks: nothing where it has an end of its own, null where it names nothing."""
    end: str = found["end"]
    if _HAS_ITS_END.search(name):
        return "" if found["counted"] or _IS_A_ZONE.search(name) else None
    shared = not end.endswith("块") and not names_nothing(name + end)
    return end if shared else None
