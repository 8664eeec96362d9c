"""The plan itself, the facts it shares with other plans, and the bundle of it all."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from plans.documents.bundle.shapes.base import Cited, Item, Part, Pictured
from plans.documents.bundle.shapes.blobs import Blob
from plans.documents.bundle.shapes.content import Aim, Keyword, Measure, Section, Term, Zone
from plans.documents.bundle.shapes.indicators import Indicator
from plans.documents.bundle.shapes.projects import Project
from plans.documents.bundle.shapes.responsibilities import Department
from plans.documents.bundle.shapes.sources import Article, ParentPlan
from plans.documents.kinds import ItemKind
from plans.documents.types import (
    AreaCode,
    AreaLevel,
    Day,
    EvaluationKind,
    PlanType,
    Slug,
    Stage,
    Text,
    Title,
    Url,
    Year,
)


class Area(Part):
    """An administrative area with its GB/T 2260 code."""

    code: AreaCode
    name: Title
    name_en: Title | None = None
    level: AreaLevel
    parent: AreaCode | None = None


class Outlet(Part):
    """`permits_full_text` is whether its publisher lets archived articles be shown in full."""

    slug: Slug
    name: Title
    name_en: Title | None = None
    publisher: Title | None = None
    url: Url | None = None
    permits_full_text: bool = False


class Evaluation(Cited):
    """What an evaluation of the plan found; `until` is the last year that it looks at."""

    evaluation_kind: EvaluationKind
    until: Year
    text: Text


class Plan(Cited, Pictured):
    """`follows` is the slug of the plan that this one succeeds, on this portal or not.

    With an `evaluation` the next edition is the plan's mid-term or final one.
    """

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
    follows: Slug | None = None
    evaluation: Evaluation | None = None

    @model_validator(mode="after")
    def period_runs_forward(self) -> Self:
        if self.period_start > self.period_end:
            raise ValueError("period_start is after period_end")
        return self

    @model_validator(mode="after")
    def follows_another(self) -> Self:
        if self.follows == self.slug:
            raise ValueError("a plan does not follow itself")
        return self


def _whole_number(value: object) -> object:
    """Python takes true and 1.0 for 1."""
    if type(value) is not int:
        raise ValueError("is not a whole number")
    return value


class Bundle(Part):
    """`blobs` are the bytes of its pictures; an edition's bundle names these by checksum alone."""

    format: Literal["lantu-bundle"]
    version: Annotated[Literal[1], BeforeValidator(_whole_number)]
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
    blobs: list[Blob] = []


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
