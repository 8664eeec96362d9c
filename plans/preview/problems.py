"""Why there is nothing to preview: each problem with the form in which it is put right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from plans.editing.bundle.places import items_in_order
from plans.errors import Problem
from plans.models import Item, Plan

_OF_AN_ITEM = re.compile(r"([a-z_]+)\[([0-9]+)\]")
_LISTS = {"areas": "admin:plans_area_changelist", "outlets": "admin:plans_newssource_changelist"}


@dataclass(frozen=True)
class ShownProblem:
    """`title` names what is wrong, `form` is the address where it is put right, if there is one."""

    title: str
    reason: str
    form: str | None


def shown_problems(plan: Plan, problems: Sequence[Problem]) -> list[ShownProblem]:
    items = items_in_order(plan)
    return [_shown(plan, problem, items) for problem in problems]


def _shown(plan: Plan, problem: Problem, items: dict[str, list[Item]]) -> ShownProblem:
    name = problem.path.partition(".")[0]
    if name == "plan":
        form = reverse("admin:plans_plan_change", args=[plan.pk])
        return ShownProblem(f"{plan} ({problem.path})", problem.reason, form)
    found = _OF_AN_ITEM.match(problem.path)
    members = items.get(found[1], []) if found else []
    if found and int(found[2]) < len(members):
        item = members[int(found[2])]
        form = reverse(f"admin:plans_{item._meta.model_name}_change", args=[item.pk])
        return ShownProblem(f"{item.title or item.key} ({problem.path})", problem.reason, form)
    changelist = _LISTS.get(found[1] if found else problem.path)
    return ShownProblem(problem.path, problem.reason, reverse(changelist) if changelist else None)
