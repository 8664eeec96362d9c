"""How the area is laid out: “一核两翼”."""

import re
from collections.abc import Iterator

from plans.intake.characters import any_of
from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.part import COUNTED, Part, part_of
from plans.intake.understanding.zones.zone import Zone

STRUCTURE = rule(
    "zones.structure",
    "“一核两翼”格局 (布局, 空间结构): how the area is laid out",
    "构建“一核两翼三组团”空间格局。",
    ("一核两翼三组团",),
    "0.7",
)

_NUMBER = "[一二两三四五六七八九十多双全]"
_THING = f"(?!{_NUMBER})[\u4e00-\u9fff]"
_PART = f"{_NUMBER}{{1,3}}(?:{_THING}){{1,4}}"
"""核 of 一核, 主 of 一主: numbers and what they count share no character, so that a long row of
either is soon given up."""

_OTHERS = "生态 路网 交通 水系 服务 治理 保障 监管 工作 政策 标准 指标 产品 产业体系 养老 教育"
_NOT_OF_SPACE = rf"(?![^,。:(指即为是]{{0,6}}(?:{any_of(_OTHERS.split())}))"
_QUOTED = re.compile(
    rf"[{OPENING}](?P<name>[^{OPENING}{CLOSING};。]{{3,48}}?)的?[{CLOSING}]"
    rf"{_NOT_OF_SPACE}"
    r"(?=[^,。]{0,16}(?:格局|布局|空间|结构|体系))"
)
_IS_ITS = re.compile(
    rf"(?:格局|布局|空间结构|空间体系)(?:总体)?(?:即为|为|是|:)[{OPENING}](?P<name>[^{OPENING}{CLOSING};。]{{3,48}}?)的?[{CLOSING}]"
)
"""空间格局为“一核两翼”."""

_FORMULA = re.compile(
    rf"(?:{_PART}){{1,6}}(?:[、,—·+](?:{_PART}){{1,6}}){{0,8}}(?:[、,](?:{_THING}){{4}}){{0,2}}"
)
_COUNTS = re.compile(_PART)
_WHAT_IT_IS = re.compile("的?(?:城市|城镇|区域|城乡)?(?:发展|空间)(?:总体)?新?(?:布局|格局|结构)")
_AT_THE_END = re.compile(rf"(?:{_NUMBER}{{1,2}}(?:{_THING}){{1,2}}){{2,6}}$")
"""Without quotes, right before what it is: 形成两区五片空间布局."""

_LONGEST = 24
_LAID_OUT = re.compile(
    rf"[{OPENING}](?P<name>一[主核心轴](?:{_NUMBER}{{1,2}}(?:{_THING}){{1,2}}){{1,4}})[{CLOSING}](?=[({OPENING}])"
)
"""Explained behind it: “一主三新”（“一主”即…）."""

_SPATIAL = re.compile("[核翼轴带心廊片团块极副]")
_IN_SPACE = re.compile("的?(?:城镇|城市|城乡|区域|国土)?(?:发展)?(?:空间|布局)")
_ANY = re.compile(
    rf"[{OPENING}](?P<name>[^{OPENING}{CLOSING};。]{{4,40}})[{CLOSING}]{_NOT_OF_SPACE}"
)
_OF_ANOTHER = re.compile(rf"(?:融入|对接)[^,。]{{0,8}}[{OPENING}]?$")
"""What one joins is the layout of a larger area."""

_BEFORE_IT = 12
_COUNTED = re.compile(rf"(?P<number>{_NUMBER}{{1,2}})[大个条]?(?P<kind>{COUNTED}|{_THING})")


def parts_of(formula: str) -> set[Part]:
    """一核两翼: one core and two wings."""
    return {part_of(found["number"], found["kind"]) for found in _COUNTED.finditer(formula)}


def layouts(sentence: Passage) -> Iterator[tuple[int, int]]:
    """Where it says of the area, or of anything else in space, how it is laid out."""
    yield from _in_quotes(sentence.plain)
    yield from _bare(sentence.plain)
    for found in _ANY.finditer(sentence.plain):
        formula = found["name"].removesuffix("的")
        if (
            len(_COUNTS.findall(formula)) > 1
            and _FORMULA.fullmatch(formula)
            and _SPATIAL.search(formula)
        ):
            yield found.start("name"), found.start("name") + len(formula)


def structures(sentence: Passage) -> Iterator[Zone]:
    for start, end in (*_in_quotes(sentence.plain), *_bare(sentence.plain)):
        if _OF_ANOTHER.search(sentence.plain, max(0, start - _BEFORE_IT), start):
            continue
        name = sentence.part(start, end)
        yield Zone(**STRUCTURE.at(name.whole), name=name.text)


def _in_quotes(plain: str) -> Iterator[tuple[int, int]]:
    for found in (*_QUOTED.finditer(plain), *_IS_ITS.finditer(plain)):
        name = found["name"]
        if not _FORMULA.fullmatch(name) or len(_COUNTS.findall(name)) == 1:
            continue
        if _SPATIAL.search(name) or _IN_SPACE.match(plain, found.end()):
            yield found.span("name")
    yield from (found.span("name") for found in _LAID_OUT.finditer(plain))


def _bare(plain: str) -> Iterator[tuple[int, int]]:
    for found in _WHAT_IT_IS.finditer(plain):
        first = max(0, found.start() - _LONGEST)
        name = _AT_THE_END.search(plain[first : found.start()])
        if name and _SPATIAL.search(name[0]):
            yield first + name.start(), found.start()
