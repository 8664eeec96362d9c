"""Approve: one stage of a review, by somebody who neither wrote nor submitted it."""

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.audit.refusals import refusals_recorded
from plans.choices import AuditEvent
from plans.errors.review import WrongStage
from plans.models import Plan, Review, ReviewStep, StepAction
from plans.publishing.editions import live_edition, optional
from plans.publishing.review.standing import bar, due_stage, refuse_over, refuse_stale, wrote


def approve(*, review: Review, stage: int, reviewer: str, comment: str = "") -> ReviewStep:
    """Approves the stage whose turn it is.

    Raises `ReviewIsOver`, `CandidateIsStale`, `WrongStage`, `ReviewerSubmittedIt`,
    `ReviewerWroteIt`, `ReviewerApprovedBefore`, `NoteUnfit`. Superusers are refused alike.
    """
    about = review.plan
    with refusals_recorded(attempted=AuditEvent.APPROVED, actor=reviewer, plan=about):
        comment = optional(comment)
        with transaction.atomic():
            plan = Plan.objects.locked().get(pk=review.plan_id)
            now = Review.objects.select_related("plan", "based_on").get(pk=review.pk)
            _refuse(plan, now, stage, reviewer)
            detail = {"stage": stage, "checksum": now.checksum, "note": comment}
            record(event=AuditEvent.APPROVED, actor=reviewer, about=plan, detail=detail)
            return ReviewStep.objects.create(
                review=now,
                action=StepAction.APPROVED,
                stage=stage,
                taken_by=reviewer,
                taken_at=timezone.now(),
                comment=comment,
            )


def _refuse(plan: Plan, review: Review, stage: int, reviewer: str) -> None:
    refuse_over(review)
    refuse_stale(review, live_edition(plan))
    due = due_stage(plan, review)
    if stage != due:
        raise WrongStage(stage=stage, due=due)
    if (barred := bar(review, reviewer, wrote=wrote(plan, reviewer))) is not None:
        raise barred
