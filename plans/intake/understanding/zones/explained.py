"""The parts of a layout, told one kind after the other: “一核”即…; “两翼”指…."""

import re
from collections.abc import Collection, Iterator

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.part import COUNTED, Part, part_of
from plans.intake.understanding.zones.part_names import SPATIAL, fits, without_its_clause
from plans.intake.understanding.zones.zone import Told, Zone

EXPLAINED = rule(
    "zones.explained",
    "“两带”指 (即, 为, 包括, a colon or a bracket) as many names, with the end of such a part",
    "“一轴”是指沿青江展开的城市发展轴；“两带”即滨湖生态带、环山文旅带。",
    ("城市发展轴", "滨湖生态带", "环山文旅带"),
    "0.8",
)

_LABEL = re.compile(
    rf"(?<![^,;:、。()和及与中 {OPENING}])(?P<number>[一二两双三四五六七八九十多\d]{{1,2}})"
    rf"(?:[大个条座][\u4e00-\u9fff]{{0,6}}?)?(?P<kind>{COUNTED}|[\u4e00-\u9fff])[{CLOSING}]?"
    r"(?P<aside>\((?P<within>[^()]{2,80})\))?"
    r"(?:(?P<marked>[,:]?(?:其中)?(?:(?:主要|就|则)?(?:即为?|是指|指的是|指|是|为(?!主|核心|[^,;。]{0,9}目标)|包括|包含|涵盖)"
    r"|分别(?:即|是指?|为|指|位于)|:|—{1,2}|-{1,2}):?)|(?<=\)))"
)
_TO_A_COMMA = re.compile("[^,:;。!?()]{2,160}")
_TO_A_STOP = re.compile("[^:;。!?()]{2,160}")
_AT_MARKS, _AT_COMMAS_TOO = re.compile("[、]"), re.compile("[、,]")
_AND = re.compile("(?:以及|[和与及])(?![平谐顺睦悦])")
_ASIDE = re.compile(r"\([^()]{1,60}\)")
_SUMMED_UP = re.compile(
    rf"等?(?:[一二两三四五六七八九十\d]{{1,2}}[大个条座])[\u4e00-\u9fff]{{0,4}}?(?P<end>{COUNTED})$|等$"
)
_QUOTES = re.compile(rf"[{OPENING}{CLOSING}]")


def explained(sentence: Passage, known: Collection[Part]) -> Iterator[Told]:
    """Parts of the layouts that the article has, and those that can be nothing else than parts."""
    for found in _LABEL.finditer(sentence.plain):
        told = part_of(found["number"], found["kind"])
        if told in known or told.kind in SPATIAL:
            names = _names(sentence, found, told)
            if names:
                yield told, [Zone(**EXPLAINED.at(name.whole), name=_said(name)) for name in names]


def _said(name: Passage) -> str:
    return _QUOTES.sub("", name.text)


def _names(sentence: Passage, found: re.Match[str], told: Part) -> list[Passage]:
    """What stands in the bracket, or else behind it: up to a comma, or else between commas."""
    plain = _ASIDE.sub(lambda aside: " " * len(aside[0]), sentence.plain)
    lists = [(found.span("within"), _AT_MARKS)] if found["within"] else []
    if found["marked"]:
        for reach, between in ((_TO_A_COMMA, _AT_MARKS), (_TO_A_STOP, _AT_COMMAS_TOO)):
            if behind := reach.match(plain, found.end()):
                lists.append((behind.span(), between))
    for (start, end), between in lists:
        words = sentence.plain if (start, end) == found.span("within") else plain
        names = _as_many(sentence, list(_pieces(words, start, end, between)), told)
        if names:
            return names
    return []


def _pieces(
    plain: str, start: int, end: int, between: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    for mark in between.finditer(plain, start, end):
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _as_many(sentence: Passage, places: list[tuple[int, int]], told: Part) -> list[Passage]:
    if told.count is not None and told.count == len(places) + 1:
        places = _with_the_last_in_two(sentence, places)
    names = [_name(sentence, *place) for place in places[: told.count]]
    if not told.agrees_with(len(names)):
        return []
    return names if all(fits(_QUOTES.sub("", name.plain), told.kind) for name in names) else []


def _with_the_last_in_two(
    sentence: Passage, places: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """甲和乙: two names where one is missing."""
    start, end = places[-1]
    and_ = _AND.search(sentence.plain, start + 1, end)
    return [*places[:-1], (start, and_.start()), (and_.end(), end)] if and_ else places


def _name(sentence: Passage, start: int, end: int) -> Passage:
    words = sentence.part(start, end)
    aside = words.plain.find("(")
    if aside > 0:
        words = words.part(0, aside)
    summed_up = _SUMMED_UP.search(words.plain)
    if summed_up and summed_up.start() > 1:
        words = words.part(0, summed_up.start())
    return words.part(without_its_clause(words.plain), len(words.plain))
