"""A zone by its name, with its orientation and its theme words."""

import re
from collections.abc import Collection, Iterator

from plans.intake.understanding.quotes import CLOSING, OPENING, QUOTED
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Line, Passage
from plans.intake.understanding.zones.before import where_it_begins
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.zone import SUFFIX, TOWN, Zone

NAMED = rule(
    "zones.named",
    "a name and 片区, 板块, 组团 or 功能区; 新城 or 新区 behind more than what it shall be like",
    "加快建设东山片区、西湖组团和青禾新城，打造现代化新城。",
    ("东山片区", "西湖组团", "青禾新城"),
    "0.9",
)
ORIENTED = rule(
    "zones.oriented",
    "“…”, a verb, and the zone: the words in quotes are its orientation",
    "聚焦“北优”发展青禾片区。",
    ("青禾片区",),
    "0.97",
)

_ASIDE = r"(?:\((?:含|包括|包含)[^()]{1,16}\))"
"""What a name takes in: 环塔山(含小北沟)片区."""

_LONGEST = 12
_NAME = (
    rf"[{OPENING}]?(?:(?!-)[\u3400-\u9fffA-Za-z—-]{{1,{_LONGEST}}}?|(?=新城[东南西北]区))[{CLOSING}]?{_ASIDE}?"
    rf"(?P<end>{SUFFIX}|{TOWN})"
)
_ZONE = re.compile(rf"(?P<name>{_NAME})(?![\u4e00-\u9fff]?指数|[共有]?\d+[片个处])")
_OF_NO_DISTRICT = "新城片园发开务业校景街社小地灾林牧渔假验范聚导能心游湾宿舍住矿库港"
_CITY = re.compile(
    rf"[\u4e00-\u9fff]{{2,3}}(?:(?<![城都新])[市县](?![区城场中民医])|(?<![{_OF_NO_DISTRICT}])区)(?=[\u4e00-\u9fff]{{2,}}(?:{SUFFIX}|{TOWN})$)"
)
"""A city or a district before a zone is no part of its name: 青川市高铁新城."""

_COUNTED = re.compile(r"[\d一二两三四五六七八九十百][个条处片]$")
"""What counts zones names none: 打造10个示范片区."""

_WITHIN_WORDS = re.compile("[\u4e00-\u9fff]{2}")
"""Where a name as long as can be may begin in the middle of a word."""

_ON_THE_WAY = re.compile(".{0,12}[到至]")
"""从甲村到乙片区 is a way, and 甲村到乙村片区 a name."""

_ORIENTED = re.compile(
    rf"[{OPENING}](?P<orientation>[^{OPENING}{CLOSING}、,]{{2,6}})[{CLOSING}](?:战略,?)?(?:发展|建设|打造|提升|做强|做优|推进|重点发展|加快发展|加快建设)?$"
)
_THEMES = re.compile(
    rf"(?:围绕|突出|聚焦|以|按照|立足){QUOTED}(?:等)?(?:为)?(?:做文章|发力|主题|定位|布局|主线|特色|重点|方向)"
)
_BEFORE_IT = 24
"""Characters before a zone within which its orientation stands."""

_NEAR = 160
"""Characters behind a zone within which its theme words stand."""

_BETWEEN = re.compile(r"[、,;和]")
_NO_PART = re.compile(rf"[{OPENING}{CLOSING}]|[(（][^()（）]*[)）]")


def named_zones(line: Line, sentence: Passage, taken: Collection[int]) -> Iterator[Zone]:
    """Those of a sentence, but for names that touch places that are `taken`."""
    for found in _ZONE.finditer(sentence.plain):
        if found.start() not in taken and found.end() - 1 not in taken:
            yield from _named(line, sentence, found)


def _named(line: Line, sentence: Passage, found: re.Match[str]) -> Iterator[Zone]:
    """Without the words before it that the pattern took for a part of its name."""
    first, end = found.span("name")
    is_cut = found.start("end") - first == _LONGEST and _WITHIN_WORDS.match(
        sentence.plain, max(0, first - 1)
    )
    start = where_it_begins(sentence.plain, first - 1 if is_cut else first, end)
    if start < first:
        return
    if sentence.plain[max(0, start - 1) : start] in ("从", "自", "由"):
        way = _ON_THE_WAY.match(sentence.plain, start, found.end("name"))
        start = way.end() if way else start
    if city := _CITY.match(sentence.plain[start : found.end("name")]):
        start += city.end()
    words = sentence.part(start, found.end("name"))
    plain = _NO_PART.sub("", words.plain)
    if names_nothing(plain):
        return
    if _COUNTED.search(sentence.plain, max(0, start - 1), start + 1):
        return
    oriented = _ORIENTED.search(sentence.plain, max(0, start - _BEFORE_IT), start)
    by = ORIENTED if oriented else NAMED
    yield Zone(
        **by.at(words.whole),
        name=_NO_PART.sub("", words.text),
        orientation=oriented["orientation"] if oriented else None,
        themes=_themes_behind(line, words.whole.end),
    )


def _themes_behind(line: Line, place: int) -> tuple[str, ...]:
    """The words that the zone is themed by, behind it and before the next zone."""
    found = _THEMES.search(line.plain, place, place + _NEAR)
    if not found or _ZONE.search(line.plain, place, found.start()):
        return ()
    start, end = found.span("said")
    return tuple(filter(None, _BETWEEN.split(line.whole.text[start:end])))
