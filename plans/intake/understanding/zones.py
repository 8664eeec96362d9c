"""Parts of the area by name, each with its orientation and its theme words."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from plans.intake.characters import alike, any_of
from plans.intake.understanding.quotes import CLOSING, COUNT, OPENING, QUOTED, listed
from plans.intake.understanding.rules import Finding, Rule, rule
from plans.intake.understanding.spans import Line, Passage, Span
from plans.intake.understanding.vocabulary import BEFORE_ZONES, DOING, NO_TOWNS, NO_ZONES

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
TOGETHER = rule(
    "zones.together",
    "甲、乙、丙三大片区: the names share their end",
    "统筹推进滨河、城北两大片区建设。",
    ("滨河片区", "城北片区"),
    "0.75",
)
STRUCTURE = rule(
    "zones.structure",
    "“一核两翼”格局 (布局, 空间结构): how the area is laid out",
    "构建“一核两翼三组团”空间格局。",
    ("一核两翼三组团",),
    "0.7",
)
ENUMERATED = rule(
    "zones.enumerated",
    "三个功能区包括 (分别是) 甲、乙、丙: each as it is written",
    "这三个城市功能区包括主城区、西部新城、青禾卫星城。",
    ("主城区", "西部新城", "青禾卫星城"),
    "0.8",
)
RULES = (NAMED, ORIENTED, TOGETHER, ENUMERATED, STRUCTURE)

_SUFFIX = "(?:片区|板块|组团|功能区(?!块|划))"
_TOWN = "(?:新城|(?<![创更高翻全革])新区)(?![区市镇县]|片区|板块|组团|功能区)"
_NAME = rf"[{OPENING}]?[\u3400-\u9fffA-Za-z]{{1,10}}?[{CLOSING}]?(?P<end>{_SUFFIX}|{_TOWN})"
_ZONE = re.compile(rf"(?P<name>{_NAME})(?![\u4e00-\u9fff]?指数)")
_BEFORE = re.compile(
    rf".*(?:{any_of((*BEFORE_ZONES.split(), *DOING.split()))}"
    r"|和(?![平谐顺睦悦])|即(?!墨)|做[\u4e00-\u9fff]|[与及在把将以为对是由的])"
)
_NO_NAME = re.compile(
    rf"^(?:{any_of(NO_ZONES.split())}|[老新]城(?!组团)|第?{COUNT}[大个]?|[各该本此几多]个?|[的之大等个])*{_SUFFIX}$"
)
_NO_TOWN = re.compile(rf"^(?:{any_of(NO_TOWNS.split())}|{COUNT}[大个座]?)*{_TOWN}$")
_LIKE = re.compile(
    rf"^(?:现代化?|产城融合|生态宜居|宜居宜业|智慧|高品质|国际化)[\u4e00-\u9fff]*{_TOWN}$"
)
_OF_USE = re.compile(".*(?:主体|[水海]|生态|环境)功能区$")
"""Kinds of use by law: 主体功能区, 水功能区."""

_NO_NAMES = (_NO_NAME, _NO_TOWN, _LIKE, _OF_USE)

_COUNTED = re.compile(r"[\d一二两三四五六七八九十百][个条处片]$")
"""What counts zones names none: 打造10个示范片区."""

_ORIENTED = re.compile(
    rf"[{OPENING}](?P<orientation>[^{OPENING}{CLOSING}、,]{{2,6}})[{CLOSING}](?:战略,?)?(?:发展|建设|打造|提升|做强|做优|推进|重点发展|加快发展|加快建设)?$"
)
_TOGETHER = re.compile(
    rf"(?P<said>(?:[\u4e00-\u9fff]{{2,10}}、){{0,12}}[\u4e00-\u9fff]{{2,12}}[、和][\u4e00-\u9fff]{{2,12}}?)"
    rf"(?:这|等)?{COUNT}[大个](?:重点|特色|核心|主要|功能|城市|产业)*(?P<end>{_SUFFIX}|功能区块|区块)"
)
_ENUMERATED = re.compile(
    rf"{COUNT}[大个][\u4e00-\u9fff]{{0,4}}(?:{_SUFFIX}|区块)(?:包括|分别(?:是|为)|即|:)"
    r"(?P<said>(?:[\u4e00-\u9fff]{2,9}、){1,12}[\u4e00-\u9fff]{2,9})"
)
_TITLED = re.compile("《[^《》]{1,80}》")
_STRUCTURE = re.compile(
    rf"[{OPENING}](?P<name>(?:[一二两三四五六七八九十多双全]+[\u4e00-\u9fff]{{1,4}}?[、,]?){{2,6}})的?[{CLOSING}]"
    r"(?![^,。]{0,6}(?:生态|路网|交通|水系|服务|治理|保障|监管|工作|政策|标准|指标|产品|养老|教育))"
    r"(?=[^,。]{0,10}(?:格局|布局|空间|结构|体系))"
)
_SPATIAL = re.compile("[核翼轴带心廊片团块极]")
_IN_SPACE = re.compile("的?(?:城镇|城市|城乡|区域|国土)?(?:发展)?(?:空间|布局)")
_HAS_ITS_END = re.compile("..[区城园镇港]$|(?:组团|片|板块)$")
_THEMES = re.compile(
    rf"(?:围绕|突出|聚焦|以|按照|立足){QUOTED}(?:等)?(?:为)?(?:做文章|发力|主题|定位|布局|主线|特色|重点|方向)"
)
_BEFORE_IT = 24
"""Characters before a zone within which its orientation stands."""

_SHORT = 4
_NEAR = 160
"""Characters behind a zone within which its theme words stand."""

_BETWEEN = re.compile(r"[、,;和]")


@dataclass(frozen=True, kw_only=True)
class Zone(Finding):
    name: str
    orientation: str | None
    themes: tuple[str, ...]


def zones(lines: Sequence[Line], title: str | None = None) -> list[Zone]:
    """The zones of an article, each with what is said of it first.

    A 新区 that its title names is the area of the plan, and none of its zones.
    """
    area = alike(title or "")
    known: dict[str, Zone] = {}
    for line in lines:
        for zone in _of(line):
            old = known.get(zone.name)
            if old is None or _tells_more(zone, old):
                known[zone.name] = zone
    return [
        zone
        for name, zone in known.items()
        if not _is_told_again(name, known)
        and not (alike(name).endswith("新区") and alike(name) in area)
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
        enumerated = list(_ENUMERATED.finditer(sentence.plain))
        together = list(_TOGETHER.finditer(sentence.plain))
        for found in enumerated:
            for name in listed(sentence, *found.span("said"), only_marks=True):
                yield _zone(ENUMERATED, name.whole, name.text, line)
        for found in together:
            yield from _each(sentence, found)
        yield from _structures(sentence, line)
        told = (*together, *enumerated, *_TITLED.finditer(sentence.plain))
        elsewhere = {place for one in told for place in range(*one.span())}
        for found in _ZONE.finditer(sentence.plain):
            if found.start() not in elsewhere:
                yield from _named(sentence, found, line)


def _structures(sentence: Passage, line: Line) -> Iterator[Zone]:
    for found in _STRUCTURE.finditer(sentence.plain):
        if _SPATIAL.search(found["name"]) or _IN_SPACE.match(sentence.plain, found.end()):
            name = sentence.part(*found.span("name"))
            yield _zone(STRUCTURE, name.whole, name.text, line)


def _named(sentence: Passage, found: re.Match[str], line: Line) -> Iterator[Zone]:
    """Without the words before it that the pattern took for a part of its name."""
    start = found.start("name")
    if before := _BEFORE.match(sentence.plain[start : found.start("end")]):
        start += before.end()
    words = sentence.part(start, found.end("name"))
    name = re.sub(rf"[{OPENING}{CLOSING}]", "", words.text)
    plain = re.sub(rf"[{OPENING}{CLOSING}]", "", words.plain)
    if any(pattern.match(plain) for pattern in _NO_NAMES):
        return
    if _COUNTED.search(sentence.plain, max(0, start - 1), start + 1):
        return
    if oriented := _ORIENTED.search(sentence.plain, max(0, start - _BEFORE_IT), start):
        behind = _themes_behind(line, sentence.start + found.end())
        yield Zone(
            **ORIENTED.at(words.whole),
            name=name,
            orientation=oriented["orientation"],
            themes=behind,
        )
    else:
        yield _zone(NAMED, words.whole, name, line)


def _each(sentence: Passage, found: re.Match[str]) -> Iterator[Zone]:
    for piece in listed(sentence, *found.span("said")):
        before = _BEFORE.match(piece.plain)
        name = piece.part(before.end() if before else 0, len(piece.plain))
        own = bool(_HAS_ITS_END.search(name.plain))
        shared = not own and not found["end"].endswith("块")
        if len(name.plain) > 1 and (own or shared):
            yield Zone(
                **TOGETHER.at(name.whole),
                name=name.text + (found["end"] if shared else ""),
                orientation=None,
                themes=(),
            )


def _zone(by: Rule, span: Span, name: str, line: Line) -> Zone:
    themes = _themes_behind(line, span.end) if by is NAMED else ()
    return Zone(**by.at(span), name=name, orientation=None, themes=themes)


def _themes_behind(line: Line, place: int) -> tuple[str, ...]:
    """The words that the zone is themed by, behind it and before the next zone."""
    found = _THEMES.search(line.plain, place, place + _NEAR)
    if not found or _ZONE.search(line.plain, place, found.start()):
        return ()
    start, end = found.span("said")
    return tuple(filter(None, _BETWEEN.split(line.whole.text[start:end])))
