"""The targets of an article, clause by clause.

A clause holds a target where a figure with its unit is compared, by a word before it
(突破18万户), by one behind it (90%以上), or by a verb that brings something new (新增学位1.2万个);
or where words alone say what is to be kept (保持在合理区间). What the same words say of what was is
a result and no target: `Times` tells.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plans.documents.types import Basis, Comparator, Strength
from plans.intake.characters import any_of
from plans.intake.understanding.headings import Heading
from plans.intake.understanding.periods import Period
from plans.intake.understanding.rules import Finding
from plans.intake.understanding.spans import Line, Passage, clauses
from plans.intake.understanding.targets.compared import Compared
from plans.intake.understanding.targets.comparing import compared
from plans.intake.understanding.targets.labels import labels_of, of_each
from plans.intake.understanding.targets.words_alone import InWords, in_words
from plans.intake.understanding.times import Times
from plans.intake.understanding.vocabulary import STRENGTH

Scope = Literal["year", "period"]

_STRENGTHS = {word: name for name, words in STRENGTH.items() for word in words.split()}
_STRENGTH = re.compile(any_of(_STRENGTHS))
_THIS_YEAR = re.compile(r"今年|本年度?|(?<![一二两三四五六七八九十几\d])年内|当年|全年|明年")
_STOPS = "。!?"
_TWICE = Decimal(2)
_ITEM = re.compile(
    r"^[^\w“]*(?:\d{1,2}[.、])?(?P<label>[^,。;:\s\d]{3,16}):(?=[^:。]{2,40}[。;]?$)"
)
_HEADING_FOR = re.compile("目标|指标|任务|方面|重点|方向|其中|如下|[说道问答]$")
"""Words before a colon that say of what kind the rest is, and not of what."""

_AVERAGE = re.compile(r"年均|每年|平均每年")
_CUMULATIVE = re.compile(r"累计|五年(?:共|内|来|新增)|总计|合计|五年间")
_AT_THE_END = re.compile(r"[期五年]”?末|年底")
_HAS_NO_AMOUNT: frozenset[Comparator] = frozenset({"qualitative", "multiple"})


@dataclass(frozen=True, kw_only=True)
class Target(Finding):
    """A figure to reach, as the words have it, or words alone, with no value and no unit.

    `absolute` is the value times the multiplier; it is null where there is no such amount: for
    words alone and for 翻番, which tells how often and not how much.
    """

    label: str
    comparator: Comparator
    value: Decimal | None
    value_upper: Decimal | None
    unit: str | None
    multiplier: int
    year: int | None
    year_stated: bool
    strength: Strength
    basis: Basis | None
    scope: Scope
    wording: str

    @property
    def absolute(self) -> Decimal | None:
        if self.value is None or self.comparator in _HAS_NO_AMOUNT:
            return None
        return self.value * self.multiplier


def targets(
    lines: Iterable[Line], headings: Iterable[Heading], times: Times, period: Period | None
) -> list[Target]:
    """Every target of an article whose plan is for a period, each once.

    Headings say in short what stands below them. A line that ends with a colon (今年的目标是：)
    speaks for the lines of the list below it.
    """
    found: dict[tuple[object, ...], Target] = {}
    heads = {heading.span.paragraph for heading in headings}
    first = above = _Context("stated", "period", period)
    for line in lines:
        if line.number in heads:
            continue
        if line.ends_with(_STOPS):
            above = first
        for target in _of_line(line, times, above):
            same = (target.label, target.comparator, target.value, target.unit, target.year)
            found.setdefault(same, target)
        if line.ends_with(":"):
            above = above.after(line.plain)
    return list(found.values())


def _of_line(line: Line, times: Times, above: "_Context") -> Iterator[Target]:
    labels: list[str] = [_label_of_item(line.plain)]
    context, goes_on = above, False
    for sentence in line.sentences:
        context = context if goes_on else above
        goes_on = sentence.plain.endswith(";")
        for clause in clauses(sentence):
            context = context.after(clause.plain)
            every = compared(clause.plain)
            for one in every:
                if one.follows:
                    labels = labels[1:] if len(labels) > 1 else labels
                else:
                    labels = labels_of(clause.plain, one, labels)
                past = times.clause_is_past(clause)
                for label in () if past else of_each(clause.plain, one, labels):
                    yield _numeric(clause, one, label, context, times)
            if not every and not times.clause_is_past(clause):
                yield from (_verbal(clause, one, context, times) for one in in_words(clause.plain))


def _label_of_item(line: str) -> str:
    """▶地区生产总值:突破400亿元 tells before its colon what its figure is of."""
    found = _ITEM.match(line)
    return found["label"] if found and not _HEADING_FOR.search(found["label"]) else ""


@dataclass(frozen=True)
class _Context:
    """What the clauses have said up to a full stop: how firmly, and of which span of time."""

    strength: Strength
    scope: Scope
    period: Period | None

    def after(self, clause: str) -> "_Context":
        said = _STRENGTH.search(clause)
        return _Context(
            _STRENGTHS[said[0]] if said else self.strength,
            "year" if _THIS_YEAR.search(clause) else self.scope,
            self.period,
        )

    def year(self, clause: Passage, times: Times) -> tuple[int | None, bool]:
        named = times.year_of(clause)
        if named.year is not None:
            return named.year, named.stated
        ends = self.period.last if self.period and self.scope == "period" else None
        return ends, False


def _numeric(clause: Passage, one: Compared, label: str, context: _Context, times: Times) -> Target:
    figure = one.figure
    start = one.label_end if one.rule.name == "targets.compared" else figure.start
    year, stated = context.year(clause, times)
    return Target(
        **one.rule.at(clause.span(start, figure.end)),
        label=label,
        comparator=one.comparator,
        value=figure.value,
        value_upper=figure.upper,
        unit=figure.unit,
        multiplier=figure.multiplier,
        year=year,
        year_stated=stated,
        strength=context.strength,
        basis=_basis(clause.plain[one.label_start : figure.end]),
        scope=context.scope,
        wording=clause.text[start : figure.end],
    )


def _verbal(clause: Passage, one: InWords, context: _Context, times: Times) -> Target:
    year, stated = context.year(clause, times)
    return Target(
        **one.rule.at(clause.span(one.start, one.end)),
        label=one.label,
        comparator="multiple" if one.doubles else "qualitative",
        value=_TWICE if one.doubles else None,
        value_upper=None,
        unit="番" if one.doubles else None,
        multiplier=1,
        year=year,
        year_stated=stated,
        strength=context.strength,
        basis=_basis(clause.plain),
        scope=context.scope,
        wording=clause.text[one.start : one.end],
    )


def _basis(clause: str) -> Basis | None:
    if _AVERAGE.search(clause):
        return "annual_average"
    if _CUMULATIVE.search(clause):
        return "cumulative"
    return "end_of_period" if _AT_THE_END.search(clause) else None
