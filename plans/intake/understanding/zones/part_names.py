"""Which names the parts of a layout may have."""

import re

from plans.intake.characters import any_of
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.part import COUNTED, KINDS

SPATIAL = frozenset("核副轴带廊圈环翼片团块湾")
"""What is counted in space alone; a 区 or a 城 may be what the place wants to be called."""

_LINES = frozenset("轴带廊圈环屏")
_LINE = re.compile("(?:轴线?|带|廊道?|环线?|圈|屏障|水系)$")
_AREA = re.compile("(?:[核心极翼湾城区片港谷岛镇团]|园区?|板块)$")
_DESIGNATION = re.compile(
    "(?:示范|集聚|聚集|先行|先导|引领|样板|标杆|试验|实验|展示|体验|承载|承接|转型|传承|窗口|领航|支撑|之"
    "|第一|[强名大])区$|(?:都市|经济|生活|商|朋友)圈$|经济区$|^(?:京津冀|长三角|长江经济带)"
)
_OWN = {
    "主": "主城区?|中心城区|老城区?",
    "城": "城区?",
    "区": "(?:[片城新湾]|功能)区",
    "心": "核?心",
    "核": "核心?区?",
}
_VERBS = (
    "(?:打造|建设|构建|构筑|形成|做[强大优]|提升|重塑|培育|布局|规划|完善|推进|发展(?!.{0,2}$))"
)
_IN_FRONT = re.compile(
    rf"(?:.*的(?!地)|(?:以及|[及和与即起]|其中|{_VERBS}|(?:[一二两三四五六七八九十\d]{{1,2}}|多)[个条大]))*"
)
_SENTENCE_LIKE = re.compile('^[以将是由在]|为|[“"][^”"]*$|[0-9]+[年万亿%]')
_BARE = re.compile(
    rf"(?:发展|产业|经济|生态|核心|增长|城市|城镇|空间|主要?|重要|新|综合交通)*{COUNTED}区?$"
)


def fits(name: str, kind: str) -> bool:
    """Whether a part of this kind may have this name: a 带 ends as a line does, a 片 as an area."""
    ends = _LINE if kind in _LINES else _AREA
    return bool(ends.search(name)) and _may_be_a_name(name)


def is_called(name: str, kind: str) -> bool:
    """Whether a name ends in the kind itself, and says more than it."""
    end = _OWN.get(kind) or any_of(KINDS.get(kind, (kind,)))
    return bool(re.search(f"(?:{end})$", name)) and _may_be_a_name(name) and not _BARE.match(name)


def without_its_clause(words: str) -> int:
    """Where the name begins: behind the last 的, a verb, a number (打造一条沿江的…带)."""
    found = _IN_FRONT.match(words)
    return found.end() if found else 0


def _may_be_a_name(name: str) -> bool:
    return not (
        len(name) < 2
        or _DESIGNATION.search(name)
        or _SENTENCE_LIKE.search(name)
        or names_nothing(name)
    )
