"""The lines that are no sentences: what an article is divided by, and the line below each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plans.intake.characters import any_of
from plans.intake.understanding.rules import Finding, Rule, rule
from plans.intake.understanding.spans import Line
from plans.intake.understanding.targets.comparing import compared
from plans.intake.understanding.targets.words_alone import in_words
from plans.intake.understanding.tenses import GONE_MAYBE
from plans.intake.understanding.vocabulary import DOING, UNITS

LONGEST_HEADING = 45
LONGEST_BARE_HEADING = 25
"""Characters of a heading, and of one that no number marks."""

KEYWORD = rule(
    "headings.keyword",
    "关键词 (亮点, 看点, 任务 …), a number or none, a colon, then the title",
    "关键词一：开放\n青禾县将做一件事。",
    ("开放",),
    "0.98",
)
CHAPTER = rule(
    "headings.chapter",
    "一、… or 第一章 …: the first level; 第一节 … is the second",
    "第四章 把产业做强\n一、青禾县的产业\n青禾县将做一件事。",
    ("把产业做强", "青禾县的产业"),
    "0.97",
)
BRACKETED = rule(
    "headings.bracketed",
    "(一)…: the second level; alone in its paragraph, with a full stop or without",
    "（一）强化科技支撑\n青禾县将做一件事。\n（二）优化环境，激发活力。\n再做一件事。",
    ("强化科技支撑", "优化环境，激发活力"),
    "0.95",
)
DIGIT = rule(
    "headings.digit",
    "1.… or (1)…: the third level",
    "3.建设青禾大道\n青禾县将做一件事。",
    ("建设青禾大道",),
    "0.9",
)
BARE = rule(
    "headings.bare",
    "a short line without a number and without a stop, above a paragraph; no item of a list",
    "产业更强\n青禾县将做一件事，再做一件事。",
    ("产业更强",),
    "0.8",
)
RULES = (KEYWORD, CHAPTER, BRACKETED, DIGIT, BARE)

_CHINESE = "[一二三四五六七八九十]"
_LABELS = "关键词|热词|亮点|看点|任务|目标|重点|方向|路径|焦点|篇章|展望|问题"
_MARKS = (
    (KEYWORD, 1, rf"[【\[]?(?:{_LABELS})\s?(?:{_CHINESE}{{1,3}}|\d{{1,2}}|[①-⑩])\s?[】\]:、.丨|]+"),
    (KEYWORD, 1, r"[【\[]?关键词\s?[】\]:丨|]+"),
    (CHAPTER, 1, rf"{_CHINESE}{{1,3}}\s?[、.:]"),
    (CHAPTER, 1, rf"第{_CHINESE}{{1,3}}[章篇部分]+(?:[:、.]|\s)?"),
    (CHAPTER, 2, rf"第{_CHINESE}{{1,3}}节(?:[:、.]|\s)?"),
    (BRACKETED, 2, rf"[(]{_CHINESE}{{1,3}}[)]"),
    (DIGIT, 3, r"\d{1,2}[.、](?!\d)|[(]\d{1,2}[)]|[①-⑩]"),
    (CHAPTER, 1, r"0\d\s"),
)
_BULLET = r"[●■◆▲★※►▶□◎○\s]*"
_NUMBERED = [
    (rule, level, re.compile(rf"{_BULLET}(?:{mark})\s*(?P<text>\S.*)"))
    for rule, level, mark in _MARKS
]
_STOPS = re.compile(r"[。!?;…]|,")
_IN_QUOTES = re.compile("“[^“”]*”|《[^《》]*》")
_ONE_COMMA = re.compile(r"^[^,。!?;:]{2,14},[^,。!?;:]{2,20}$")
_ONE_COLON = re.compile(r"^[^,。!?;:\d]{2,12}:[^。!?;:\d]{2,24}$")
_CELLS = 3
"""Pieces with blanks between them: so many are a row of a table."""

_LONG = 40
_STOPPED = re.compile(r"[。!?;…]$")
_INNER_STOPS = re.compile(r"[。!?;…]|,.*,.*,")
_AROUND = re.compile(r"^[【\[●■◆▲★※►▶□◎○▼◢◣\s]+|[】\]◢◣▼▲↓\s—-]+$")
_FIGURE = re.compile(
    rf"\d[\d.,]*\s?[百千万亿]*\s?(?!年)(?:{any_of(UNITS.split())})|[增降]\S{{0,3}}\d"
)
_BULLETED = re.compile(r"^\s*[-·•]\s")
_BULLETS = frozenset("●■◆▲★※►▶□◎○•·")
_DOING = re.compile(rf"^(?:{any_of(DOING.split())})")
_OPEN_LINE = 60
"""Characters of a line without a stop that can be one of a list."""

_NAMING = re.compile(
    r"^(?:来源|作者|编辑|记者|通讯员|图片?|供稿|摄影?|责编|审核|原标题|附件)\s?[:丨/|]"
)


@dataclass(frozen=True, kw_only=True)
class Heading(Finding):
    """`level` counts from one; the `tagline` stands on the line below a heading of the first."""

    text: str
    level: int
    tagline: str | None


@dataclass(frozen=True)
class Mark:
    """What a paragraph begins with that numbers it, and where its words begin and end."""

    rule: Rule
    level: int
    start: int
    end: int


def headings(lines: Sequence[Line]) -> list[Heading]:
    """The headings in their order, each with its tagline."""
    found: list[Heading] = []
    takes_tagline = False
    bare = [
        _is_bare(line) or _is_couplet(place, lines) or _is_titled(place, lines)
        for place, line in enumerate(lines)
    ]
    for place, line in enumerate(lines):
        heading = _numbered(line) or (_bare(line) if bare[place] else None)
        if heading is None or _is_item(place, lines, bare):
            takes_tagline = False
        elif (
            takes_tagline and heading.rule == BARE.name and not _is_followed_by_a_list(place, lines)
        ):
            found[-1] = replace(found[-1], tagline=heading.text)
            takes_tagline = False
        elif heading.rule != BARE.name or _stands_above(place, lines):
            found.append(heading)
            takes_tagline = heading.level == 1 and _takes_tagline(line, heading)
    return found


def mark_of(line: Line) -> Mark | None:
    """The number at the beginning of a paragraph, be it a heading or not."""
    for rule_, level, pattern in _NUMBERED:
        if match := pattern.fullmatch(line.plain):
            return Mark(rule_, level, match.start("text"), len(line.plain.rstrip()))
    return None


def _numbered(line: Line) -> Heading | None:
    if len(line.plain) > LONGEST_HEADING or not (mark := mark_of(line)):
        return None
    words = _IN_QUOTES.sub("", line.plain[mark.start : mark.end])
    takes_stop = mark.rule in {BRACKETED, CHAPTER}
    if _INNER_STOPS.search(words.removesuffix("。") if takes_stop else words):
        return None
    if mark.rule is DIGIT and ("," in words or words.endswith(":")):
        return None
    end = mark.end - 1 if words.endswith("。") else mark.end
    return _heading(line, mark.rule, mark.level, mark.start, end)


def _bare(line: Line) -> Heading:
    begin = _AROUND.match(line.plain)
    close = _AROUND.search(line.plain, begin.end() if begin else 0)
    return _heading(
        *(line, BARE, 1),
        begin.end() if begin else 0,
        close.start() if close else len(line.plain),
    )


def _heading(line: Line, by: Rule, level: int, start: int, end: int) -> Heading:
    words = line.whole.part(start, end)
    return Heading(**by.at(words.whole), text=words.text, level=level, tagline=None)


def _is_bare(line: Line) -> bool:
    """Short, and without what a sentence or a credit has."""
    words = line.plain.strip()
    return (
        len(_AROUND.sub("", words)) > 1
        and len(words) <= LONGEST_BARE_HEADING
        and not _STOPS.search(words)
        and ":" not in words
        and not (len(words.split()) >= _CELLS and re.search(r"\d", words))
        and not _NAMING.match(words)
        and mark_of(line) is None
    )


def _is_couplet(place: int, lines: Sequence[Line]) -> bool:
    """Two short halves and a comma, above a paragraph that ends with a stop."""
    plain = lines[place].plain.strip()
    if not _ONE_COMMA.match(plain) or len(plain) > LONGEST_BARE_HEADING or place + 1 == len(lines):
        return False
    return _FIGURE.search(plain) is None and _is_long(lines[place + 1])


def _is_titled(place: int, lines: Sequence[Line]) -> bool:
    """A title, a colon and what it means, above a paragraph that ends with a stop."""
    plain = _AROUND.sub("", lines[place].plain.strip())
    if not _ONE_COLON.match(plain) or _NAMING.match(plain) or place + 1 == len(lines):
        return False
    return _FIGURE.search(plain) is None and _is_long(lines[place + 1])


def _is_long(line: Line) -> bool:
    return len(line.plain) >= _LONG and line.ends_with("。!?”;")


def _is_item(place: int, lines: Sequence[Line], bare: Sequence[bool]) -> bool:
    """Whether it is one of several lines without stops: with a figure, or told like a measure."""
    if not bare[place]:
        return False
    plain = lines[place].plain
    after = place + 1 < len(lines) and _is_open(lines[place + 1])
    before = place > 0 and _is_open(lines[place - 1])
    if _BULLETED.match(plain) or _has_a_twin(place, lines):
        return True
    if _tells_a_figure(plain):
        return after or (before and _tells_a_figure(lines[place - 1].plain))
    told = _DOING.match(plain) or GONE_MAYBE.search(plain)
    return bool(told) and after and before


def _has_a_twin(place: int, lines: Sequence[Line]) -> bool:
    """Whether the line beside it begins with the same bullet: they are of one list."""
    bullet = lines[place].plain.lstrip()[:1]
    beside = [*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2]]
    return bullet in _BULLETS and any(line.plain.lstrip()[:1] == bullet for line in beside)


def _is_followed_by_a_list(place: int, lines: Sequence[Line]) -> bool:
    """Whether it is the first of several lines without stops; a tagline stands alone."""
    following = lines[place + 1 : place + 3]
    return len(following) == 2 and all(
        _is_open(line) and len(line.plain) <= LONGEST_BARE_HEADING for line in following
    )


def _tells_a_figure(plain: str) -> bool:
    return bool(_FIGURE.search(plain) or compared(plain) or next(in_words(plain), None))


def _is_open(line: Line) -> bool:
    return (
        len(line.plain) <= _OPEN_LINE
        and not _STOPPED.search(line.plain.rstrip())
        and "。" not in line.plain
        and mark_of(line) is None
    )


def _stands_above(place: int, lines: Sequence[Line]) -> bool:
    """Whether something follows: the last line of an article heads nothing."""
    return place + 1 < len(lines)


def _takes_tagline(line: Line, heading: Heading) -> bool:
    """Numbered headings do, and those that end with a dash."""
    return heading.rule != BARE.name or line.plain.rstrip().endswith(("——", "】"))
