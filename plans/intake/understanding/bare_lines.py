"""Lines without a number: which of them are headings, and which are items of a list."""

import re
from collections.abc import Sequence

from plans.intake.characters import any_of
from plans.intake.understanding.marks import mark_of
from plans.intake.understanding.spans import Line
from plans.intake.understanding.targets.comparing import compared
from plans.intake.understanding.targets.words_alone import in_words
from plans.intake.understanding.tenses import GONE_MAYBE
from plans.intake.understanding.vocabulary import DOING, UNITS

LONGEST, LONGEST_ABOVE_TEXT = 25, 36
"""Characters of a heading without a number, and of one that stands above a long paragraph."""

_LONG_TEXT, _LONGEST_ITEM = 40, 60

AROUND = re.compile(r"^[【\[●■◆▲★※►▶□◎○▼◢◣\s]+|[】\]◢◣▼▲↓\s—-]+$")
"""What adorns a heading and is no part of it."""

_STOPS = re.compile(r"[。!?;…,]")
_STOPPED = re.compile(r"[。!?;…]$")
_TWO_HALVES = re.compile(
    r"[^,。!?;…:]{2,18}[,:][^,。!?;…:]{2,24}|[^,。!?;…:]{4,20}(?:,[^,。!?;…:]{2,16})?[!?]"
)
_FIGURE = re.compile(
    rf"\d[\d.,]*\s?[百千万亿]*\s?(?!年)(?:{any_of(UNITS.split())})|[增降]\S{{0,3}}\d"
)
_BULLETS = frozenset("●■◆▲★※►▶□◎○•·")
_FEWEST_CELLS = 3
_BULLETED = re.compile(r"^\s*[-·•]\s")
_DOING = re.compile(rf"^(?:{any_of(DOING.split())})")
_OF_THE_PAGE = re.compile(
    r"^(?:来源|作者|编辑|记者|通讯员|图片?|供稿|摄影?|责编|审核|原标题|附件|校对|监制)\s?[:丨/|]"
    r"|(?:[\s/(]|记者|通讯员)\S{0,8}摄$|供图$|资料图$|效果图$|示意图$|制图$"
)
"""Credits and captions."""


def is_bare(place: int, lines: Sequence[Line]) -> bool:
    """Short, without a number and without what a sentence has.

    Above a long paragraph a heading may be longer, or have two halves (a comma or a colon between
    them), or ask or exclaim.
    """
    line = lines[place]
    words = line.plain.strip()
    if len(AROUND.sub("", words)) <= 1 or _OF_THE_PAGE.search(words) or mark_of(line):
        return False
    if _is_row(words):
        return False
    if len(words) <= LONGEST and not _STOPS.search(words) and ":" not in words:
        return True
    if len(words) > LONGEST_ABOVE_TEXT or not _stands_above_text(place, lines):
        return False
    if _tells_a_figure(words):
        return False
    return bool(_TWO_HALVES.fullmatch(words)) or not (_STOPS.search(words) or ":" in words)


def is_item(place: int, lines: Sequence[Line]) -> bool:
    """Whether it is one of several lines without stops: with a figure, or told like a measure."""
    plain = lines[place].plain
    if _BULLETED.match(plain) or _has_a_twin(place, lines):
        return True
    after = place + 1 < len(lines) and _is_open(lines[place + 1])
    before = place > 0 and _is_open(lines[place - 1])
    if _tells_a_figure(plain):
        return after or (before and _tells_a_figure(lines[place - 1].plain))
    told = _DOING.match(plain) or GONE_MAYBE.search(plain)
    return bool(told) and after and before


def _has_a_twin(place: int, lines: Sequence[Line]) -> bool:
    """Whether the line beside it begins with the same bullet: they are of one list."""
    bullet = lines[place].plain.lstrip()[:1]
    beside = [*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2]]
    return bullet in _BULLETS and any(line.plain.lstrip()[:1] == bullet for line in beside)


def _is_row(words: str) -> bool:
    """Whether it is a row of a table: several cells, and a figure in one of them."""
    return len(words.split()) >= _FEWEST_CELLS and bool(re.search(r"\d", words))


def begins_a_list(place: int, lines: Sequence[Line]) -> bool:
    """Whether it is the first of several lines without stops; a tagline stands alone."""
    first, second = place + 1, place + 2
    return second < len(lines) and all(
        _is_open(line) and len(line.plain) <= LONGEST for line in (lines[first], lines[second])
    )


def _stands_above_text(place: int, lines: Sequence[Line]) -> bool:
    """Whether the next line is a long paragraph that ends with a stop."""
    if place + 1 == len(lines):
        return False
    below = lines[place + 1]
    return len(below.plain) >= _LONG_TEXT and below.ends_with("。!?”;")


def _tells_a_figure(plain: str) -> bool:
    return bool(_FIGURE.search(plain) or compared(plain) or next(in_words(plain), None))


def _is_open(line: Line) -> bool:
    """Without a stop at its end or in it, and without a number."""
    return (
        len(line.plain) <= _LONGEST_ITEM
        and not _STOPPED.search(line.plain.rstrip())
        and "。" not in line.plain
        and mark_of(line) is None
    )
