"""The lines that are no sentences: what an article is divided by, and the line below each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plans.intake.understanding.bare_lines import AROUND, begins_a_list, is_bare, is_item
from plans.intake.understanding.marks import Kind, mark_of
from plans.intake.understanding.rules import Finding, Rule, rule
from plans.intake.understanding.spans import Line

LONGEST_HEADING = 45
"""Characters of a heading with a number."""

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


_BY_MARK: dict[Kind, Rule] = {
    "keyword": KEYWORD,
    "chapter": CHAPTER,
    "bracketed": BRACKETED,
    "digit": DIGIT,
}
_IN_QUOTES = re.compile("“[^“”]*”|《[^《》]*》")
_INNER_STOPS = re.compile(r"[。!?;…]|,.*,.*,")


@dataclass(frozen=True, kw_only=True)
class Heading(Finding):
    """`level` counts from one; the `tagline` stands on the line below a heading of the first."""

    text: str
    level: int
    tagline: str | None


def headings(lines: Sequence[Line]) -> list[Heading]:
    """The headings in their order, each with its tagline."""
    found: list[Heading] = []
    takes_tagline = False
    for place, line in enumerate(lines):
        heading = _numbered(line) or _bare(place, lines)
        if heading is None:
            takes_tagline = False
        elif heading.rule == BARE.name and takes_tagline and not begins_a_list(place, lines):
            found[-1] = replace(found[-1], tagline=heading.text)
            takes_tagline = False
        elif heading.rule != BARE.name or place + 1 < len(lines):
            found.append(heading)
            takes_tagline = heading.level == 1 and _takes_tagline(line, heading)
    return found


def _numbered(line: Line) -> Heading | None:
    mark = mark_of(line) if len(line.plain) <= LONGEST_HEADING else None
    if mark is None:
        return None
    words = _IN_QUOTES.sub("", line.plain[mark.start : mark.end])
    takes_stop = mark.kind in {"bracketed", "chapter"}
    if _INNER_STOPS.search(words.removesuffix("。") if takes_stop else words):
        return None
    if mark.kind == "digit" and ("," in words or words.endswith(":")):
        return None
    end = mark.end - 1 if words.endswith("。") else mark.end
    return _heading(line, _BY_MARK[mark.kind], mark.level, mark.start, end)


def _bare(place: int, lines: Sequence[Line]) -> Heading | None:
    """The last line of an article heads nothing, and the lines of a list are none."""
    if not is_bare(place, lines) or is_item(place, lines):
        return None
    line = lines[place]
    begin = AROUND.match(line.plain)
    start = begin.end() if begin else 0
    close = AROUND.search(line.plain, start)
    return _heading(line, BARE, 1, start, close.start() if close else len(line.plain))


def _heading(line: Line, by: Rule, level: int, start: int, end: int) -> Heading:
    words = line.whole.part(start, end)
    return Heading(**by.at(words.whole), text=words.text, level=level, tagline=None)


def _takes_tagline(line: Line, heading: Heading) -> bool:
    """Numbered headings do, and those that end with a dash or stand in brackets."""
    return heading.rule != BARE.name or line.plain.rstrip().endswith(("——", "】"))
