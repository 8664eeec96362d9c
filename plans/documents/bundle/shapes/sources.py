"""What the statements of a plan rest on: articles, and the plans above it."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from plans.documents.bundle.shapes.alignments import Clause
from plans.documents.bundle.shapes.base import CitedItem, Item, Part
from plans.documents.types import (
    Checksum,
    Day,
    Moment,
    Ordinal,
    PlanType,
    Slug,
    Standing,
    Text,
    Title,
    Url,
    Words,
)


class Credit(Part):
    """A person named by the article with another role than author or editor."""

    role: Title
    name: Title


class Image(Part):
    file_name: Title | None = None
    caption: Text | None = None


class Article(Item):
    """An article of an outlet.

    `paragraphs` is its archived text. Where the text is kept as a document of its own, as in an
    edition's bundle, `archived` is that document's checksum and `paragraphs` is null. `checksum`
    is the SHA-256 of the body paragraphs as published, joined by line feeds.
    """

    kind = "article"
    outlet: Slug
    series: Title | None = None
    standing: Standing
    predates_adoption: bool | None = None
    authors: Words = []
    editors: Words = []
    credits: list[Credit] = []
    dateline: Title | None = None
    published_at: Moment | None = None
    accessed_on: Day | None = None
    url: Url | None = None
    images: list[Image] = []
    paragraph_count: Ordinal | None = None
    paragraphs: Annotated[list[Text], Field(min_length=1)] | None = None
    archived: Checksum | None = None
    checksum: Checksum | None = None

    @model_validator(mode="after")
    def one_text(self) -> Self:
        if self.paragraphs is not None and self.archived is not None:
            raise ValueError("paragraphs and archived exclude each other")
        return self


class ParentPlan(CitedItem):
    """A plan above this one (上位规划)."""

    kind = "parent_plan"
    plan_type: PlanType | None = None
    issued_by: Title | None = None
    document_number: Title | None = None
    url: Url | None = None
    text: Text | None = None
    clauses: list[Clause] = []
