"""The first page after the log-in, and the same for one plan alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from plans.admin.access import plans_of
from plans.admin.desk.notices import Notice, notices_of
from plans.admin.desk.page import DeskPage
from plans.admin.desk.rights import LOOK, REVIEW
from plans.admin.desk.tools import Tool, tools_of
from plans.admin.desk.waiting import for_me, waiting_for
from plans.admin.start.outline import Branch, outlines
from plans.admin.start.standing import Standing, standing_of
from plans.admin.start.steps import Step, next_step
from plans.glance.fonts import can_draw
from plans.models import Plan

BEGIN = "plans.add_plan"
A_PAGE = 3
"""Plans whose trees are shown on one page."""


@dataclass(frozen=True)
class Card:
    """A plan as its editors meet it: how it stands, what it holds, what differs."""

    plan: Plan
    standing: Standing
    branches: list[Branch]
    step: Step
    tools: list[Tool]
    notices: list[Notice]

    @property
    def counts(self) -> list[tuple[str, str, int]]:
        """Each count with its mark and its name; those of nothing are left out."""
        nodes = [node for branch in self.branches for node in branch.every_node]
        standing = self.standing
        found = [
            ("items", _("items"), len(nodes) + sum(node.hidden for node in nodes)),
            ("added", _("new"), standing.count("added") if standing.live else 0),
            ("changed", _("changed"), standing.count("changed")),
            ("removed", _("removed"), standing.count("removed")),
            ("uncited", _("statements without a citation"), sum(node.is_uncited for node in nodes)),
            ("errors", _("errors"), standing.errors or len(standing.problems)),
            ("warnings", _("warnings"), standing.warnings),
            ("remarks", _("remarks of reviewers"), sum(standing.remarks.values())),
        ]
        return [count for count in found if count[2]]


def start(request: HttpRequest) -> HttpResponse:
    """Each plan one may edit, a few to a page."""
    plans = plans_of(request.user).order_by("-period_start", "slug")
    shown = Paginator(plans, A_PAGE).get_page(request.GET.get("page"))
    context = {
        **admin.site.each_context(request),
        "title": _("Editors’ desk"),
        "subtitle": None,
        "shown": shown,
        "may_begin": request.user.has_perm(BEGIN),
        "may_look": request.user.has_perm(LOOK[0]),
        "cards": cards(list(shown), request.user),
        "waiting": for_me(waiting_for(request.user)) if request.user.has_perm(REVIEW) else [],
        "app_list": admin.site.get_app_list(request),
        "can_draw": can_draw(),
    }
    return TemplateResponse(request, "admin/start/start.html", context)


class PlanDesk(DeskPage):
    """The desk of one plan."""

    permissions = LOOK

    def get(self, request: HttpRequest) -> HttpResponse:
        (card,) = cards([self.plan], request.user)
        return self.page("plan.html", _("Desk"), card=card)


def cards(plans: Sequence[Plan], user: Any) -> list[Card]:
    trees = outlines(plans)
    return [_card(plan, trees[plan.pk], user) for plan in plans]


def _card(plan: Plan, branches: list[Branch], user: Any) -> Card:
    standing = standing_of(plan, user.get_username())
    changes = {found.key: found.change for found in standing.differences}
    for branch in branches:
        for node in branch.every_node:
            node.change = changes.get(node.key, "") if standing.live else ""
            node.remarks = standing.remarks.get(node.key, 0)
        branch.removed = [
            found.title
            for found in standing.differences
            if found.change == "removed" and found.kind in branch.kinds
        ]
    is_empty = not any(branch.nodes for branch in branches)
    step = next_step(plan, standing, user, is_empty=is_empty)
    notices = notices_of(plan, user)
    return Card(plan, standing, branches, step, tools_of(plan, user, "plans_plan_desk"), notices)
