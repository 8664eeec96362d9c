"""Words with the end of a zone's name that name none: 重点片区, 现代化新城."""

import re

from plans.intake.characters import any_of
from plans.intake.understanding.quotes import COUNT
from plans.intake.understanding.vocabulary import DOERS, NO_TOWNS, NO_ZONES
from plans.intake.understanding.zones.zone import SUFFIX, TOWN

AT_AN_END = "发展|创新|服务|保护|转型|升级|融合|开发|治理|培育|拓展|传承"
"""What is done elsewhere is a part of the name right before its end: 青湖综合服务组团."""

_NO_NAME = re.compile(
    rf"^(?!中心组团)(?:{any_of(NO_ZONES.split())}|[带环网块线]状|{AT_AN_END}|[老新]城(?!组团)|第?{COUNT}[大个]?|[各该本此几多每整]个?|[的之大等个]|{SUFFIX})*{SUFFIX}$"
)
_NO_TOWN = re.compile(rf"^(?:{any_of(NO_TOWNS.split())}|{COUNT}[大个座]?)*(?!新城.区){TOWN}$")
_LIKE = re.compile(
    rf"^(?:现代化?|产城融合|生态宜居|宜居宜业|智慧|高品质|国际化)[\u4e00-\u9fff]*{TOWN}$"
)
_OF_USE = re.compile(".*(?:主体|[水海]|生态|环境|产业)功能区$")
"""Kinds of use by law (主体功能区, 水功能区), and parks (产业功能区)."""

_OF_A_KIND = re.compile(f".*(?:[性型式级类]|(?<!文)化)(?:{SUFFIX}|{TOWN})$|多功能{SUFFIX}$")
_OF_MONEY = re.compile(
    "(?:.*业|.{0,2}(?:重点|核心|主要|热点|热门|领涨)|家电|白酒|军工|光伏|芯片|银行|券商|保险|基建|影视|电力|煤炭|有色|水泥|游戏)板块$"
)
"""板块 of what is made or sold, and not of the area: 家电板块; 青川核心板块."""

_DONE_TO_IT = re.compile(f"[{DOERS}]{{2}}{TOWN}$")
"""绘就新城 tells what is done to one."""

_NO_NAMES = (_DONE_TO_IT, _NO_NAME, _NO_TOWN, _LIKE, _OF_USE, _OF_A_KIND, _OF_MONEY)


def names_nothing(words: str) -> bool:
    return any(pattern.match(words) for pattern in _NO_NAMES)
