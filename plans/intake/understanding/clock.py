"""What words tell of time, seen from when an article was written and what its plan is for."""

import re
from dataclasses import dataclass

from plans.intake.understanding.numerals import value_of
from plans.intake.understanding.periods import Period, five_years_in
from plans.intake.understanding.tenses import AHEAD, AHEAD_MAYBE, GONE, GONE_MAYBE

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
    """The years of a text: 2025年, 二〇二五年, 二○二五年."""
    found = [one["year"] for one in _BY.finditer(text)]
    return [
        int(year) if year.isascii() else int(value_of(re.sub(_ZERO, "〇", year))) for year in found
    ]
