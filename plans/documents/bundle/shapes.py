"""What a bundle is made of. Null means that the sources do not say (未注明), never zero."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from plans.documents.kinds import ItemKind
from plans.documents.types import (
    AimKind,
    AreaCode,
    AreaLevel,
    Basis,
    Checksum,
    Comparator,
    Day,
    Figure,
    Key,
    Moment,
    Multiplier,
    NamedThingKind,
    Nature,
    Ordinal,
    Period,
    PlanType,
    ProjectKind,
    Role,
    Sense,
    Slug,
    Stage,
    Standing,
    Status,
    Strength,
    Text,
    Title,
    Url,
    Words,
    Year,
    ZonePosition,
)


class Part(BaseModel):
    """Anything in a bundle: nothing undeclared, nothing converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Citation(Part):
    """Ties a statement to a paragraph (from 1) of an article; offsets are in code points."""

    article: Key
    paragraph: Ordinal | None = None
    quote: Text | None = None
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def offsets_run_forward(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end go together")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError("start must come before end")
        return self


class Cited(Part):
    citations: list[Citation] = []


class Responsibility(Part):
    department: Key
    role: Role


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


class CitedItem(Cited, Item):
    pass


class Department(CitedItem):
    kind = "department"


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
    paragraphs: list[Text] | None = None
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


class Aim(CitedItem):
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


class Measure(YearSpan, CitedItem):
    kind = "measure"
    section: Key
    text: Text
    named_things: list[NamedThing] = []
    zones: list[Key] = []
    departments: list[Responsibility] = []
    status: Status | None = None


class ProgressUpdate(Cited):
    reported_on: Day
    text: Text


class Project(YearSpan, CitedItem):
    """`investment` is a figure in `investment_unit`, as written: 12.5 亿元."""

    kind = "project"
    project_kind: ProjectKind
    text: Text | None = None
    zone: Key | None = None
    measures: list[Key] = []
    departments: list[Responsibility] = []
    investment: Figure | None = None
    investment_unit: Title | None = None
    status: Status | None = None
    updates: list[ProgressUpdate] = []

    @model_validator(mode="after")
    def investment_has_a_unit(self) -> Self:
        if (self.investment is None) != (self.investment_unit is None):
            raise ValueError("investment and investment_unit go together")
        return self


class Quantity(Part):
    """A value as written: 18 with unit 万户 and multiplier 10000 is 180,000 户."""

    value: Figure
    unit: Title | None = None
    multiplier: Multiplier = Field(default=1, validate_default=True)


class Baseline(Quantity, Cited):
    year: Year


class Target(Cited):
    """A target value; which values it needs depends on the comparator."""

    comparator: Comparator
    value: Figure | None = None
    value_upper: Figure | None = None
    unit: Title | None = None
    multiplier: Multiplier = Field(default=1, validate_default=True)
    year: Year
    year_stated: bool
    strength: Strength
    wording: Title

    @model_validator(mode="after")
    def comparator_and_values_agree(self) -> Self:
        if self.comparator == "qualitative":
            if self.value is not None or self.value_upper is not None:
                raise ValueError("a qualitative target has no value")
        elif self.value is None:
            raise ValueError(f"a target with comparator {self.comparator} needs a value")
        elif self.comparator == "between":
            if self.value_upper is None or self.value_upper <= self.value:
                raise ValueError("between needs a value_upper above value")
        elif self.value_upper is not None:
            raise ValueError("value_upper belongs to the comparator between")
        return self


class Revision(Cited):
    """A decision that replaced the target `old` by the next one (the present one at last)."""

    decided_on: Day
    reason: Text
    deciding_document: Title | None = None
    old: Target


class Observation(Quantity, Cited):
    period: Period
    provisional: bool = False
    note: Text | None = None


class Indicator(CitedItem):
    kind = "indicator"
    text: Text | None = None
    unit: Title | None = None
    sense: Sense | None = None
    nature: Nature
    basis: Basis | None = None
    keyword: Key | None = None
    measures: list[Key] = []
    departments: list[Responsibility] = []
    baseline: Baseline | None = None
    target: Target | None = None
    milestones: list[Target] = []
    revisions: list[Revision] = []
    observations: list[Observation] = []


class Term(CitedItem):
    kind = "term"
    text: Text


class Area(Part):
    """An administrative area with its GB/T 2260 code."""

    code: AreaCode
    name: Title
    name_en: Title | None = None
    level: AreaLevel
    parent: AreaCode | None = None


class Outlet(Part):
    slug: Slug
    name: Title
    name_en: Title | None = None
    publisher: Title | None = None
    url: Url | None = None


class Plan(Cited):
    slug: Slug
    title: Title
    title_en: Title | None = None
    area: AreaCode
    plan_type: PlanType
    period_start: Year
    period_end: Year
    period_name: Title | None = None
    stage: Stage | None = None
    document_number: Title | None = None
    adopting_body: Title | None = None
    adopted_on: Day | None = None
    summary: Text | None = None

    @model_validator(mode="after")
    def period_runs_forward(self) -> Self:
        if self.period_start > self.period_end:
            raise ValueError("period_start is after period_end")
        return self


class Bundle(Part):
    format: Literal["lantu-bundle"]
    version: Literal[1]
    plan: Plan
    areas: list[Area]
    outlets: list[Outlet] = []
    departments: list[Department] = []
    articles: list[Article] = []
    parent_plans: list[ParentPlan] = []
    keywords: list[Keyword] = []
    sections: list[Section] = []
    zones: list[Zone] = []
    aims: list[Aim] = []
    measures: list[Measure] = []
    projects: list[Project] = []
    indicators: list[Indicator] = []
    terms: list[Term] = []


ITEM_LISTS: dict[str, type[Item]] = {
    "departments": Department,
    "articles": Article,
    "parent_plans": ParentPlan,
    "keywords": Keyword,
    "sections": Section,
    "zones": Zone,
    "aims": Aim,
    "measures": Measure,
    "projects": Project,
    "indicators": Indicator,
    "terms": Term,
}
"""Name of a bundle's list to the class of its items; what a list refers to stands before it."""

LIST_OF: dict[ItemKind, str] = {shape.kind: name for name, shape in ITEM_LISTS.items()}
"""Kind of item to the name of its list in a bundle."""


def items_of(bundle: Bundle) -> list[Item]:
    """Every item of the bundle, list by list."""
    return [item for name in ITEM_LISTS for item in getattr(bundle, name)]
