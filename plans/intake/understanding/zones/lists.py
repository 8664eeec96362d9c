"""Zones that are named together: 甲、乙、丙三大片区."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import COUNT, listed
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import without_what_stands_before
from plans.intake.understanding.zones.no_names import names_nothing
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

_TOGETHER = re.compile(
    rf"(?P<said>(?:[\u4e00-\u9fff]{{2,10}}、){{0,12}}[\u4e00-\u9fff]{{2,12}}[、和][\u4e00-\u9fff]{{2,12}}?)"
    rf"(?:(?P<counted>(?:这|等)?{COUNT}[大个])|等)(?:重点|特色|核心|主要|功能|城市|产业)*(?P<end>{SUFFIX}|功能区块|区块)"
)
_ENUMERATED = re.compile(
    rf"{COUNT}[大个][\u4e00-\u9fff]{{0,4}}(?:{SUFFIX}|区块)(?:包括|分别(?:是|为)|即|:)"
    r"(?P<said>(?:[\u4e00-\u9fff]{2,9}、){1,12}[\u4e00-\u9fff]{2,9})"
)
_HAS_ITS_END = re.compile("..[区城镇港]$|.(?<!公)园$|(?:组团|片|板块)$")

_IS_A_ZONE = re.compile(f"(?:{SUFFIX}|{TOWN})$")

Named = tuple[re.Match[str], list[Zone]]
"""The words in which zones are named together, and these."""


def named_together(sentence: Passage) -> Iterator[Named]:
    for found in _ENUMERATED.finditer(sentence.plain):
        names = listed(sentence, *found.span("said"), only_marks=True)
        yield found, [Zone(**ENUMERATED.at(name.whole), name=name.text) for name in names]
    for found in _TOGETHER.finditer(sentence.plain):
        yield found, list(_each(sentence, found))


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
