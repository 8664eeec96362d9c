"""The parts of a layout, told one kind after the other: “一核”即…; “两翼”指…."""

import re
from collections.abc import Collection, Iterator

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.in_clauses import in_short
from plans.intake.understanding.zones.layouts.part import COUNTED, Part, part_of
from plans.intake.understanding.zones.layouts.part_names import SPATIAL, fit_together
from plans.intake.understanding.zones.no_names import names_nothing
from plans.intake.understanding.zones.pieces import AND, unquoted, zone_of
from plans.intake.understanding.zones.zone import Told

EXPLAINED = rule(
    "zones.explained",
    "“两带”指 (即, 为, 包括, a colon or a bracket) as many names, with the end of such a part",
    "“一轴”是指沿青江展开的城市发展轴；“两带”即滨湖生态带、环山文旅带。",
    ("城市发展轴", "滨湖生态带", "环山文旅带"),
    "0.8",
)

_SAID = (
    "(?:主要|就|则)?(?:即为?|是指|指的是|指|是|为(?!主|核心|[^,;。]{0,9}目标)|包括|包含|涵盖)"
    "|分别(?:即|是指?|为|指|位于)|:|—{1,2}|-{1,2}"
)
_LABEL = re.compile(
    rf"(?<![^,;:、。()和及与中 {OPENING}])(?P<number>[一二两双三四五六七八九十多\d]{{1,2}})"
    rf"(?:[大个条座][\u4e00-\u9fff]{{0,6}}?)?(?P<kind>{COUNTED}|[\u4e00-\u9fff])[{CLOSING}]?"
    rf"(?:\((?P<aside>[^()]{{2,80}})\))?(?:(?P<said>[,:]?(?:其中)?(?:{_SAID}):?|,(?=一[条个座是]))|(?<=\)))"
)
_FAR = 200
"""Characters within which a list is told."""

_TO_A_COMMA = re.compile("[^,:;。!?()]{2,}")
_TO_A_STOP = re.compile("[^:;。!?()]{2,}")
_ASIDE = re.compile(r"\([^()]{1,60}\)")
_SUMMED_UP = re.compile(
    rf"等?[一二两三四五六七八九十\d]{{1,2}}[大个条座][\u4e00-\u9fff]{{0,4}}?{COUNTED}$|等$"
)

_THE_FIRST = re.compile("一[是条个座]")
_ONE = re.compile(
    "(?<![\u4e00-\u9fff])(?:(?:另一|再一|第?[一二三四五])[条个座]?是|[一二三四五]是)(?P<name>[^,:;。()]{2,20})"
)
"""Each of them in a clause or a sentence of its own."""

Place = tuple[int, int]


def explained(line: Passage, known: Collection[Part]) -> Iterator[Told]:
    """Parts of the layouts that the article has, and those that can be nothing else than parts."""
    for found in _LABEL.finditer(line.plain):
        told = part_of(found["number"], found["kind"])
        if told in known or told.kind in SPATIAL:
            names = _names(line, found, told)
            if told in known or not any(names_nothing(name.plain) for name in names):
                yield told, [zone_of(EXPLAINED, name) for name in names]


def _names(sentence: Passage, found: re.Match[str], told: Part) -> list[Passage]:
    """What stands in the bracket, or else behind it: up to a comma, or else between commas."""
    lists = [_cut(found["aside"], found.start("aside"), "、")] if found["aside"] else []
    if found["said"]:
        behind = _ASIDE.sub(_blank, sentence.plain[found.end() : found.end() + _FAR])
        lists.append([(found.end() + a, found.end() + b) for a, b in _one_by_one(behind)])
        for reach, marks in ((_TO_A_COMMA, "、"), (_TO_A_STOP, "、,")):
            if told_there := reach.match(behind):
                lists.append(_cut(told_there[0], found.end(), marks))
    return next(filter(None, (_as_many(sentence, places, told) for places in lists)), [])


def _one_by_one(words: str) -> Iterator[Place]:
    """一条是甲…, 另一条是乙…."""
    if _THE_FIRST.match(words):
        yield from (one.span("name") for one in _ONE.finditer(words))


def _blank(aside: re.Match[str]) -> str:
    return " " * len(aside[0])


def _cut(words: str, start: int, marks: str) -> list[Place]:
    """The pieces of a list that begins at a place of its sentence."""
    pieces = re.finditer(f"[^{marks}]+", words)
    return [(start + piece.start(), start + piece.end()) for piece in pieces]


def _as_many(sentence: Passage, places: list[Place], told: Part) -> list[Passage]:
    if told.count is not None and told.count == len(places) + 1:
        places = _with_the_last_in_two(sentence, places)
    names = [_name(sentence.part(*place)) for place in places[: told.count]]
    if not told.agrees_with(len(names)):
        return []
    return names if fit_together([unquoted(name.plain) for name in names], told.kind) else []


def _with_the_last_in_two(sentence: Passage, places: list[Place]) -> list[Place]:
    """甲和乙: two names where one is missing."""
    start, end = places[-1] if places else (0, 0)
    and_ = AND.search(sentence.plain, start + 1, end)
    return [*places[:-1], (start, and_.start()), (and_.end(), end)] if and_ else places


def _name(words: Passage) -> Passage:
    """Without what is said of it in a bracket, and without what sums a list up: 等三大片区."""
    aside = words.plain.find("(")
    if aside > 0:
        words = words.part(0, aside)
    summed_up = _SUMMED_UP.search(words.plain)
    if summed_up and summed_up.start() > 1:
        words = words.part(0, summed_up.start())
    return in_short(words)
