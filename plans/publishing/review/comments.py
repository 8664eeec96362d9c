"""What reviewers said of single items, until it is put right or submitted anew."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.errors.review import ResolvedAlready
from plans.models import Plan, Review, ReviewState, ReviewStep, StepAction
from plans.publishing.editions import live_edition


def sent_back_review(plan: Plan) -> Review | None:
    """The plan's latest review, if it was sent back and nothing was published since."""
    latest = Review.objects.filter(plan=plan).order_by("-pk").first()
    live = live_edition(plan)
    waits = (
        latest is not None
        and latest.state == ReviewState.SENT_BACK
        and latest.based_on_id == (live.pk if live else None)
    )
    return latest if waits else None


def open_comments(plan: Plan) -> QuerySet[ReviewStep]:
    """The comments that wait, where the plan's latest review was sent back."""
    review = sent_back_review(plan)
    return ReviewStep.objects.filter(
        review=review.pk if review else None,
        action=StepAction.COMMENTED,
        resolved_at__isnull=True,
    )


def resolve(*, comment: ReviewStep, editor: str) -> None:
    """Marks a comment as put right. Raises `ResolvedAlready`."""
    with transaction.atomic():
        Plan.objects.locked().get(pk=comment.review.plan_id)
        waiting = ReviewStep.objects.filter(
            pk=comment.pk, action=StepAction.COMMENTED, resolved_at__isnull=True
        )
        if not waiting.update(resolved_at=timezone.now(), resolved_by=editor):
            raise ResolvedAlready
        record(
            event=AuditEvent.COMMENT_RESOLVED,
            actor=editor,
            plan=comment.review.plan,
            detail={"item": comment.title, "comment": comment.comment},
        )
