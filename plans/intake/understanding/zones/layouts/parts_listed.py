"""The parts that are listed behind their label, or in its bracket: “两带”即甲、乙."""

import re
from collections.abc import Iterator

from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.in_clauses import in_short
from plans.intake.understanding.zones.layouts.part import COUNTED, Part
from plans.intake.understanding.zones.layouts.part_names import fit_together
from plans.intake.understanding.zones.pieces import AND, unquoted

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


def parts_listed(sentence: Passage, found: re.Match[str], told: Part) -> list[Passage]:
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
