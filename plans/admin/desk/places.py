"""From a place in a plan to the field of the form that holds it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from django.db.models import Model
from django.urls import reverse

from plans import models
from plans.documents.bundle.shapes import ITEM_LISTS
from plans.documents.kinds import PLAN_KEY, ItemKind, key_prefix
from plans.errors.base import Problem
from plans.models import Plan
from plans.publishing.readiness.findings import Place

MODELS: dict[str, type[models.Item]] = {
    model.kind: model
    for model in (
        *(models.Aim, models.Article, models.Department, models.Indicator, models.Keyword),
        *(models.Measure, models.ParentPlan, models.Project, models.Section, models.Term),
        models.Zone,
    )
}

KINDS: tuple[ItemKind, ...] = get_args(ItemKind)

INLINES = {
    "citations": "citation_set",
    "evaluation": "evaluation",
    "credits": "credit_set",
    "departments": "responsibility_set",
    "images": "articleimage_set",
    "named_things": "namedthing_set",
    "old": "old",
    "paragraphs": "articleparagraph_set",
    "pictures": "picture_set",
}
"""Parts whose rows are filled in on the page of what owns them."""


@dataclass(frozen=True)
class Rows:
    """Rows with a page of their own; `told_by` is the field that tells them apart.

    They stand in the `order` that a bundle has them in, which else is by that field.
    """

    model: type[Model]
    told_by: str
    role: str = ""
    order: tuple[str, ...] = ()


FOLLOWED: dict[str, Rows] = {
    "updates": Rows(models.ProgressUpdate, "reported_on"),
    "milestones": Rows(models.Milestone, "due", order=("due", "title")),
}

ALIGNMENTS = Rows(models.Alignment, "clause", order=("parent_plan__key", "clause"))

ROWS: dict[tuple[str, str], Rows] = {
    ("indicator", "baseline"): Rows(models.Baseline, "year"),
    ("indicator", "target"): Rows(models.Target, "year", "final"),
    ("indicator", "milestones"): Rows(models.Target, "year", "milestone"),
    ("indicator", "observations"): Rows(models.Observation, "period"),
    ("indicator", "revisions"): Rows(models.TargetRevision, "decided_on"),
    ("project", "investment_years"): Rows(models.InvestmentYear, "year"),
    ("parent_plan", "clauses"): Rows(models.Clause, "code", order=("number",)),
    **{(kind, part): rows for kind in ("measure", "project") for part, rows in FOLLOWED.items()},
    **{(kind, "alignments"): ALIGNMENTS for kind in models.Alignment.SUBJECTS},
}
"""By the kind of their owner, and their part of it."""

SINGLE = ("baseline", "target")

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


def links_to(plan: Plan, places: Iterable[Place]) -> dict[Place, str]:
    """The address of each place, in as many queries as there are kinds of rows."""
    wanted = list(dict.fromkeys(places))
    items = _items(plan, wanted)
    rows = _rows(plan, wanted)
    links = {}
    for place in wanted:
        if pk := rows.get((place.part, place.key, place.row)):
            links[place] = _address(ROWS[place.kind, place.part].model, pk, place.field)
        elif place.kind == PLAN_KEY:
            links[place] = _address(Plan, plan.pk, place.part or place.field)
        elif pk := items.get(place.key):
            links[place] = _address(MODELS[place.kind], pk, place.part or place.field)
    return links


def place_of(problem: Problem) -> Place | None:
    """The place that a path means: `indicators[0].target.value`, `measure-one.text`."""
    steps = _STEP.findall(problem.path.removeprefix(f"{problem.key}.") if problem.key else "")
    if steps and steps[0][0] in ITEM_LISTS:
        steps = steps[1:]
    if problem.path.startswith("plan."):
        name = problem.path.removeprefix("plan.").partition("[")[0]
        return Place(PLAN_KEY, PLAN_KEY, name)
    if not problem.key or not steps:
        return None
    kind = next(kind for kind in KINDS if problem.key.startswith(key_prefix(kind)))
    (name, index), *rest = steps
    if (kind, name) in ROWS and rest:
        row = "" if name in SINGLE else f"#{index}"
        return Place(kind, problem.key, rest[0][0], name, row)
    return Place(kind, problem.key, name)


def _items(plan: Plan, places: list[Place]) -> dict[str, int]:
    keys: dict[str, set[str]] = defaultdict(set)
    for place in places:
        keys[place.kind].add(place.key)
    found: dict[str, int] = {}
    for kind, wanted in keys.items():
        if model := MODELS.get(kind):
            rows = model._default_manager.filter(plan=plan, key__in=wanted)
            found.update(rows.values_list("key", "pk"))
    return found


def _rows(plan: Plan, places: list[Place]) -> dict[tuple[str, str, str], int]:
    """Primary keys by part, owner and row: what tells it apart, or `#` and its place, or ""."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place in places:
        if (place.kind, place.part) in ROWS:
            owners[place.kind, place.part].add(place.key)
    found: dict[tuple[str, str, str], int] = {}
    for (kind, part), wanted in owners.items():
        passed: dict[str, int] = defaultdict(int)
        for key, told, pk in _of_owners(plan, kind, ROWS[kind, part], wanted):
            names = ("",) if part in SINGLE else (str(told), f"#{passed[key]}")
            found.update({(part, key, name): pk for name in names})
            passed[key] += 1
    return found


def _of_owners(plan: Plan, owner: str, rows: Rows, keys: set[str]) -> Any:
    condition: dict[str, Any] = {f"{owner}__plan": plan, f"{owner}__key__in": keys}
    if rows.role:
        condition["role"] = rows.role
    found = rows.model._default_manager.filter(**condition).order_by(
        *(rows.order or (rows.told_by,)), "pk"
    )
    return found.values_list(f"{owner}__key", rows.told_by, "pk")


def _address(model: type[Model], pk: int, field: str) -> str:
    page = reverse(f"admin:plans_{model._meta.model_name}_change", args=[pk])
    anchor = f"{INLINES[field]}-group" if field in INLINES else f"id_{field}"
    return f"{page}#{anchor}"
