"""The names in the clauses of a sentence that tells the parts of a layout."""

import re
from collections.abc import Iterator

from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.part_names import without_its_clause
from plans.intake.understanding.zones.pieces import AND

_PIECE = re.compile(r"[^,、;:。!?()]{2,60}")


def names_in(words: Passage, start: int, end: int) -> Iterator[Passage]:
    for piece in _PIECE.finditer(words.plain, max(0, start), max(0, end)):
        begin = piece.start()
        for and_ in (*AND.finditer(words.plain, *piece.span()), None):
            yield in_short(words.part(begin, and_.start() if and_ else piece.end()))
            begin = and_.end() if and_ else begin


def in_short(words: Passage) -> Passage:
    """Without the clause before a name."""
    return words.part(without_its_clause(words.plain), len(words.plain))
