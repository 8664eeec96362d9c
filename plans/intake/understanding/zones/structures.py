"""How the area is laid out: “一核两翼”."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.zone import Zone

STRUCTURE = rule(
    "zones.structure",
    "“一核两翼”格局 (布局, 空间结构): how the area is laid out",
    "构建“一核两翼三组团”空间格局。",
    ("一核两翼三组团",),
    "0.7",
)

_STRUCTURE = re.compile(
    rf"[{OPENING}](?P<name>(?:[一二两三四五六七八九十多双全]+[\u4e00-\u9fff]{{1,4}}?[、,—]?){{2,9}})的?[{CLOSING}]"
    r"(?![^,。]{0,6}(?:生态|路网|交通|水系|服务|治理|保障|监管|工作|政策|标准|指标|产品|养老|教育))"
    r"(?=[^,。]{0,16}(?:格局|布局|空间|结构|体系))"
)
_LAID_OUT = re.compile(
    rf"[{OPENING}](?P<name>一[主核心轴](?:[一二两三四五六七八九多]+[\u4e00-\u9fff]{{1,2}}){{1,4}})[{CLOSING}](?=[({OPENING}])"
)
"""Explained behind it: “一主三新”（“一主”即…）."""

_SPATIAL = re.compile("[核翼轴带心廊片团块极副]")
_IN_SPACE = re.compile("的?(?:城镇|城市|城乡|区域|国土)?(?:发展)?(?:空间|布局)")


def structures(sentence: Passage) -> Iterator[Zone]:
    plain = sentence.plain
    for found in _STRUCTURE.finditer(plain):
        if _SPATIAL.search(found["name"]) or _IN_SPACE.match(plain, found.end()):
            yield _structure(sentence, found)
    for found in _LAID_OUT.finditer(plain):
        yield _structure(sentence, found)


def _structure(sentence: Passage, found: re.Match[str]) -> Zone:
    name = sentence.part(*found.span("name"))
    return Zone(**STRUCTURE.at(name.whole), name=name.text)
