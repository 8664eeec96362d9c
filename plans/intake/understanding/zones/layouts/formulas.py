"""Where it says in a formula how the area is laid out: “一核两翼”."""

import re
from collections.abc import Iterator

from plans.intake.characters import any_of
from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.part import COUNTED, Part, part_of

_NUMBER = "[一二两三四五六七八九十多双全]"
_THING = f"(?!{_NUMBER})[\u4e00-\u9fff]"
_PART = f"{_NUMBER}{{1,3}}(?:{_THING}){{1,4}}"
"""核 of 一核, 主 of 一主: numbers and what they count share no character, so that a long row of
either is soon given up."""

_FORMULA = re.compile(
    rf"(?:{_PART}){{1,6}}(?:[、,—·+](?:{_PART}){{1,6}}){{0,8}}(?:[、,](?:{_THING}){{4}}){{0,2}}"
)
_COUNTS = re.compile(_PART)
_COUNTED = re.compile(rf"(?P<number>{_NUMBER}{{1,2}})[大个条]?(?P<kind>{COUNTED}|{_THING})")
_SPATIAL = re.compile("[核翼轴带心廊片团块极副]")

_OTHERS = "生态 路网 交通 水系 服务 治理 保障 监管 工作 政策 标准 指标 产品 产业体系 养老 教育"
_NOT_OF_SPACE = rf"(?![^,。:(指即为是]{{0,6}}(?:{any_of(_OTHERS.split())}))"
_NAME = rf"[{OPENING}](?P<name>[^{OPENING}{CLOSING};。]{{3,48}}?)的?[{CLOSING}]"
_QUOTED = re.compile(rf"{_NAME}{_NOT_OF_SPACE}(?=[^,。]{{0,16}}(?:格局|布局|空间|结构|体系))")
_BEHIND = re.compile(rf"(?:格局|布局|空间结构|空间体系)(?:总体)?(?:即为|为|是|:){_NAME}")
"""空间格局为“一核两翼”."""

_ANY = re.compile(f"{_NAME}{_NOT_OF_SPACE}")
_EXPLAINED = re.compile(
    rf"[{OPENING}](?P<name>一[主核心轴](?:{_NUMBER}{{1,2}}(?:{_THING}){{1,2}}){{1,4}})[{CLOSING}](?=[({OPENING}])"
)
"""“一主三新”（“一主”即…）."""

_BARE_BEHIND = re.compile(
    rf"(?:布局|格局|空间结构|布局结构)(?:总体)?(?:为|是|:)(?P<name>(?:{_NUMBER}{{1,2}}(?:{_THING}){{1,2}}){{2,6}})(?=[,、。;:(]|$)"
)
"""空间结构：一核两翼."""

_IN_SPACE = re.compile("的?(?:城镇|城市|城乡|区域|国土)?(?:发展)?(?:空间|布局)")
_WHAT_IT_IS = re.compile(
    "的?(?:(?:城市|城镇|区域|城乡)?(?:发展|空间)|城市|城镇|城乡|[县市区]域)(?:总体)?新?(?:布局|格局|结构)"
)
_AT_THE_END = re.compile(
    rf"(?:(?:{_PART}){{1,4}}[、,]){{1,7}}(?:{_PART}){{1,4}}$"
    rf"|(?:{_NUMBER}{{1,2}}(?:{_THING}){{1,2}}){{2,6}}$"
)
"""Without quotes, right before what it is: 形成两区五片空间布局."""

_OPENLY = re.compile(
    rf"(?<=打造|构建|形成|规划|建设|围绕|按照)(?P<name>(?:{_NUMBER}{{1,2}}(?:{_THING}){{1,2}}){{2,6}})(?=[,。;:(])"
)
_LONGEST = 40

Place = tuple[int, int]


def parts_of(formula: str) -> set[Part]:
    """一核两翼: one core and two wings."""
    return {part_of(found["number"], found["kind"]) for found in _COUNTED.finditer(formula)}


def layouts(sentence: Passage) -> Iterator[Place]:
    """Where it says of the area, or of anything else in space, how it is laid out."""
    yield from quoted(sentence.plain)
    yield from bare(sentence.plain)
    yield from mentioned(sentence.plain)


def quoted(plain: str) -> Iterator[Place]:
    """“一核两翼”格局."""
    for found in (*_QUOTED.finditer(plain), *_BEHIND.finditer(plain)):
        spatial = _SPATIAL.search(found["name"]) or _IN_SPACE.match(plain, found.end())
        if spatial and _is_formula(found["name"]):
            yield found.span("name")
    yield from (found.span("name") for found in _EXPLAINED.finditer(plain))


def bare(plain: str) -> Iterator[Place]:
    """一核两翼空间格局; 空间结构：一核两翼."""
    for behind in _BARE_BEHIND.finditer(plain):
        if _SPATIAL.search(behind["name"]):
            yield behind.span("name")
    for found in _WHAT_IT_IS.finditer(plain):
        first = max(0, found.start() - _LONGEST)
        name = _AT_THE_END.search(plain[first : found.start()])
        if name and _SPATIAL.search(name[0]):
            yield first + name.start(), found.start()


def mentioned(plain: str) -> Iterator[Place]:
    """“一核两翼”, whatever is said of it."""
    for found in (*_ANY.finditer(plain), *_OPENLY.finditer(plain)):
        if _is_formula(found["name"]) and _SPATIAL.search(found["name"]):
            yield found.span("name")


def _is_formula(name: str) -> bool:
    return bool(_FORMULA.fullmatch(name)) and len(_COUNTS.findall(name)) > 1
