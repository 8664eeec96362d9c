"""Targets in words: what is to keep step with growth, or to stay within reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plans.intake.understanding.rules import Rule, rule
from plans.intake.understanding.targets.labels import label_of

IN_STEP = rule(
    "targets.in_step",
    "…与经济增长(基本)同步",
    "居民收入增长与经济增长基本同步。",
    ("居民收入增长 qualitative - -",),
    "0.85",
)
WITHIN_REASON = rule(
    "targets.within_reason",
    "…保持在合理区间",
    "青禾县经济运行保持在合理区间。",
    ("青禾县经济运行 qualitative - -",),
    "0.85",
)
THAN_OTHERS = rule(
    "targets.than_others",
    "…高于 (快于, 达到) 全省平均水平 or …高于经济增长",
    "劳动生产率增速高于全省平均水平。",
    ("劳动生产率增速 qualitative - -",),
    "0.8",
)
AS_SET = rule(
    "targets.as_set_above",
    "…完成 (控制在) 上级下达的目标",
    "主要污染物排放控制在省下达目标以内。",
    ("主要污染物排放 qualitative - -",),
    "0.8",
)
DOUBLED = rule(
    "targets.doubled",
    "…翻番 or …倍增, without a number: two of what there was",
    "规模工业总产值实现翻番。",
    ("规模工业总产值 multiple 2 番",),
    "0.85",
)
RULES = (DOUBLED, IN_STEP, WITHIN_REASON, THAN_OTHERS, AS_SET)

_WHERE = "(?:全国|全省|全市|全区|国家|省|市|自治区|世界|周边|同类)"
_GROWTH = (
    "(?:经济|劳动生产率|地区生产总值|国内生产总值|生产总值|GDP)"
    "(?:发展|增长|增速|提高)?(?:速度|水平)?"
)
_PATTERNS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (DOUBLED, re.compile(r"(?:实现|力争)?(?:总体|基本)?(?:翻番|倍增(?!计划|行动|工程|培育))$")),
    (IN_STEP, re.compile(rf"[与和同]{_GROWTH}(?:保持)?(?:基本)?同步(?:增长|提高)?")),
    (
        WITHIN_REASON,
        re.compile(r"(?:保持|稳定|运行|处于|控制|维持)?在?合理(?:区间|水平|范围)(?:内)?"),
    ),
    (
        THAN_OTHERS,
        re.compile(
            rf"(?:高于|快于|优于|低于|超过|达到|好于|略高于)(?:{_WHERE}{{1,2}}|{_GROWTH})"
            r"(?:的)?(?:平均|先进|中上游|领先|增长|增速|平均增速)*(?:水平|增速|速度|幅度|增长|$)+"
        ),
    ),
    (
        AS_SET,
        re.compile(
            rf"(?:全面|确保|超额)?(?:完成|控制在|达到)(?:上级|{_WHERE}{{1,2}}|国家和省)?(?:[、和]{_WHERE})?下达(?:的|我[区县市])*"
            r"(?:任务|目标|指标|计划|范围|要求|控制)+(?:任务|要求|数)?(?:之内|以内|内)?"
        ),
    ),
)


@dataclass(frozen=True)
class InWords:
    """What was found in a clause, and where."""

    rule: Rule
    label: str
    start: int
    end: int

    @property
    def doubles(self) -> bool:
        """Whether the words count after all: 翻番 is twice as much."""
        return self.rule is DOUBLED


def in_words(clause: str) -> Iterator[InWords]:
    """Such words of a clause, if what they are of stands before them."""
    for rule_, pattern in _PATTERNS:
        place = 0
        for found in pattern.finditer(clause):
            if label := label_of(clause[place : found.start()]):
                yield InWords(rule_, label, *found.span())
            place = found.end()
