"""Withdraw: whoever submitted, or a colleague, takes a submission back."""

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import Plan, Review, ReviewState, ReviewStep, StepAction
from plans.publishing.editions import optional
from plans.publishing.review.standing import refuse_over


def withdraw(*, review: Review, editor: str, comment: str = "") -> Review:
    """Ends a review; its approvals count no more. Raises `ReviewIsOver`, `NoteUnfit`."""
    comment = optional(comment)
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=review.plan_id)
        now = Review.objects.get(pk=review.pk)
        refuse_over(now)
        ReviewStep.objects.create(
            review=now,
            action=StepAction.WITHDRAWN,
            taken_by=editor,
            taken_at=timezone.now(),
            comment=comment,
        )
        record(event=AuditEvent.WITHDRAWN, actor=editor, about=plan, detail={"note": comment})
        now.state = ReviewState.WITHDRAWN
        now.save(update_fields=["state"])
        return now
