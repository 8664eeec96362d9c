"""What whoever works on a plan should know before anything else: what will happen to it by itself,
what readers do not get, and what cannot go on as it is set.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plans.admin.access import may
from plans.admin.desk.rights import ASSIGN, CHANGE, REVIEW
from plans.editing.observations.due import due_year, lacking
from plans.models import Plan, Schedule, ScheduleState, Withholding, Writer


@dataclass(frozen=True)
class Notice:
    """One sentence or two, and where to go; without an address somebody else has to act."""

    words: str
    label: str = ""
    address: str = ""


def notices_of(plan: Plan, user: Any) -> list[Notice]:
    return [*_scheduled(plan), *_withheld(plan), *_stages(plan, user), *_due(plan, user)]


def _scheduled(plan: Plan) -> Iterator[Notice]:
    open_states = [ScheduleState.WAITING, ScheduleState.HELD]
    rows = Schedule.objects.filter(candidate__plan=plan, state__in=open_states)
    for row in rows.order_by("due_at"):
        known = {"time": f"{timezone.localtime(row.due_at):%Y-%m-%d %H:%M}"}
        if row.state == ScheduleState.WAITING:
            words = _("A state of this plan is published at %(time)s by itself.") % known
        else:
            known["why"] = row.get_held_because_display() or ""
            words = _("What was to be published at %(time)s was not: %(why)s.") % known
        yield Notice(words, _("See the schedule"), _editions(plan))


def _withheld(plan: Plan) -> Iterator[Notice]:
    rows = Withholding.objects.in_force().filter(plan=plan)
    live = rows.filter(edition__publication__plan=plan).first()
    if live is not None:
        words = _("Readers do not get the live edition: it is withheld.")
        yield Notice(words, _("See why"), _editions(plan))
    count = rows.filter(key__isnull=False).values("key").distinct().count()
    if count:
        words = ngettext(
            "%(count)d item is withheld from readers.",
            "%(count)d items are withheld from readers.",
            count,
        )
        yield Notice(words % {"count": count}, _("See which"), _editions(plan))


def _stages(plan: Plan, user: Any) -> Iterator[Notice]:
    able = _able_to_review(plan) if plan.review_stages else 0
    if able >= plan.review_stages:
        return
    words = _(
        "Its review cannot be passed: it has %(stages)d stages, each for another person, and of"
        " those who may review it only %(able)d wrote nothing of what is to be published."
    ) % {"stages": plan.review_stages, "able": able}
    if may(user, ASSIGN, plan):
        team = reverse("admin:plans_plan_team", args=[plan.pk])
        yield Notice(words, _("Decide on team and stages"), team)
    else:
        who = _("A system administrator can change that.")
        yield Notice(f"{words} {who}")


def _due(plan: Plan, user: Any) -> Iterator[Notice]:
    """Of the latest year that is over, once something of the plan has been published."""
    year = due_year(plan, timezone.localdate())
    if year is None or not may(user, CHANGE, plan) or not plan.edition_set.exists():
        return
    count = lacking(plan, year).count()
    if count:
        words = ngettext(
            "The value of %(year)d is still due for %(count)d indicator.",
            "The values of %(year)d are still due for %(count)d indicators.",
            count,
        )
        page = reverse("admin:plans_plan_round", args=[plan.pk])
        told = words % {"year": year, "count": count}
        yield Notice(told, _("Enter them"), f"{page}?period={year}")


def _able_to_review(plan: Plan) -> int:
    """How many people could approve a stage of what the working copy holds now."""
    accounts: Any = get_user_model()._default_manager
    reviewers = accounts.with_perm(
        REVIEW, is_active=True, backend="django.contrib.auth.backends.ModelBackend"
    )
    writers = Writer.objects.filter(plan=plan, published_in=None).values("username")
    mine = reviewers.filter(Q(team_plans=plan) | Q(is_superuser=True))
    return int(mine.exclude(username__in=writers).distinct().count())


def _editions(plan: Plan) -> str:
    return reverse("admin:plans_plan_editions", args=[plan.pk])
