"""Submit: the working copy as it is now begins its way through review."""

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.audit.refusals import refusals_recorded
from plans.choices import AuditEvent
from plans.errors.editing import WorkingCopyMoved
from plans.errors.review import InReviewAlready, NoReviewAsked, NothingToReview
from plans.models import Candidate, Plan, Review, ReviewState, ReviewStep, StepAction
from plans.publishing.editions import live_edition, optional
from plans.publishing.prepare import TRIES, prepare
from plans.publishing.review.standing import open_review


def submit(*, plan: Plan, editor: str, note: str = "") -> Review:
    """Submits what the working copy makes now; an earlier submission that is open is replaced.

    Comments on what was sent back before are done with by this. Raises `NoReviewAsked`,
    `NothingToReview`, `InReviewAlready`, `NoteUnfit`, and as `prepare` does.
    """
    with refusals_recorded(attempted=AuditEvent.SUBMITTED, actor=editor, plan=plan):
        note = optional(note)
        for _ in range(TRIES):
            candidate = prepare(plan=plan, editor=editor)
            with transaction.atomic():
                locked = Plan.objects.locked().get(pk=plan.pk)
                if _is_present(locked, candidate):
                    return _submit(locked, candidate, editor, note)
        raise WorkingCopyMoved(plan.slug)


def _is_present(plan: Plan, candidate: Candidate) -> bool:
    """Whether nothing was saved, published or pruned since it was composed."""
    live = live_edition(plan)
    return (
        plan.version == candidate.version
        and candidate.based_on_id == (live.pk if live else None)
        and Candidate.objects.filter(pk=candidate.pk).exists()
    )


def _submit(plan: Plan, candidate: Candidate, editor: str, note: str) -> Review:
    if not plan.review_stages:
        raise NoReviewAsked(plan.slug)
    base = candidate.based_on
    if base is not None and base.checksum == candidate.checksum:
        raise NothingToReview
    before = open_review(plan)
    if before is not None:
        if (before.checksum, before.based_on_id) == (candidate.checksum, candidate.based_on_id):
            raise InReviewAlready
        before.state = ReviewState.REPLACED
        before.save(update_fields=["state"])
    review = Review.objects.create(
        plan=plan,
        candidate=candidate,
        checksum=candidate.checksum,
        based_on=base,
        submitted_at=timezone.now(),
        submitted_by=editor,
    )
    ReviewStep.objects.create(
        review=review,
        action=StepAction.SUBMITTED,
        taken_by=editor,
        taken_at=review.submitted_at,
        comment=note,
    )
    detail = {"checksum": review.checksum, "note": note}
    record(event=AuditEvent.SUBMITTED, actor=editor, plan=plan, about=plan, detail=detail)
    return review
