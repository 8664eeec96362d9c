"""Which sentences and clauses tell of what was, which of what is to come, and by which year.

The nearest words decide: those of the clause, of its sentence, of the sentences before it in the
paragraph, of the heading above, of the title. Years and periods that something is compared with
(比2020年, 由2015年的…) tell nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plans.intake.understanding.headings import Heading
from plans.intake.understanding.numerals import value_of
from plans.intake.understanding.periods import Period, five_years_in
from plans.intake.understanding.spans import Line, Passage, clauses
from plans.intake.understanding.tenses import (
    AHEAD,
    AHEAD_MAYBE,
    GONE,
    GONE_MAYBE,
    HEADS_AHEAD,
    HEADS_GONE,
)

_ZERO = "[〇零○ОOo0]"
_BY = re.compile(
    rf"(?P<year>20\d\d|二{_ZERO}二(?:{_ZERO}|[一二三四五六七八九])|二{_ZERO}三(?:{_ZERO}|五))\s?年"
)
_COMPARED_WITH = re.compile(
    r"(?:比|较|相当于|在|是)(?:20\d\d年末?|“?十[一二三四五六七八九]五”?(?:末|期末|时期|期间)?)(?:的|底)?(?:基础上)?"
    r"(?=翻|增|提|升|降|减|下|上|扩|\d|多|高|低|累|年均|实现|再)"
    r"|[由从](?:20\d\d年末?|“?十[一二三四五六七八九]五”?[^,]{0,3})的?"
)
_DONE = re.compile(r"完成[^,。]{0,18}目标(?:任务)?|2035年(?:的)?远景|二〇三五年远景")
"""Words of goals that tell nothing of when."""

_SINCE = re.compile(r"五”?(?:以来|前[三四]年|收官|期间,?(?:全[区县市])?[^,]{0,4}(?:取得|完成了))")
_NOW = re.compile("目前|如今|现在|当前|截至")
"""What begins with these says it of the clauses behind it too."""

_SHORT = 25


@dataclass(frozen=True)
class Year:
    """By when, and whether the sentence itself names it."""

    year: int | None
    stated: bool


@dataclass
class Times:
    """What `times_of` found. Passages are known by their places."""

    _past: dict[tuple[int, int], bool] = field(default_factory=dict)
    _past_clauses: dict[tuple[int, int], bool] = field(default_factory=dict)
    _years: dict[tuple[int, int], Year] = field(default_factory=dict)

    def is_past(self, sentence: Passage) -> bool:
        """Whether all of it tells of what was."""
        return self._past.get((sentence.paragraph, sentence.start), False)

    def clause_is_past(self, clause: Passage) -> bool:
        return self._past_clauses.get((clause.paragraph, clause.start), False)

    def year_of(self, clause: Passage) -> Year:
        return self._years.get((clause.paragraph, clause.start), Year(None, stated=False))

    def note(self, sentence: Passage, told: Sequence[tuple[Passage, bool, Year]]) -> None:
        for clause, past, year in told:
            place = (clause.paragraph, clause.start)
            self._past_clauses[place], self._years[place] = past, year
        self._past[sentence.paragraph, sentence.start] = all(past for _, past, _ in told)


@dataclass(frozen=True)
class Clock:
    """When an article was written, if it says so, and the period of its plan, if it names one."""

    period: Period | None
    written: int | None

    def years_ahead(self, text: str) -> list[int]:
        return [year for year in years_in(text) if not self.is_gone(year)]

    def is_gone(self, year: int) -> bool:
        before_the_plan = self.period is not None and year < self.period.first
        return before_the_plan or (self.written is not None and year < self.written)

    def tense_of(self, text: str) -> "Tense":
        plain = without_other_times(text)
        years = years_in(plain)
        named = five_years_in(plain)
        older = [one for one in named if self._is_over(one)]
        since = bool(_SINCE.search(plain))
        gone = bool(GONE.search(plain)) or any(map(self.is_gone, years)) or bool(older) or since
        ahead = (
            bool(AHEAD.search(plain))
            or (any(map(self._is_to_come, named)) and not since)
            or any(self._is_ahead(year) for year in years)
        )
        return Tense(gone, ahead, bool(GONE_MAYBE.search(plain)), bool(AHEAD_MAYBE.search(plain)))

    def is_over(self, one: Period) -> bool:
        """Whether its last year is there, so that an article looks back on it."""
        return self.written is not None and one.last <= self.written

    def _is_over(self, one: Period) -> bool:
        if self.period is not None and one.last < self.period.first:
            return True
        return self.written is not None and one.last < self.written

    def _is_to_come(self, one: Period) -> bool:
        """Of the plan's own period nothing is to come once its last year is there."""
        if self.written is not None:
            return one.last > self.written
        return not self._is_over(one)

    def _is_ahead(self, year: int) -> bool:
        if self.written is not None:
            return year > self.written
        return self.period is not None and year >= self.period.first


