"""Words in quotes, and the names in a list."""

import re
from collections.abc import Iterator

from plans.intake.understanding.numerals import value_of
from plans.intake.understanding.spans import Passage

OPENING, CLOSING = '“"「『', '”"」』'
QUOTED = rf"[{OPENING}](?P<said>[^{OPENING}{CLOSING}]{{2,60}})[{CLOSING}]"
COUNT = r"[一二两三四五六七八九十\d]{1,3}"

_BETWEEN = re.compile(r"[、,;和·]")
_AND = re.compile(r"[、,;]")


def listed(
    sentence: Passage, start: int, end: int, *, only_marks: bool = False
) -> Iterator[Passage]:
    """The names in a list, such as those between one pair of quotes."""
    place = start
    between = _AND if only_marks else _BETWEEN
    for name in between.split(sentence.plain[start:end]):
        if name.strip():
            yield sentence.part(place, place + len(name))
        place += len(name) + 1


def count_of(text: str | None) -> int | None:
    """How many there are said to be: 三 of 三大战略."""
    return int(value_of(text)) if text else None
