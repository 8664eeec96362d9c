"""What a plan says: keywords, sections, zones, aims, measures, terms."""

from typing import Self

from pydantic import model_validator

from plans.documents.bundle.shapes.alignments import Aligned
from plans.documents.bundle.shapes.base import CitedItem, Part, YearSpan
from plans.documents.bundle.shapes.progress import Followed
from plans.documents.bundle.shapes.responsibilities import Responsibility
from plans.documents.types import (
    AimKind,
    Key,
    NamedThingKind,
    Status,
    Text,
    Title,
    Words,
    ZonePosition,
)


class Keyword(CitedItem):
    kind = "keyword"
    tagline: Title | None = None
    summary: Text | None = None


class Section(CitedItem):
    kind = "section"
    keyword: Key
    summary: Text | None = None


class Zone(CitedItem):
    kind = "zone"
    orientation: Title | None = None
    position: ZonePosition | None = None
    theme_words: Words = []
    summary: Text | None = None


class Aim(Aligned, CitedItem):
    kind = "aim"
    aim_kind: AimKind
    text: Text | None = None
    keyword: Key | None = None
    zone: Key | None = None

    @model_validator(mode="after")
    def one_place(self) -> Self:
        if self.keyword and self.zone:
            raise ValueError("an aim belongs to a keyword or a zone, not to both")
        return self


class NamedThing(Part):
    """A policy, slogan or place that a measure names."""

    kind: NamedThingKind
    name: Title


class Measure(Aligned, Followed, YearSpan, CitedItem):
    kind = "measure"
    section: Key
    text: Text
    named_things: list[NamedThing] = []
    zones: list[Key] = []
    departments: list[Responsibility] = []
    status: Status | None = None


class Term(CitedItem):
    kind = "term"
    text: Text
