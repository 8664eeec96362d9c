"""Where in an original text a query's terms stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plans.search.analyser import Unit, analysed

BEFORE, SHOWN = 30, 110  # characters of a passage: before its first hit, and altogether
CUT = "…"

Span = tuple[int, int]


@dataclass(frozen=True)
class Segment:
    """A part of a text, and whether it is a hit."""

    text: str
    is_hit: bool


@dataclass(frozen=True)
class Passage:
    """A part of a field that shows what was found in it, or its beginning."""

    field: str
    segments: list[Segment]

    @property
    def is_named(self) -> bool:
        """Whether a reader has to be told which field it is: prose speaks for itself."""
        return self.field not in ("text", "summary")


def marked(text: str, terms: Iterable[str]) -> list[Segment]:
    """The whole of a text, with its hits."""
    return list(_segments(text, _merged(span for spans in _hits(text, terms) for span in spans)))


def passage(fields: Sequence[tuple[str, str]], terms: Sequence[str]) -> Passage | None:
    """Of the field that most of the terms are in, what stands around the first hit."""
    found = [(name, text, _hits(text, terms)) for name, text in fields]
    if not found:
        return None
    name, text, hits = max(found, key=lambda field: sum(1 for spans in field[2] if spans))
    spans = _merged(span for of_term in hits for span in of_term)
    start = max(0, spans[0][0] - BEFORE) if spans else 0
    end = max(start + SHOWN, spans[0][1] if spans else 0)
    inside = [(a - start, min(b, end) - start) for a, b in spans if a < end]
    segments = list(_segments(text[start:end], inside))
    if start:
        segments.insert(0, Segment(CUT, is_hit=False))
    if end < len(text):
        segments.append(Segment(CUT, is_hit=False))
    return Passage(name, segments)


def _hits(text: str, terms: Iterable[str]) -> list[list[Span]]:
    """For each term where it stands in the text."""
    both = analysed(text)
    views = [_View(both.as_written), _View(both.in_full)]
    return [[span for view in views for span in view.spans_of(term)] for term in terms]


class _View:
    """A form of a text, and for each of its characters the unit that it belongs to."""

    def __init__(self, units: list[Unit]) -> None:
        self.units = [unit for unit in units if unit.form != " "]
        self.form = "".join(unit.form for unit in self.units)
        self.owners = [unit for unit in self.units for _ in unit.form]

    def spans_of(self, term: str) -> Iterator[Span]:
        place = self.form.find(term)
        while place >= 0:
            last = place + len(term)
            yield self.owners[place].start, self._end(last)
            place = self.form.find(term, last)

    def _end(self, last: int) -> int:
        """Where a hit ends in the original: a word that goes on after it is not marked whole."""
        owner = self.owners[last - 1]
        begun = last - self.form.rfind("'", 0, last) - 1 if owner.form[0] == "'" else 0
        return min(owner.end, owner.start + begun) if begun else owner.end


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _segments(text: str, spans: Iterable[Span]) -> Iterator[Segment]:
    end = 0
    for start, stop in spans:
        if start > end:
            yield Segment(text[end:start], is_hit=False)
        yield Segment(text[start:stop], is_hit=True)
        end = stop
    if end < len(text):
        yield Segment(text[end:], is_hit=False)
