"""The names between the marks of a list, or of a sentence that tells the parts of a layout."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import Rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.zone import Zone

ITEM = "[\u4e00-\u9fff—]{2,14}(?: {1,60}[片区板块组团]{0,2})?"
"""One of a list, with blanks where it had a bracket."""

AND = re.compile("(?:以及|[和与及])(?![平谐顺睦悦])")

_MARK = re.compile("[、,;·]")
_ASIDE = re.compile(r"\([^()]{1,60}\)")
_NO_PART = re.compile(rf"[{OPENING}{CLOSING}]|[(（][^()（）]*[)）]")


def in_a_list(words: Passage, start: int, end: int) -> Iterator[Passage]:
    """甲、乙和丙."""
    for mark in (*_MARK.finditer(words.plain, start, end), None):
        stop = mark.start() if mark else end
        and_ = None if mark else AND.search(words.plain, start + 2, stop - 2)
        if and_:
            yield words.part(start, and_.start())
            start = and_.end()
        if words.plain[start:stop].strip():
            yield words.part(start, stop)
        start = mark.end() if mark else end


def without_asides(words: Passage) -> Passage:
    """With blanks in the place of brackets."""
    plain = _ASIDE.sub(lambda aside: " " * len(aside[0]), words.plain)
    return Passage(words.text, plain, words.paragraph, words.start)


def unquoted(words: str) -> str:
    """A name without quotes, and without what it takes in: 环塔山(含小北沟)片区."""
    return _NO_PART.sub("", words)


def zone_of(by: Rule, name: Passage, end: str = "") -> Zone:
    return Zone(**by.at(name.whole), name=unquoted(name.text) + end)
