"""How the area is laid out, as a zone of its own: “一核两翼”."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.formulas import bare, mentioned, quoted
from plans.intake.understanding.zones.zone import Zone

STRUCTURE = rule(
    "zones.structure",
    "“一核两翼”格局 (布局, 空间结构): how the area is laid out",
    "构建“一核两翼三组团”空间格局。",
    ("一核两翼三组团",),
    "0.7",
)

_IS_OF_THE_AREA = re.compile("(?:片区|组团|板块|新城)$")
"""What a layout that is only mentioned ends with."""

_OF_ANOTHER = re.compile(rf"(?:融入|对接)[^,。]{{0,8}}[{OPENING}]?$")
"""What one joins is the layout of a larger area."""

_BEFORE_IT = 12


def structures(sentence: Passage) -> Iterator[Zone]:
    plain = sentence.plain
    told = dict.fromkeys((*quoted(plain), *bare(plain)))
    told.update(
        dict.fromkeys(
            place for place in mentioned(plain) if _IS_OF_THE_AREA.search(plain[slice(*place)])
        )
    )
    for start, end in told:
        if not _OF_ANOTHER.search(plain, max(0, start - _BEFORE_IT), start):
            name = sentence.part(start, end)
            yield Zone(**STRUCTURE.at(name.whole), name=name.text)
