"""Which table holds which part of a bundle: the one place where the two are tied together.

A column and its field in the bundle have the same name. A field that is named like a kind of item
is a foreign key in the table and that item's key in the bundle.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Model

from plans import models
from plans.choices import TargetRole
from plans.documents.bundle import shapes
from plans.documents.kinds import ItemKind


@dataclass(frozen=True)
class Part:
    """Rows that belong to another row.

    `identity` are the fields by which a row is recognised, and by which a list is sorted. Where
    the bundle's order counts, the list is `numbered`: the column `number` keeps it, and is the
    identity where there is no other. A `scalar` list holds the values of one column. `fixed`
    columns are the same for all rows of the part.
    """

    name: str
    model: type[Model]
    shape: type[shapes.Part] | None
    owner: str
    identity: tuple[str, ...] = ()
    many: bool = True
    numbered: bool = False
    scalar: str | None = None
    fixed: Mapping[str, object] = field(default_factory=dict)
    parts: tuple["Part", ...] = ()

    @property
    def columns(self) -> list[str]:
        """The fields of the bundle that are columns of the part's own rows."""
        if self.scalar:
            return [self.scalar]
        return columns(self.shape, self.parts) if self.shape else []


@dataclass(frozen=True)
class Table:
    """The rows of one of a bundle's lists of items.

    `links` are many-to-many references; `under` is the reference within which `number` counts.
    """

    name: str
    model: type[models.Item]
    shape: type[shapes.Item]
    links: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    under: str | None = None

    @property
    def kind(self) -> ItemKind:
        return self.shape.kind

    @property
    def columns(self) -> list[str]:
        """The fields of the bundle that are columns of the item's own row."""
        return [name for name in columns(self.shape, self.parts) if name not in self.links]


NOT_IN_TABLES = {"archived"}
"""Fields that only an edition's stored bundle has."""


def columns(shape: type[shapes.Part], parts: tuple[Part, ...]) -> list[str]:
    """The fields of a shape that are columns of its own row."""
    inner = {part.name for part in parts} | NOT_IN_TABLES
    return [name for name in shape.model_fields if name not in inner]


def citations(owner: str) -> Part:
    return Part("citations", models.Citation, shapes.Citation, owner, numbered=True)


def pictures(owner: str) -> Part:
    sizes = Part("renditions", models.Rendition, shapes.Rendition, "picture", numbered=True)
    return Part("pictures", models.Picture, shapes.Picture, owner, numbered=True, parts=(sizes,))


def cited_and_pictured(owner: str) -> tuple[Part, Part]:
    return citations(owner), pictures(owner)


def responsibilities(owner: str) -> Part:
    return Part("departments", models.Responsibility, shapes.Responsibility, owner, ("department",))


def followed(owner: str) -> tuple[Part, Part]:
    """The reports and milestones of what is carried out."""
    return (
        Part(
            "updates",
            models.ProgressUpdate,
            shapes.ProgressUpdate,
            owner,
            ("reported_on",),
            parts=(citations("progress_update"),),
        ),
        Part(
            "milestones",
            models.Milestone,
            shapes.Milestone,
            owner,
            ("due", "title"),
            parts=(citations("milestone"),),
        ),
    )


def alignments(owner: str) -> Part:
    return Part(
        "alignments",
        models.Alignment,
        shapes.Alignment,
        owner,
        ("parent_plan", "clause"),
        parts=(citations("alignment"),),
    )


def _targets(name: str, role: TargetRole, *, owner: str = "indicator", many: bool = False) -> Part:
    return Part(
        name,
        models.Target,
        shapes.Target,
        owner,
        identity=("year",) if many else (),
        many=many,
        fixed={"role": role.value},
        parts=(citations("target"),),
    )


