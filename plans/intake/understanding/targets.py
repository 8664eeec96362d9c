"""Figures that a plan wants to reach, told apart from those that were reached and those in names.

A clause holds a target where a figure with its unit is compared: by a word before it (突破18万户),
by one behind it (90%以上), or by a verb that brings something new (新增学位1.2万个). What the same
words say of years gone by (2020年达到, 五年来, 同比) is a result and no target.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plans.documents.types import Basis, Comparator, Strength
from plans.intake.characters import alike, any_of
from plans.intake.understanding.numerals import MULTIPLIER, MULTIPLIERS, NUMBER, value_of
from plans.intake.understanding.periods import Period, five_years_in
from plans.intake.understanding.spans import Passage, Span, clauses, sentences
from plans.intake.understanding.structure import SURE
from plans.intake.understanding.vocabulary import (
    AROUND,
    BEHIND,
    COMPARED,
    HAVING,
    NEW,
    STRENGTH,
    UNITS,
    VERBS_ALONE,
)

Scope = Literal["year", "period"]

EARLIEST_YEAR = 1_000
"""So many years are never a target: 2035年 is a date."""

_COMPARATORS = {word: name for name, words in COMPARED.items() for word in words.split()}
_SUFFIXES = {word: name for name, words in BEHIND.items() for word in words.split()}
_STRENGTHS = {word: name for name, words in STRENGTH.items() for word in words.split()}


_STRENGTH = re.compile(any_of(_STRENGTHS))
_QUANTITY = re.compile(
    rf"""(?:(?P<before>{any_of(_COMPARATORS)})\s*了?\s*|(?P<new>{any_of(NEW.split())})
            (?P<what>(?:\d+强|[\u4e00-\u9fffA-Za-z()“”·、]){{0,20}}?))?
    (?P<about>约|近|逾)?
    (?<![第\d.零〇一二两三四五六七八九十百千])(?P<number>{NUMBER})\s?(?P<multiplier>{MULTIPLIER})?(?:%?\s?[-—–~至到]\s?
        (?P<upper>{NUMBER})\s?(?P<upper_multiplier>{MULTIPLIER})?)?
    (?:\s?多)?\s?(?P<unit>(?:{any_of(UNITS.split())})(?:/(?:{any_of(UNITS.split())}|年|人))?)
    (?P<behind>{any_of(_SUFFIXES)})?""",
    re.VERBOSE,
)
_IN_A_NAME = re.compile(r"\s?(?:.{0,3}圈|国道|省道|县道|强|工程|行动|计划|规划|级|大道|号|届)")
"""What follows a figure that belongs to a name: 15分钟生活圈, 107国道, 世界500强."""

_BY = re.compile(r"(?P<year>20\d\d|二[〇零]二[〇零一二三四五六七八九]|二[〇零]三[〇零五])\s?年")
_AT_THE_END = re.compile("十[一二三四五六七八九]五.{0,3}末")
_AND = ("和", "、", "与", "及")
_ABOUT: dict[str, Comparator] = {"约": "approx", "近": "approx", "逾": "exceed"}
_THIS_YEAR = re.compile(r"今年|本年度?|年内|当年|全年")
_GONE = re.compile(
    r"去年|上年|前年|过去|以来|五年来|同比|环比|截至|截止|累计完成|已经?[^到]|曾|分别为|预计\S{0,6}实现|回顾"
    r"|(?:实现|完成|达到?|突破|新增|建成|增长|提高|提升|引进|培育|超过)了|连续|首次|当时|原来|现有|目前|如今"
)
_AHEAD = re.compile(
    r"力争|争取|确保|将|未来|到20|目标|预期|努力|计划|规划|十四五末|期末|今后|下一步|要|再|力促|有望|必须"
)
_LEADING = re.compile(
    rf"^(?:[和与及并且,、 “”]|20\d\d年末?|十[一二三四五六七八九]五|{any_of(AROUND.split())})+"
)
_TRAILING = re.compile(rf"(?:{any_of(AROUND.split())}|[的翻])+$")


@dataclass(frozen=True)
class Target:
    """A figure to reach, as the words have it; `absolute` is the value times the multiplier."""

    rule = "target"
    confidence = SURE

    label: str
    comparator: Comparator
    value: Decimal
    value_upper: Decimal | None
    unit: str
    multiplier: int
    year: int | None
    year_stated: bool
    strength: Strength
    basis: Basis | None
    scope: Scope
    wording: str
    span: Span

    @property
    def absolute(self) -> Decimal:
        return self.value * self.multiplier


def targets(paragraphs: Iterable[str], period: Period | None) -> Iterator[Target]:
    """Every target of an article whose plan is for a period."""
    for number, paragraph in enumerate(paragraphs, 1):
        for sentence in sentences(paragraph, number):
            yield from _targets_of(sentence, period)


def _targets_of(sentence: Passage, period: Period | None) -> Iterator[Target]:
    strength: Strength = "stated"
    labels: list[str] = [""]
    whole = _Whole.of(alike(sentence.text), period)
    for clause in clauses(sentence):
        text = alike(clause.text)
        strength = _strength_in(text) or strength
        if _is_result(text, whole, period):
            continue
        for comparator, found in _compared(text):
            if _is_compared(found):
                labels = _labels(text, found) or labels
            elif len(labels) > 1:
                labels = labels[1:]
            yield _target(
                *(whole, clause, found),
                label=labels[0],
                comparator=comparator,
                strength=strength,
                period=period,
            )


def _compared(clause: str) -> Iterator[tuple[Comparator, re.Match[str]]]:
    """Figures with how they are meant. One that follows another by “and” is meant like that."""
    last: tuple[Comparator, int] | None = None
    for found in _QUANTITY.finditer(clause):
        if _IN_A_NAME.match(clause, found.end()):
            continue
        if _is_compared(found):
            last = _comparator(found), found.end()
        elif last is not None and clause[last[1] : found.start()].strip() in _AND:
            last = last[0], found.end()
        else:
            continue
        yield last[0], found


def _is_compared(found: re.Match[str]) -> bool:
    """By a word before or behind it. 一批 is no figure, and 2035年 a date."""
    if found["number"] == "一" and found["unit"] != "番":
        return False
    if found["unit"] == "年" and value_of(found["number"]) >= EARLIEST_YEAR:
        return False
    return bool(found["before"] or found["behind"] or found["new"])


@dataclass(frozen=True)
class _Whole:
    """What a sentence as a whole says of time: the years that it names, and whether it is past."""

    years: list[int]
    is_past: bool

    @classmethod
    def of(cls, sentence: str, period: Period | None) -> "_Whole":
        years = [_year(found["year"]) for found in _BY.finditer(sentence)]
        return cls(years, _is_past(sentence, years, period))


def _is_past(sentence: str, years: list[int], period: Period | None) -> bool:
    named = five_years_in(sentence)
    if period and any(one.last < period.first for one in named):
        return not any(one.first >= period.first for one in named)
    before = bool(years) and period is not None and max(years) < period.first
    return (before or bool(_GONE.search(sentence))) and not _AHEAD.search(sentence)


def _is_result(clause: str, whole: _Whole, period: Period | None) -> bool:
    """Whether it was reached: a word of the past, or a year before the plan, and none ahead."""
    years = [_year(found["year"]) for found in _BY.finditer(clause)]
    if years and period is not None:
        return max(years) < period.first
    older = [one for one in five_years_in(clause) if period and one.last < period.first]
    if older and not _AT_THE_END.search(clause):
        return True
    if _AHEAD.search(clause):
        return False
    return bool(_GONE.search(clause)) or whole.is_past


def _target(
    whole: _Whole,
    clause: Passage,
    found: re.Match[str],
    *,
    label: str,
    comparator: Comparator,
    strength: Strength,
    period: Period | None,
) -> Target:
    text = alike(clause.text)
    this_year = bool(_THIS_YEAR.search(text))
    multiplier = found["multiplier"] or found["upper_multiplier"] or ""
    return Target(
        label=label,
        comparator=comparator,
        value=_value(found),
        value_upper=value_of(found["upper"]) if found["upper"] else None,
        unit=multiplier + found["unit"],
        multiplier=MULTIPLIERS.get(multiplier, 1),
        year=max(whole.years)
        if whole.years
        else (period.last if period and not this_year else None),
        year_stated=bool(whole.years),
        strength=strength,
        basis=_basis(text),
        scope="year" if this_year else "period",
        wording=clause.text[found.start() : found.end()],
        span=clause.span(found.start(), found.end()),
    )


def _value(found: re.Match[str]) -> Decimal:
    """翻一番 is twice as much, 翻两番 four times."""
    value = value_of(found["number"])
    return Decimal(2) ** int(value) if found["unit"] == "番" else value


def _comparator(found: re.Match[str]) -> Comparator:
    before = _COMPARATORS.get(found["before"] or "", "reach")
    if found["upper"]:
        return "between"
    if found["unit"] == "番":
        return "multiple"
    if before != "reach":
        return before
    return _SUFFIXES.get(found["behind"] or "", _ABOUT.get(found["about"] or "", "reach"))


def _basis(clause: str) -> Basis | None:
    if "年均" in clause:
        return "annual_average"
    return "cumulative" if re.search(r"累计|五年(?:共|内)|总计", clause) else None


def _strength_in(clause: str) -> Strength | None:
    found = _STRENGTH.search(clause)
    return _STRENGTHS[found[0]] if found else None


def _labels(clause: str, found: re.Match[str]) -> list[str]:
    """What the figure is of: the words before it, or those between a verb and it.

    Of 甲和乙分别达到 they are two, for this figure and the next.
    """
    if found["new"] == HAVING:
        return [_LEADING.sub("", clause[: found.end("what")])]
    if found["new"]:
        verb = "" if found["new"] in VERBS_ALONE else found["new"]
        return [verb + _TRAILING.sub("", found["what"] or "").strip()]
    before = _LEADING.sub("", clause[: found.start()])
    label = re.sub(r"[由从]\d.*", "", _TRAILING.sub("", before)).strip(" “”、的")
    if not label:
        return []
    return re.split("[、和与]", label) if "分别" in before else [label]


def _year(text: str) -> int:
    return int(value_of(text))
