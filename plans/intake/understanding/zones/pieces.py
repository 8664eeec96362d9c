"""The names between the marks of a sentence that tells the parts of a layout."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import Rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.part_names import without_its_clause
from plans.intake.understanding.zones.zone import Zone

AND = re.compile("(?:以及|[和与及])(?![平谐顺睦悦])")

_PIECE = re.compile(r"[^,、;:。!?()]{2,60}")
_QUOTES = re.compile(rf"[{OPENING}{CLOSING}]")


def names_in(words: Passage, start: int, end: int) -> Iterator[Passage]:
    for piece in _PIECE.finditer(words.plain, max(0, start), max(0, end)):
        begin = piece.start()
        for and_ in (*AND.finditer(words.plain, *piece.span()), None):
            yield in_short(words.part(begin, and_.start() if and_ else piece.end()))
            begin = and_.end() if and_ else begin


def in_short(words: Passage) -> Passage:
    """Without the clause before a name."""
    return words.part(without_its_clause(words.plain), len(words.plain))


def unquoted(words: str) -> str:
    return _QUOTES.sub("", words)


def zone_of(by: Rule, name: Passage) -> Zone:
    return Zone(**by.at(name.whole), name=unquoted(name.text))