TABLES: tuple[Table, ...] = (
    Table(
        "articles",
        models.Article,
        shapes.Article,
        parts=(
            Part("credits", models.Credit, shapes.Credit, "article", numbered=True),
            Part("images", models.ArticleImage, shapes.Image, "article", numbered=True),
            Part(
                "paragraphs",
                models.ArticleParagraph,
                None,
                "article",
                numbered=True,
                scalar="text",
            ),
        ),
    ),
    Table(
        "departments", models.Department, shapes.Department, parts=cited_and_pictured("department")
    ),
    Table(
        "parent_plans",
        models.ParentPlan,
        shapes.ParentPlan,
        parts=(
            Part(
                "clauses",
                models.Clause,
                shapes.Clause,
                "parent_plan",
                ("code",),
                numbered=True,
                parts=(citations("clause"),),
            ),
            *cited_and_pictured("parent_plan"),
        ),
    ),
    Table("keywords", models.Keyword, shapes.Keyword, parts=cited_and_pictured("keyword")),
    Table(
        "sections",
        models.Section,
        shapes.Section,
        parts=cited_and_pictured("section"),
        under="keyword",
    ),
    Table("zones", models.Zone, shapes.Zone, parts=cited_and_pictured("zone")),
    Table(
        "aims",
        models.Aim,
        shapes.Aim,
        parts=(alignments("aim"), *cited_and_pictured("aim")),
    ),
    Table(
        "measures",
        models.Measure,
        shapes.Measure,
        under="section",
        links=("zones",),
        parts=(
            Part(
                "named_things",
                models.NamedThing,
                shapes.NamedThing,
                "measure",
                ("name",),
                numbered=True,
            ),
            responsibilities("measure"),
            *followed("measure"),
            alignments("measure"),
            *cited_and_pictured("measure"),
        ),
    ),
    Table(
        "projects",
        models.Project,
        shapes.Project,
        links=("measures",),
        parts=(
            responsibilities("project"),
            *followed("project"),
            alignments("project"),
            Part(
                "investment_years",
                models.InvestmentYear,
                shapes.InvestmentYear,
                "project",
                ("year",),
                parts=(citations("investment_year"),),
            ),
            *cited_and_pictured("project"),
        ),
    ),
    Table(
        "indicators",
        models.Indicator,
        shapes.Indicator,
        links=("measures",),
        parts=(
            responsibilities("indicator"),
            alignments("indicator"),
            Part(
                "baseline",
                models.Baseline,
                shapes.Baseline,
                "indicator",
                many=False,
                parts=(citations("baseline"),),
            ),
            _targets("target", TargetRole.FINAL),
            _targets("milestones", TargetRole.MILESTONE, many=True),
            Part(
                "revisions",
                models.TargetRevision,
                shapes.Revision,
                "indicator",
                ("decided_on",),
                parts=(
                    _targets("old", TargetRole.FORMER, owner="revision"),
                    citations("target_revision"),
                ),
            ),
            Part(
                "observations",
                models.Observation,
                shapes.Observation,
                "indicator",
                ("period",),
                parts=(
                    Part(
                        "corrections",
                        models.ObservationCorrection,
                        shapes.Correction,
                        "observation",
                        numbered=True,
                    ),
                    citations("observation"),
                ),
            ),
            *cited_and_pictured("indicator"),
        ),
    ),
    Table("terms", models.Term, shapes.Term, parts=cited_and_pictured("term")),
)
"""In the order in which they can be written: what a table refers to, or cites, stands before it."""

TABLE_OF: Mapping[str, Table] = {table.kind: table for table in TABLES}
"""By the kind of its items."""

PLAN_PARTS = (
    Part(
        "evaluation",
        models.Evaluation,
        shapes.Evaluation,
        "plan",
        many=False,
        parts=(citations("evaluation"),),
    ),
    replace(citations("plan"), fixed=dict.fromkeys(models.CITED)),
    replace(pictures("plan"), fixed=dict.fromkeys(models.PICTURED)),
)
"""What is the plan's own: all others of these rows name their item besides the plan."""

PLAN_COLUMNS = [name for name in columns(shapes.Plan, PLAN_PARTS) if name != "area"]


def put_in_plan_order(lists: Mapping[str, list[dict[str, Any]]]) -> None:
    """Sorts each list of items by number, within what it is under, and links like their items."""
    places: dict[str, tuple[Any, ...]] = {}
    for table in TABLES:
        for record in lists[table.name]:
            above = places.get(record[table.under], ()) if table.under else ()
            places[record["key"]] = (*above, record["number"], record["key"])
        lists[table.name].sort(key=lambda record: places[record["key"]])
        for link in table.links:
            for record in lists[table.name]:
                record[link] = sorted(record[link], key=lambda key: places.get(key, ()))
