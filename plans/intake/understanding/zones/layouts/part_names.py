"""Which names the parts of a layout may have."""

import re
from collections.abc import Sequence

from plans.intake.characters import any_of
from plans.intake.understanding.vocabulary import DOING
from plans.intake.understanding.zones.before import where_it_begins
from plans.intake.understanding.zones.layouts.part import COUNTED, KINDS
from plans.intake.understanding.zones.no_names import AT_AN_END, names_nothing

SPATIAL = frozenset("核副轴带廊圈环翼片团块湾")
"""What is counted in space alone; a 区 or a 城 may be what the place wants to be called."""

_IN_SPACE = SPATIAL | frozenset("心城极")
_SHORT = 6

_LINES = frozenset("轴带廊圈环屏")
_LINE = re.compile("(?:轴线?|带|廊道?|环线?|圈|屏障|水系)$")
_AREA = re.compile("(?:[核心极翼湾城区片港谷岛镇]|组团|园区?|板块)$")
_DESIGNATION = re.compile(
    "(?:示范|集聚|聚集|先行|先导|引领|样板|标杆|试验|实验|展示|体验|承载|承接|转型|传承|窗口|领航|支撑|之|社|小|居民|校"
    "|第一|[强名大])区$|(?:都市|经济|生活|商|朋友)圈$|经济区$|^(?:京津冀|长三角|长江经济带)"
)
_OWN = {
    "主": "主城区?|中心城区|老城区?",
    "城": "城区?",
    "区": "(?:[片城湾]|(?<!高)新|功能)区",
    "心": "核?心",
    "核": "核心?区?",
}
_OWN_TOWN, _TOWN_ITSELF = "主城", ("主城区", "老城区", "中心城区", "主城", "老城")
_MAY_NAME = {*AT_AN_END.split("|"), "提质", "统筹", "稳定", "探索"}
"""Verbs that may be the first word of a name: 创新带, 统筹发展区."""

_VERBS = any_of(
    (
        *["重点", "划定", "构筑", "做优", "重塑", "强化", "作为"],
        *(verb for verb in DOING.split() if verb not in _MAY_NAME),
    )
)
_IN_FRONT = re.compile(
    rf"(?:.*的(?!地)|以及|[及和与即起]|其中|{_VERBS}|发展(?!.{{0,2}}$)"
    r"|(?:[一二两三四五六七八九十\d]{1,2}|多)[个条大])*"
)
_SENTENCE_LIKE = re.compile(
    '^[以将是由在]|为|包括|包含|分别|[即指](?![墨山])|[“"][^”"]*$|[0-9]+[年万亿%]'
)
"""What begins or goes on as a sentence does: 以青山为核心."""

_BARE = re.compile(
    rf"(?:发展|产业|经济|生态|核心|增长|城市|城镇|空间|主要?|重要|新|综合交通)*{COUNTED}区?$"
)
"""The kind and no name of its own: 产业发展带."""

_ABSTRACT = re.compile(
    "[业化新育技术学游融济态理务障济力量质安法制度体系统民生权益放革设展资金识念度家者员人群点]$|(?:科技|人才|改革|文化|旅游|农村|乡村|共享|绿色|协调|党建)$"
)
"""What is no place: 产业, 数字化, 制度创新."""

_LABEL = re.compile(f'[“"]?[一二两双三四五六七八九十多]{{1,2}}[大个条]?{COUNTED}$')
"""No name, but how many there are: 四组团."""


def fits(name: str, kind: str) -> bool:
    """Whether a part of this kind may have this name: a 带 ends as a line does, a 片 as an area."""
    ends = _LINE if kind in _LINES else _AREA
    return bool(ends.search(name)) and _may_be_a_name(name)


def fit_together(names: Sequence[str], kind: str) -> bool:
    """Whether these may be all parts of a kind.

    Where as many are listed as are counted in space, short ones may have any end: 白家坝、空港,
    and a 带 may be an area beside another that is none.
    """
    if all(fits(name, kind) for name in names):
        return True
    if len(names) < 2 or kind not in _IN_SPACE:
        return False
    some = [name for name in names if fits(name, kind)]
    if some and all(_LINE.search(name) or _AREA.search(name) for name in names):
        return all(map(_may_be_a_name, names))
    return all(
        len(name) <= _SHORT and may_be_a_place(name) and not names_nothing(name + "片区")
        for name in names
    )


def is_called(name: str, kind: str) -> bool:
    """Whether a name ends in the kind itself, and says more than it."""
    end = _OWN.get(kind) or any_of(KINDS.get(kind, (kind,)))
    if kind in _OWN_TOWN and name in _TOWN_ITSELF:
        return True
    says_more = not (_BARE.match(name) or names_nothing(name))
    return bool(re.search(f"(?:{end})$", name)) and _may_be_a_name(name) and says_more


def may_be_a_place(name: str) -> bool:
    """Whether it reads as the name of a place, with whatever end: 白家坝, 空港, 环青山."""
    short = re.fullmatch("[\u4e00-\u9fff]{2,12}", name) and not _ABSTRACT.search(name)
    return bool(short) and _may_be_a_name(name) and where_it_begins(name, 0, len(name)) == 0


def without_its_clause(words: str) -> int:
    """Where the name begins: behind the last 的, a verb, a number (打造一条沿江的…带)."""
    found = _IN_FRONT.match(words)
    return found.end() if found else 0


def _may_be_a_name(name: str) -> bool:
    no_name = _LABEL.match(name) or _DESIGNATION.search(name) or _SENTENCE_LIKE.search(name)
    return len(name) > 1 and not no_name
