"""What every shape of a bundle is built on."""

from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from plans.documents.kinds import ItemKind
from plans.documents.types import (
    Checksum,
    Key,
    Offset,
    Ordinal,
    PictureType,
    Pixels,
    Slug,
    Text,
    Title,
    Year,
)


class Part(BaseModel):
    """Anything in a bundle: nothing undeclared, nothing converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Citation(Part):
    """Ties a statement to a paragraph (from 1) of an article; offsets are in code points."""

    article: Key
    paragraph: Ordinal | None = None
    quote: Text | None = None
    start: Offset | None = None
    end: Offset | None = None

    @model_validator(mode="after")
    def offsets_run_forward(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end go together")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError("start must come before end")
        return self


class Cited(Part):
    citations: list[Citation] = []


class Rendition(Part):
    """A picture in one size. Its bytes stand among the bundle's `blobs`, or on the portal."""

    checksum: Checksum
    media_type: PictureType
    width: Pixels
    height: Pixels


class Picture(Part):
    """The same picture in several sizes, the smallest first; `alt` says what it shows."""

    alt: Title
    caption: Text
    credit: Title | None = None
    renditions: Annotated[list[Rendition], Field(min_length=1)]


class Pictured(Part):
    pictures: list[Picture] = []


class YearSpan(Part):
    """Start and finish as far as they are known."""

    start_year: Year | None = None
    finish_year: Year | None = None

    @model_validator(mode="after")
    def years_run_forward(self) -> Self:
        if self.start_year and self.finish_year and self.start_year > self.finish_year:
            raise ValueError("start_year is after finish_year")
        return self


class Item(Part):
    """What every item has. `number` is its place in its list, from 1."""

    kind: ClassVar[ItemKind]
    key: Key
    slug: Slug
    number: Ordinal
    title: Title
    title_en: Title | None = None


class CitedItem(Cited, Pictured, Item):
    pass
