"""What numbers a heading, or the first sentence of a paragraph: 关键词一:, 一、, (一), 1."""

import re
from dataclasses import dataclass
from typing import Literal

from plans.intake.understanding.spans import Line

Kind = Literal["keyword", "chapter", "bracketed", "digit"]

_CHINESE = "[一二三四五六七八九十]"
_LABELS = "关键词|热词|亮点|看点|任务|目标|重点|方向|路径|焦点|篇章|展望|问题"
_MARKS: tuple[tuple[Kind, int, str], ...] = (
    (
        *("keyword", 1),
        rf"[【\[]?(?:{_LABELS})\s?(?:{_CHINESE}{{1,3}}|\d{{1,2}}|[①-⑩])\s?[】\]:、.丨|]+",
    ),
    ("keyword", 1, rf"关键词\s?(?:{_CHINESE}{{1,3}}|\d{{1,2}}|[①-⑩])\s"),
    ("keyword", 1, r"[【\[]?关键词\s?[】\]:丨|]+"),
    ("chapter", 1, rf"{_CHINESE}{{1,3}}\s?[、.:]"),
    ("chapter", 1, rf"第{_CHINESE}{{1,3}}[章篇部分]+(?:[:、.]|\s)?"),
    ("chapter", 2, rf"第{_CHINESE}{{1,3}}节(?:[:、.]|\s)?"),
    ("bracketed", 2, rf"[(]{_CHINESE}{{1,3}}[)]"),
    ("digit", 3, r"\d{1,2}[.、](?!\d)|[(]\d{1,2}[)]|[①-⑩]"),
    ("chapter", 1, r"(?:0\d|P(?:ART|art)[.\s]?\d{1,2})[\s丨|:]"),
)
_BULLET = r"[●■◆▲★※►▶□◎○\s]*"
_NUMBERED = [
    (kind, level, re.compile(rf"{_BULLET}(?:{mark})\s*(?P<text>\S.*)"))
    for kind, level, mark in _MARKS
]


@dataclass(frozen=True)
class Mark:
    """What a paragraph begins with that numbers it, and where its words begin and end."""

    kind: Kind
    level: int
    start: int
    end: int


def mark_of(line: Line) -> Mark | None:
    """The number at the beginning of a paragraph, be it a heading or not."""
    for kind, level, pattern in _NUMBERED:
        if match := pattern.fullmatch(line.plain):
            return Mark(kind, level, match.start("text"), len(line.plain.rstrip()))
    return None
