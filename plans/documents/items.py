"""One typed class for each kind of published document: the page's contract and the API's answer.

A document holds its own facts and refers to others by key. The lists of items that refer to it
(`BACKLINKS`) are part of it too, so that a page needs no search.
"""

from collections.abc import Mapping
from typing import Final, Literal

from plans.documents.kinds import ItemKind
from plans.documents.links import AreaLink, Link, OutletLink, Shape
from plans.documents.parts import (
    AlignedItem,
    Alignment,
    Baseline,
    Citation,
    Clause,
    Credit,
    Duty,
    Image,
    InvestmentYear,
    Milestone,
    NamedThing,
    Observation,
    PathPoint,
    Picture,
    ProgressUpdate,
    Responsibility,
    Revision,
    Support,
    Target,
    Verdict,
)
from plans.documents.types import (
    AimKind,
    Basis,
    Day,
    Figure,
    Moment,
    Nature,
    PlanType,
    ProjectKind,
    Sense,
    Stage,
    Standing,
    Status,
    Year,
    ZonePosition,
)

SCHEMA_VERSION: Final = 4


BACKLINKS: Final[dict[str, frozenset[str]]] = {
    "keyword": frozenset({"sections", "aims", "indicators"}),
    "section": frozenset({"measures"}),
    "zone": frozenset({"measures", "projects", "aims"}),
    "measure": frozenset({"projects", "indicators"}),
    "department": frozenset({"duties"}),
    "article": frozenset({"supports"}),
    "parent_plan": frozenset({"alignments"}),
}


FOLLOWING: Final = frozenset({"trajectory"})
"""Fields that follow from others: a difference tells of these alone."""


class Document(Shape):
    """What every document of a plan has. `checksum` is of its stored bytes and not among them."""

    kind: str
    schema_version: Literal[4] = SCHEMA_VERSION
    key: str
    slug: str
    title: str
    title_en: str | None
    checksum: str = ""
    path: str = ""


class CitedDocument(Document):
    citations: list[Citation]
    pictures: list[Picture]


class PlanDocument(CitedDocument):
    """`follows` is the slug of the plan that this one succeeds, here or elsewhere."""

    kind: Literal["plan"] = "plan"
    area: AreaLink | None
    plan_type: PlanType
    period_start: Year
    period_end: Year
    period_name: str | None
    stage: Stage | None
    document_number: str | None
    adopting_body: str | None
    adopted_on: Day | None
    summary: str | None
    follows: str | None


class AimDocument(CitedDocument):
    kind: Literal["aim"] = "aim"
    aim_kind: AimKind
    text: str | None
    keyword: Link | None
    zone: Link | None
    alignments: list[Alignment]


class KeywordDocument(CitedDocument):
    kind: Literal["keyword"] = "keyword"
    code: str
    tagline: str | None
    summary: str | None
    sections: list[Link]
    aims: list[Link]
    indicators: list[Link]


class SectionDocument(CitedDocument):
    kind: Literal["section"] = "section"
    code: str
    keyword: Link | None
    summary: str | None
    measures: list[Link]


class ZoneDocument(CitedDocument):
    kind: Literal["zone"] = "zone"
    orientation: str | None
    position: ZonePosition | None
    theme_words: list[str]
    summary: str | None
    aims: list[Link]
    measures: list[Link]
    projects: list[Link]


class MeasureDocument(CitedDocument):
    kind: Literal["measure"] = "measure"
    code: str
    keyword: Link | None
    section: Link | None
    text: str
    named_things: list[NamedThing]
    zones: list[Link]
    departments: list[Responsibility]
    start_year: Year | None
    finish_year: Year | None
    status: Status | None
    updates: list[ProgressUpdate]
    milestones: list[Milestone]
    alignments: list[Alignment]
    projects: list[Link]
    indicators: list[Link]


class ProjectDocument(CitedDocument):
    kind: Literal["project"] = "project"
    project_kind: ProjectKind
    text: str | None
    zone: Link | None
    measures: list[Link]
    departments: list[Responsibility]
    start_year: Year | None
    finish_year: Year | None
    investment: Figure | None
    investment_unit: str | None
    investment_years: list[InvestmentYear]
    status: Status | None
    updates: list[ProgressUpdate]
    milestones: list[Milestone]
    alignments: list[Alignment]


class IndicatorDocument(Shape):
    """An indicator's title is its `name`."""

    kind: Literal["indicator"] = "indicator"
    schema_version: Literal[4] = SCHEMA_VERSION
    key: str
    slug: str
    name: str
    name_en: str | None
    text: str | None
    unit: str | None
    sense: Sense | None
    nature: Nature
    basis: Basis | None
    keyword: Link | None
    measures: list[Link]
    departments: list[Responsibility]
    alignments: list[Alignment]
    baseline: Baseline | None
    target: Target | None
    milestones: list[Target]
    observations: list[Observation]
    revisions: list[Revision]
    trajectory: list[PathPoint]
    verdict: Verdict
    citations: list[Citation]
    pictures: list[Picture]
    checksum: str = ""
    path: str = ""

    @property
    def title(self) -> str:
        return self.name

    @property
    def title_en(self) -> str | None:
        return self.name_en


class DepartmentDocument(CitedDocument):
    kind: Literal["department"] = "department"
    duties: list[Duty]


class ArticleDocument(Document):
    kind: Literal["article"] = "article"
    outlet: OutletLink | None
    series: str | None
    standing: Standing
    predates_adoption: bool | None
    authors: list[str]
    editors: list[str]
    credits: list[Credit]
    dateline: str | None
    published_at: Moment | None
    accessed_on: Day | None
    url: str | None
    images: list[Image]
    paragraph_count: int | None
    text_checksum: str | None
    supports: list[Support]


class TermDocument(CitedDocument):
    kind: Literal["term"] = "term"
    text: str


class ParentPlanDocument(CitedDocument):
    kind: Literal["parent_plan"] = "parent_plan"
    plan_type: PlanType | None
    issued_by: str | None
    document_number: str | None
    url: str | None
    text: str | None
    clauses: list[Clause]
    alignments: list[AlignedItem]


class ParagraphsDocument(Shape):
    """The archived text of an article, given out only while its outlet permits it."""

    kind: Literal["paragraphs"] = "paragraphs"
    schema_version: Literal[4] = SCHEMA_VERSION
    key: str
    paragraphs: list[str]


AnyItem = (
    AimDocument
    | KeywordDocument
    | SectionDocument
    | ZoneDocument
    | MeasureDocument
    | ProjectDocument
    | IndicatorDocument
    | DepartmentDocument
    | ArticleDocument
    | TermDocument
    | ParentPlanDocument
)

ITEM_SHAPES: Final[Mapping[ItemKind, type[AnyItem]]] = {
    "aim": AimDocument,
    "keyword": KeywordDocument,
    "section": SectionDocument,
    "zone": ZoneDocument,
    "measure": MeasureDocument,
    "project": ProjectDocument,
    "indicator": IndicatorDocument,
    "department": DepartmentDocument,
    "article": ArticleDocument,
    "term": TermDocument,
    "parent_plan": ParentPlanDocument,
}
