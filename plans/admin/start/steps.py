"""The one next step with a plan, for whoever looks at it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plans.admin.access import may
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import CHANGE, PUBLISH, REVIEW
from plans.admin.desk.stages import NAMES
from plans.admin.start.standing import Standing
from plans.models import Plan
from plans.publishing.review.standing import bar, wrote


@dataclass(frozen=True)
class Step:
    """`why` is one sentence; without an address there is nothing to press, but to wait."""

    why: str
    label: str = ""
    address: str = ""


def next_step(plan: Plan, standing: Standing, user: Any, *, is_empty: bool) -> Step:  # noqa: PLR0911 - a list of cases
    """What leads this plan on: filled, mended, reviewed, published."""

    def allowed(permission: str) -> bool:
        return may(user, permission, plan)

    def page(name: str) -> str:
        return reverse(f"admin:plans_plan_{name}", args=[plan.pk])

    if is_empty and allowed(CHANGE):
        why = _("The plan is empty. What an article says of it can be taken from there.")
        return Step(why, _("Read an article"), page("intakes"))
    if standing.candidate is None:
        return Step(
            _("Something in it keeps it from being shown and published."),
            _("See what must be mended"),
            page("readiness"),
        )
    if standing.is_live:
        return Step(_("Readers see it as it is here."))
    if standing.errors:
        return Step(
            _("The checks found errors that keep it from being published."),
            _("See what must be mended"),
            page("readiness"),
        )
    if not standing.is_approved:
        return _review_step(plan, standing, user, page("review"))
    if standing.was_before:
        why = _(
            "It is what edition %(number)d was before the plan was rolled back. Change what was"
            " wrong in it, or publish it again."
        )
        return Step(why % {"number": standing.was_before}, _("What differs"), page("compare"))
    if allowed(PUBLISH):
        return Step(_publishable(standing.warnings), _("Publish"), page("publish"))
    return Step(_("It waits for a publisher."), _("What differs"), page("compare"))


def _review_step(plan: Plan, standing: Standing, user: Any, address: str) -> Step:
    if standing.review is None or not standing.is_in_review:
        why = _("What you see here has not passed the review that the plan asks for.")
        return Step(why, _("Submit for review"), address) if may(user, CHANGE, plan) else Step(why)
    why = _("It waits for an approval: %(stage)s.") % {"stage": NAMES[standing.due or 1]}
    if not may(user, REVIEW, plan):
        return Step(why)
    username = user.get_username()
    if barred := bar(standing.review, username, wrote=wrote(plan, username)):
        return Step(f"{why} {words_for(barred)}")
    return Step(why, _("Review it"), address)


def _publishable(warnings: int) -> str:
    if not warnings:
        return _("It may be published.")
    return ngettext(
        "It may be published by who answers for %(count)d warning.",
        "It may be published by who answers for %(count)d warnings.",
        warnings,
    ) % {"count": warnings}
