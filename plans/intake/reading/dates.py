"""When an article was published, as far as it says."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from plans.documents.types import FIRST_YEAR, LAST_YEAR, SHANGHAI
from plans.intake.characters import alike

_MOMENT = re.compile(
    r"""(?<!\d)(?P<year>20\d\d|19\d\d) (?:\s?[-/.年]\s?|\s(?=\d\d[-/.])) (?P<month>\d{1,2})
    \s?[-/.月]\s? (?P<day>\d{1,2}) (?:\s?日|(?!\d))
    (?: (?:T|\s|,|\(?(?:星期|周).\)?)*
        (?P<hour>\d{1,2}) \s?[:时]\s? (?P<minute>\d\d) (?:\s?[:分]\s?(?P<second>\d\d))? (?!\d)
    )?""",
    re.VERBOSE,
)
_NAMED = re.compile(r"(?:发布|发表|发稿|更新|刊发|上传)?(?:时间|日期)|发布于")
_NEVER = re.compile(r"(?:打印|访问|下载|截止|截至|成文|更新)(?:时间|日期)")
_LONGEST = 120  # characters of a line that tells of the article; a sentence may name a day too


def published_at(lines: Sequence[str]) -> datetime | date | None:
    """Of lines beside the body: the moment that is named so, else the first that is told.

    A day without its year is no date, and a day without its hour is a day.
    """
    told = [(line, moment) for line in lines if (moment := moment_in(line)) is not None]
    named = [moment for line, moment in told if _NAMED.search(alike(line))]
    with_time = [moment for _, moment in told if isinstance(moment, datetime)]
    return next(iter([*named, *with_time, *(moment for _, moment in told)]), None)


def moment_in(line: str) -> datetime | date | None:
    """The moment or day that a line tells, unless it is a sentence or of something else."""
    text = alike(line)
    if len(text) > _LONGEST or _NEVER.search(text):
        return None
    found = _MOMENT.search(text)
    return _moment(found) if found else None


def _moment(found: re.Match[str]) -> datetime | date | None:
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        if found["hour"] is None:
            return date(year, month, day)
        hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
        return datetime(year, month, day, hour, minute, second, tzinfo=SHANGHAI)
    except ValueError:
        return None
