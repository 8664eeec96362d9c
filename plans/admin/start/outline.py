"""A working copy as a tree in plan order, read with one query for each kind of item."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse

from plans.documents.kinds import ItemKind
from plans.editing.bundle.tree import TABLE_OF
from plans.models import Citation, Measure, Plan
from plans.publishing.readiness.checks.sources import STATING

MOST_MEASURES = 500
"""Where there are more of them, the tree ends above and says how many each section has."""

BRANCHES: tuple[ItemKind, ...] = (
    *("keyword", "aim", "zone", "indicator", "project"),
    *("department", "term", "parent_plan", "article"),
)
"""The lists of a plan in the order of the tree; sections and measures hang below keywords."""


@dataclass
class Node:
    """One item. `change` is how it differs from the live edition: `added`, `changed` or nothing.

    `remarks` are what reviewers said of it, `hidden` how many items below it the tree leaves out.
    """

    kind: ItemKind
    pk: int
    key: str
    slug: str
    code: str
    title: str
    is_uncited: bool
    change: str = ""
    remarks: int = 0
    children: list["Node"] = field(default_factory=list)
    hidden: int = 0

    @property
    def form(self) -> str:
        return reverse(f"{_admin_name(self.kind)}_change", args=[self.pk])

    @property
    def below(self) -> str:
        """The list of what stands below it and is left out of the tree."""
        return f"{reverse(_admin_name('measure') + '_changelist')}?section__id__exact={self.pk}"

    @property
    def add_below(self) -> str | None:
        """The form that adds an item below it."""
        child = {"keyword": "section", "section": "measure"}.get(self.kind)
        address = f"{_admin_name(child)}_add" if child else None
        return f"{reverse(address)}?{self.kind}={self.pk}" if address else None


@dataclass
class Branch:
    """The items of a kind at the top of the tree.

    `removed` are the titles of those that the live edition alone has.
    """

    kind: ItemKind
    nodes: list[Node]
    removed: list[str] = field(default_factory=list)

    @property
    def add(self) -> str:
        return reverse(f"{_admin_name(self.kind)}_add")

    @property
    def kinds(self) -> set[str]:
        """The kinds of all its nodes."""
        return {"keyword", "section", "measure"} if self.kind == "keyword" else {self.kind}

    @property
    def name(self) -> str:
        return str(TABLE_OF[self.kind].model._meta.verbose_name_plural)

    @property
    def every_node(self) -> Iterator[Node]:
        """From the top down."""
        waiting = list(self.nodes)
        while waiting:
            node = waiting.pop(0)
            yield node
            waiting = node.children + waiting


def outlines(plans: Sequence[Plan]) -> dict[int, list[Branch]]:
    """The trees of some plans by primary key, with as many queries as one of them takes."""
    rows = {kind: _by_plan(kind, plans) for kind in BRANCHES}
    below = _Below(plans)
    return {
        plan.pk: [
            Branch(kind, [below.node(row) for row in rows[kind].get(plan.pk, [])])
            for kind in BRANCHES
        ]
        for plan in plans
    }


class _Below:
    """What hangs below keywords: their sections, and the measures of these."""

    def __init__(self, plans: Sequence[Plan]) -> None:
        self.sections: dict[int, list[Any]] = defaultdict(list)
        for rows in _by_plan("section", plans).values():
            for row in rows:
                self.sections[row.keyword_id].append(row)
        self.measures: dict[int, list[Any]] = defaultdict(list)
        counted = dict(_count(plans, "plan"))
        small = [plan for plan in plans if counted.get(plan.pk, 0) <= MOST_MEASURES]
        for rows in _by_plan("measure", small).values():
            for row in rows:
                self.measures[row.section_id].append(row)
        great = [plan for plan in plans if plan not in small]
        self.hidden = dict(_count(great, "section")) if great else {}

    def node(self, row: Any, above: str = "") -> Node:
        code = f"{above}{row.number}"
        return Node(
            kind=row.kind,
            pk=row.pk,
            key=row.key,
            slug=row.slug,
            code=code,
            title=row.title,
            is_uncited=not row.is_cited,
            children=[self.node(child, f"{code}.") for child in self._children(row)],
            hidden=self.hidden.get(row.pk, 0) if row.kind == "section" else 0,
        )

    def _children(self, row: Any) -> list[Any]:
        match row.kind:
            case "keyword":
                return self.sections[row.pk]
            case "section":
                return self.measures[row.pk]
        return []


def _by_plan(kind: ItemKind, plans: Sequence[Plan]) -> dict[int, list[Any]]:
    """The items of a kind, each with `is_cited`; what states nothing needs no citation, as the
    check before publication has it.
    """
    table = TABLE_OF[kind]
    states = kind in STATING or kind == "section"
    more = [table.under] if table.under else []
    more += ["summary"] if kind == "section" else []
    shown = ("plan", "key", "slug", "number", "title", *more)
    rows: Any = (
        table.model._default_manager.filter(plan__in=plans).order_by("number", "pk").only(*shown)
    )
    if states:
        rows = rows.annotate(is_cited=Exists(Citation.objects.filter(**{kind: OuterRef("pk")})))
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        needs_none = not states or (kind == "section" and not row.summary)
        row.is_cited = needs_none or row.is_cited
        found[row.plan_id].append(row)
    return found


def _count(plans: Sequence[Plan], by: str) -> Any:
    measures = Measure.objects.order_by().filter(plan__in=plans)
    return measures.values_list(by).annotate(Count("pk"))


def _admin_name(kind: str) -> str:
    return f"admin:plans_{TABLE_OF[kind].model._meta.model_name}"
