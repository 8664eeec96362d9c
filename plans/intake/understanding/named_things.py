"""Policies, slogans and places that are named within what will be done."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from plans.documents.types import NamedThingKind
from plans.intake.characters import any_of
from plans.intake.understanding.above import OF_A_PLAN, TITLE
from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import Finding, Rule, rule
from plans.intake.understanding.spans import Line, Span
from plans.intake.understanding.vocabulary import GREETINGS

IN_TITLE_MARKS = rule(
    "named_things.titled",
    "《…》 that is no plan: a law, an opinion, a measure of government",
    "落实《青禾县优化营商环境办法》。",
    ("policy 青禾县优化营商环境办法",),
    "0.9",
)
COUNTED = rule(
    "named_things.counted",
    "“…” with numerals in it: “六控十严禁”, “四精五有”; a place where it counts waters or hills",
    "坚持“三精两有”标准，治理“一江三湖”。",
    ("policy 三精两有", "place 一江三湖"),
    "0.85",
)
QUOTED_WORD = rule(
    "named_things.quoted",
    "other short words in quotes that are no aim, zone, theme or project: mostly slogans",
    "迸发“青禾力量”，防止“非粮化”。",
    ("slogan 青禾力量", "policy 非粮化"),
    "0.6",
)
OF_THE_AREA = rule(
    "named_things.of_the_area",
    "健康 (平安, 法治 …) and the area's name, or the area's name and 名片 (品牌)",
    "青禾县将推进健康青禾建设，擦亮青禾文化名片。",
    ("slogan 健康青禾", "slogan 青禾文化名片"),
    "0.85",
)
ROAD = rule(
    "named_things.road",
    "a road at which something is done: …路两厢 (沿线, 两侧)",
    "强化书香路、望江路两厢功能。",
    ("place 书香路", "place 望江路"),
    "0.8",
)
RULES = (IN_TITLE_MARKS, COUNTED, QUOTED_WORD, OF_THE_AREA, ROAD)

LONGEST = 12

_QUOTED = re.compile(rf"[{OPENING}](?P<name>[^{OPENING}{CLOSING}。;、,]{{2,{LONGEST}}})[{CLOSING}]")
_COUNTED = re.compile(r"[一二两三四五六七八九十百千双\d]")
_PERIOD = re.compile(r"^十[一二三四五六七八九]五$|^\d+$")
_WATERS = re.compile("[江河湖山岸湾岛溪峰港]")
_POLICY = re.compile(
    r"^非|化$|专精特新|[双六四三两]稳|格局|循环|改革|战略|禁|保|减|机制|政策|制度|理念|精神|标准"
)
_BEHIND_A_POLICY = re.compile("标准|要求|理念|政策|制度|改革|机制|任务|部署|战略|原则|精神|行动")
_ROADS = re.compile(
    r"(?P<said>(?:[\u4e00-\u9fff]{2,6}(?:路|大道|街|江|河)[、和]){0,8}[\u4e00-\u9fff]{2,6}(?:路|大道|街|江|河))(?:两厢|沿线|两侧|两岸|沿岸|周边)"
)
_BEFORE_A_ROAD = re.compile(r"^.*(?:强化|推进|加快|建设|打造|提升|优化|完善|推动|改造|沿|和|对|在)")


@dataclass(frozen=True, kw_only=True)
class NamedThing(Finding):
    kind: NamedThingKind
    name: str


def named_things(
    lines: Iterable[Line],
    *,
    taken: Collection[Span],
    known: Collection[str],
    stems: Sequence[str],
) -> list[NamedThing]:
    """What other rules took is left to them, by its place or its name.

    `stems` are the names of the areas without 县 or 区.
    """
    places = {(span.paragraph, place) for span in taken for place in range(span.start, span.end)}
    found: dict[str, NamedThing] = {}
    for line in lines:
        for thing in (*_titled(line), *_quoted(line), *_of_area(line, stems), *_roads(line)):
            if thing.name not in known and (line.number, thing.span.start) not in places:
                found.setdefault(thing.name, thing)
    return list(found.values())


def _titled(line: Line) -> Iterator[NamedThing]:
    for match in TITLE.finditer(line.plain):
        if not OF_A_PLAN.search(match["name"]):
            yield _thing(line, IN_TITLE_MARKS, "policy", *match.span("name"))


def _quoted(line: Line) -> Iterator[NamedThing]:
    for match in _QUOTED.finditer(line.plain):
        name = match["name"]
        if _PERIOD.match(name):
            continue
        behind = line.plain[match.end() : match.end() + 4]
        if _COUNTED.search(name):
            kind: NamedThingKind = "place" if _WATERS.search(name) else "policy"
            yield _thing(line, COUNTED, kind, *match.span("name"))
        else:
            policy = _POLICY.search(name) or _BEHIND_A_POLICY.match(behind)
            kind = "policy" if policy else "slogan"
            yield _thing(line, QUOTED_WORD, kind, *match.span("name"))


def _of_area(line: Line, stems: Sequence[str]) -> Iterator[NamedThing]:
    names = [stem for stem in stems if len(stem) > 1]
    if not names:
        return
    area = f"(?:{any_of(names)})"
    greeted = rf"(?:{any_of(GREETINGS.split())}){area}(?![区县市旗])"
    branded = rf"{area}[\u4e00-\u9fff]{{0,4}}(?:名片|品牌)"
    for match in re.finditer(f"{greeted}|{branded}", line.plain):
        yield _thing(line, OF_THE_AREA, "slogan", *match.span())


def _roads(line: Line) -> Iterator[NamedThing]:
    for match in _ROADS.finditer(line.plain):
        place = match.start("said")
        for piece in re.split("[、和]", match["said"]):
            before = _BEFORE_A_ROAD.match(piece)
            start = place + (before.end() if before else 0)
            yield _thing(line, ROAD, "place", start, place + len(piece))
            place += len(piece) + 1


def _thing(line: Line, by: Rule, kind: NamedThingKind, start: int, end: int) -> NamedThing:
    name = line.whole.part(start, end)
    return NamedThing(**by.at(name.whole), kind=kind, name=name.text)
