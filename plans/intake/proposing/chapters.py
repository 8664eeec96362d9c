"""The chapters of an article and their parts, and in which of them a place lies."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plans.intake.understand import Understanding
from plans.intake.understanding.headings import Heading
from plans.intake.understanding.spans import Span
from plans.intake.understanding.zones.zone import Zone

Place = tuple[int, int]
"""A paragraph, and a code point in it."""

TOP_LEVEL = 1


@dataclass(frozen=True)
class Part:
    """A chapter or a part of one. `zone`: it is about this one."""

    title: str
    spans: tuple[Span, ...]
    rule: str
    confidence: Decimal
    tagline: str | None = None
    zone: Zone | None = None

    @property
    def begins(self) -> Place:
        return place_of(self.spans[0])


def place_of(span: Span) -> Place:
    return span.paragraph, span.start


def chapters(found: Understanding) -> list[Part]:
    """What the headings of the first level divide the article into."""
    return [_of_heading(one, found) for one in found.headings if one.level == TOP_LEVEL]


def parts(found: Understanding) -> list[Part]:
    """What divides the chapters: lower headings, leads of passages, zones with an orientation."""
    lower = [_of_heading(one, found) for one in found.headings if one.level > TOP_LEVEL]
    leads = [Part(one.name, (one.span,), one.rule, one.confidence) for one in found.sections]
    about_zones = [
        Part(
            f"{zone.orientation}：{zone.name}", (zone.span,), zone.rule, zone.confidence, zone=zone
        )
        for zone in found.zones
        if zone.orientation
    ]
    return sorted([*lower, *leads, *about_zones], key=lambda part: part.begins)


class Divided:
    """Some beginnings in the order of the text."""

    def __init__(self, begins: Sequence[Place]) -> None:
        self._begins = list(begins)

    def at(self, place: Place) -> int | None:
        """The last one that begins at a place or before it, by its number; None before all."""
        number = bisect_right(self._begins, place) - 1
        return number if number >= 0 else None


def _of_heading(heading: Heading, found: Understanding) -> Part:
    spans = (heading.span, *_tagline_of(heading, found))
    return Part(heading.text, spans, heading.rule, heading.confidence, tagline=heading.tagline)


def _tagline_of(heading: Heading, found: Understanding) -> Iterator[Span]:
    if heading.tagline:
        number = heading.span.paragraph + 1
        yield Span(number, 0, len(found.article.paragraphs[number - 1]))
