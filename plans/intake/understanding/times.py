"""Which sentences and clauses tell of what was, which of what is to come, and by which year.

The nearest words decide: those of the clause, of its sentence, of the sentences before it in the
paragraph, of the heading above, of the title. Years and periods that something is compared with
(比2020年, 由2015年的…) tell nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plans.intake.understanding.clock import Clock, without_other_times
from plans.intake.understanding.headings import BARE, Heading
from plans.intake.understanding.periods import five_years_in
from plans.intake.understanding.spans import Line, Passage, clauses
from plans.intake.understanding.tenses import HEADS_AHEAD, HEADS_GONE

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


@dataclass
class _Above:
    """What the title and the headings above a paragraph tell: of what was or not, of which year."""

    base: bool | None
    past: bool | None
    level: int = 0
    year: int | None = None
    year_level: int = 0

    def pass_by(self, line: Line, head: Heading | None, clock: Clock) -> None:
        """A heading, or a short line that exclaims or announces."""
        if head is None and not (len(line.plain) <= _SHORT and line.ends_with("!?:")):
            return
        numbered = head is not None and head.rule != BARE.name
        told = _of_heading(line.plain, clock)
        if told is not None and (head or "," not in line.plain):
            self.past, self.level = told, head.level if head else 1
        elif head and numbered and head.level <= self.level:
            self.past = self.base
        if head is None:
            return
        if year := _year_of_heading(line.plain, clock):
            self.year, self.year_level = year, head.level if numbered else 0
        elif numbered and head.level <= self.year_level:
            self.year = None


def times_of(
    lines: Sequence[Line], headings: Sequence[Heading], title: str | None, clock: Clock
) -> Times:
    """Reads an article from its title to its end."""
    heads: Mapping[int, Heading] = {one.span.paragraph: one for one in headings}
    times = Times()
    over = clock.period is not None and clock.is_over(clock.period)
    base = True if over else _of_heading(title or "", clock)
    above = _Above(base, base)
    for line in lines:
        above.pass_by(line, heads.get(line.number), clock)
        for sentence, noted in _of_line(line, clock, above):
            times.note(sentence, noted)
    return times


def _of_line(
    line: Line, clock: Clock, above: _Above
) -> Iterator[tuple[Passage, list[tuple[Passage, bool, Year]]]]:
    carried, year, chained = above.past, above.year, False
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
