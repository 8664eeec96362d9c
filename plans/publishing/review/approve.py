"""Approve: one stage of a review, by somebody who neither wrote nor submitted it."""

from django.db import transaction
from django.utils import timezone

from plans.errors import WrongStage
from plans.models import Plan, Review, ReviewStep, StepAction
from plans.publishing.editions import live_edition, optional
from plans.publishing.review.standing import bar, due_stage, refuse_over, refuse_stale, wrote


def approve(*, review: Review, stage: int, reviewer: str, comment: str = "") -> ReviewStep:
    """Approves the stage whose turn it is.

    Raises `ReviewIsOver`, `CandidateIsStale`, `WrongStage`, `ReviewerSubmittedIt`,
    `ReviewerWroteIt`, `ReviewerApprovedBefore`, `NoteUnfit`. Superusers are refused alike.
    """
    comment = optional(comment)
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=review.plan_id)
        now = Review.objects.select_related("plan", "based_on").get(pk=review.pk)
        refuse_over(now)
        refuse_stale(now, live_edition(plan))
        due = due_stage(plan, now)
        if stage != due:
            raise WrongStage(stage=stage, due=due)
        if (barred := bar(now, reviewer, wrote=wrote(plan, reviewer))) is not None:
            raise barred
        return ReviewStep.objects.create(
            review=now,
            action=StepAction.APPROVED,
            stage=stage,
            taken_by=reviewer,
            taken_at=timezone.now(),
            comment=comment,
        )
