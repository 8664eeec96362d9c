"""What stands before the name of a zone and is no part of it."""

import re

from plans.intake.characters import any_of
from plans.intake.understanding.quotes import COUNT
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.vocabulary import (
    BEFORE_ZONES,
    DOERS,
    DOING,
    FUNCTION_WORDS,
    UNITS,
    VERBS,
)
from plans.intake.understanding.zones.no_names import AT_AN_END
from plans.intake.understanding.zones.zone import SUFFIX, TOWN

_END = f"(?:{SUFFIX}|{TOWN})"
_LISTED = sorted({*f"{BEFORE_ZONES} {DOING} {VERBS} {FUNCTION_WORDS}".split()})
_FIRST = "".join({word[0] for word in _LISTED})
_WORDS = (
    rf"(?=[{_FIRST}])(?!(?:{AT_AN_END})+(?:{_END}|$))(?:{any_of(_LISTED)})"
    rf"(?!区|(?<=新)城|(?:[路街巷桥门村湖山岛里塘湾谷]|大[道街]){_END}?$)"
)
_MADE_SO = "做[\u4e00-\u9fff]|[建抓办管][强大优精活美实好靓]"
"""A verb and what it leads to: 做精, 建强."""

_GONE_THERE = (
    "[走迈跨挺奔驶推][进入向]|[进融投深并纳迁嵌][入驻]|[\u4e00-\u9fff]过(?![街境渡路])"
    "|看看|看(?!丹)"
)
_TWO_CHARACTERS_ARE_LEFT = rf"(?![\u4e00-\u9fff]?(?:{_END})?$)"
_VERB = (
    rf"(?:(?<![{DOERS}])[{DOERS}](?:[{DOERS}]|[起住好响动开实稳牢准紧出得过](?!区))"
    rf"|[\u4e00-\u9fff][入往](?![口海])){_TWO_CHARACTERS_ARE_LEFT}"
)
"""绘就, 撑起, 汇入, whichever it is; but 研发组团."""

_WHOSE = "[我该本各其此这那][省市区县州镇乡旗盟]"
_MEASURES = set(UNITS.split()) - set("个条处片")
_HOW_MANY = (
    f"{COUNT}[大个座](?!湾)|各(?={_END})|第{COUNT}[届批次期轮]"
    rf"|(?<=\d)[万亿]?(?:{any_of(_MEASURES)}|月|日|号线?经?)[初底末中内间来起多余]?"
)
_PARTICLES = (
    r"[还也更设建共现只又就]有|[要想再正已拟应需能]建|随着|[在把的了着而则也被给距像跟抓让]"
    r"|(?<![学校区路园站桥村街])[到至]|(?<=\()含(?![^()]*\))"
    "|但(?!家)|比(?!亚)|将(?!军)|使(?!馆)|从(?!化)"
)

_LISTING = "[、和及与括含]"
_ONE_CHARACTER_IS_LEFT = rf"(?![^东西南北中各该此每]{_END}?$)"
_MAY_BEGIN_A_NAME = (
    rf"(?:(?<!{_LISTING})(?:[为是指]|即(?!墨))"
    rf"|(?<!{_LISTING})(?<![为是即])(?:和(?![平谐顺睦悦])|[与及对按各]|(?<!自)由|(?<![东西南北横纵])向|以(?![东西南北]{_END})|加(?!工)|于(?![家都洪])))"
    f"{_ONE_CHARACTER_IS_LEFT}"
)
"""和 and 为 are no conjunction and no verb right behind another, nor where they would leave too
little of a name: 包括和畅街片区、为民路片区; 向阳片区."""

_BEFORE = re.compile(
    f".*(?:{_WORDS}|{_MADE_SO}|{_VERB}|{_GONE_THERE}|{_WHOSE}|{_HOW_MANY}|{_PARTICLES}|{_MAY_BEGIN_A_NAME}"
    "|(?<=[区城团块片])[—-]+)"
)


def where_it_begins(plain: str, start: int, end: int) -> int:
    """Where a name begins in the words of a sentence from `start` to `end`."""
    before = _BEFORE.match(plain, start, end)
    return before.end() if before else start


def without_what_stands_before(words: Passage) -> Passage:
    return words.part(where_it_begins(words.plain, 0, len(words.plain)), len(words.plain))
