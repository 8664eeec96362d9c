"""What reviewers said of single items, until it is put right or submitted anew."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.errors.review import ResolvedAlready
from plans.models import Plan, Review, ReviewState, ReviewStep, StepAction


def open_comments(plan: Plan) -> QuerySet[ReviewStep]:
    """The comments that wait: those of the plan's latest review, if it was sent back."""
    latest = Review.objects.filter(plan=plan).order_by("-pk").values("pk")[:1]
    return ReviewStep.objects.filter(
        review__in=latest,
        review__state=ReviewState.SENT_BACK,
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