@dataclass(frozen=True)
class Tense:
    """What words tell of time: surely of what was, surely of what is to come, perhaps of each."""

    gone: bool
    ahead: bool
    gone_maybe: bool
    ahead_maybe: bool

    @property
    def is_mixed(self) -> bool:
        return self.ahead and (self.gone or self.gone_maybe)

    @property
    def past(self) -> bool | None:
        """Past or not, or None where the words do not tell."""
        if self.ahead:
            return None if self.gone else False
        if self.gone:
            return True
        return True if self.gone_maybe and not self.ahead_maybe else None


def without_other_times(text: str) -> str:
    """Without the years and periods that something is compared with, and without vision's."""
    return _DONE.sub("", _COMPARED_WITH.sub("", text))


def years_in(text: str) -> list[int]:
    found = (re.sub(_ZERO, "〇", one["year"]) for one in _BY.finditer(text))
    return [int(value_of(year.replace("〇", "0") if year[0] == "2" else year)) for year in found]


def times_of(
    lines: Sequence[Line], headings: Sequence[Heading], title: str | None, clock: Clock
) -> Times:
    """Reads an article from its title to its end."""
    heads: Mapping[int, Heading] = {one.span.paragraph: one for one in headings}
    times = Times()
    over = clock.period is not None and clock.is_over(clock.period)
    base = True if over else _of_heading(title or "", clock)
    current, level, year = base, 0, None
    for line in lines:
        head = heads.get(line.number)
        if head or (len(line.plain) <= _SHORT and line.ends_with("!?:")):
            told = _of_heading(line.plain, clock)
            if told is not None and (head or "," not in line.plain):
                current, level = told, head.level if head else 1
            elif head and head.rule != "headings.bare" and head.level <= level:
                current = base
        if head:
            year = _year_of_heading(line.plain, clock)
        for sentence, noted in _of_line(line, clock, above=current, year=year):
            times.note(sentence, noted)
    return times


def _of_line(
    line: Line, clock: Clock, *, above: bool | None, year: int | None
) -> Iterator[tuple[Passage, list[tuple[Passage, bool, Year]]]]:
    carried, chained = above, False
    for sentence in line.sentences:
        tense = clock.tense_of(sentence.plain)
        noted: list[tuple[Passage, bool, Year]] = []
        state = tense.past if tense.past is not None and not tense.is_mixed else carried
        every = clock.years_ahead(without_other_times(sentence.plain))
        stated = bool(every)
        near = every[0] if every else year
        for clause in clauses(sentence):
            here = state
            if tense.is_mixed:
                own = clock.tense_of(clause.plain)
                here = own.past if own.past is not None else (False if own.ahead else state)
                state = here if own.gone or own.ahead or _NOW.match(clause.plain) else state
            near = max(clock.years_ahead(without_other_times(clause.plain)), default=near)
            noted.append((clause, bool(here), Year(near, stated or (chained and bool(near)))))
        yield sentence, noted
        year = near
        chained = sentence.plain.endswith(";") and (stated or chained)
        if tense.gone or tense.ahead:
            carried = state


def _year_of_heading(text: str, clock: Clock) -> int | None:
    """2026年重点工作 is of that year, unless it speaks of five."""
    years = clock.years_ahead(without_other_times(text))
    return years[0] if len(years) == 1 and not five_years_in(text) else None


def _of_heading(text: str, clock: Clock) -> bool | None:
    tense = clock.tense_of(text)
    gone = bool(HEADS_GONE.search(text)) or tense.gone
    ahead = bool(HEADS_AHEAD.search(text)) or tense.ahead
    if gone and HEADS_GONE.search(text) and not HEADS_AHEAD.search(text):
        return True
    return None if gone == ahead else gone
