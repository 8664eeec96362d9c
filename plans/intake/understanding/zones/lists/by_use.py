"""Parts named by their use alone, beside names or where the area is divided: 分为居住组团."""

import re
from collections.abc import Iterator

from plans.intake.characters import any_of
from plans.intake.understanding.quotes import COUNT
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.vocabulary import USES
from plans.intake.understanding.zones.before import without_what_stands_before
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.pieces import in_a_list, zone_of
from plans.intake.understanding.zones.zone import Found

BY_USE = rule(
    "zones.by_use",
    "two or more uses with 片区, 组团 or 功能区 each, behind 分为 (由, a colon) or beside a name",
    "全区划分为综合服务片区、生态居住片区。",
    ("综合服务片区", "生态居住片区"),
    "0.7",
)

_END = "(?:片区|组团|功能区)"
_ROW = re.compile(
    rf"(?P<first>[\u4e00-\u9fff]{{2,14}}?{_END})(?:[、和与及][\u4e00-\u9fff]{{2,8}}?{_END}){{1,9}}"
)
_DIVIDED = re.compile(
    rf".*(?:[分划]为|分成|设立|设置|包括|包含|涵盖|形成|布局|规划|由|分别[是为])(?:{COUNT}[大个])?"
)
_USE = re.compile(f"(?:{any_of(USES.split())})+{_END}$")


def by_use(sentence: Passage) -> Iterator[Found]:
    for row in _ROW.finditer(sentence.plain):
        divided = _DIVIDED.match(sentence.plain, *row.span("first"))
        start = divided.end() if divided else row.start()
        first, *others = in_a_list(sentence, start, row.end())
        names = [first if divided else without_what_stands_before(first), *others]
        used = [name for name in names if _USE.match(name.plain)]
        named = [name for name in names if name not in used]
        if any(names_nothing(name.plain) for name in named):
            continue
        if divided or named or sentence.plain[:start].endswith(":"):
            for name in used:
                yield _place(sentence, name), None, [zone_of(BY_USE, name)]


def _place(sentence: Passage, name: Passage) -> tuple[int, int]:
    return name.start - sentence.start, name.end - sentence.start
