"""The stages of a plan's review by their names, and how far it came."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from plans.models import Plan, Review, ReviewStep
from plans.publishing.review.standing import approvals

NAMES: dict[int, Promise] = {1: _("First review"), 2: _("Second review"), 3: _("Final review")}


@dataclass(frozen=True)
class ShownStage:
    number: int
    name: str | Promise
    state: Literal["approved", "due", "later"]
    approval: ReviewStep | None


def shown_stages(plan: Plan, review: Review | None, due: int | None) -> list[ShownStage]:
    """Every stage that the plan asks for."""
    approved = {step.stage: step for step in approvals(review)} if review else {}
    return [
        ShownStage(
            number=number,
            name=NAMES[number],
            state="approved" if number in approved else "due" if number == due else "later",
            approval=approved.get(number),
        )
        for number in range(1, plan.review_stages + 1)
    ]
