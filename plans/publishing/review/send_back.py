"""Send back: a review ends with what has to be put right, as a whole and item by item."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.documents.manifest import Entry
from plans.documents.progress import BOARD
from plans.errors.review import NoSuchItem
from plans.models import Plan, Review, ReviewState, ReviewStep, StepAction
from plans.publishing.candidates import content_of
from plans.publishing.editions import required
from plans.publishing.review.standing import due_stage, refuse_over
from plans.publishing.store import entries_of

NOT_OF_READERS = ("bundle", "paragraphs", BOARD)


def send_back(
    *, review: Review, reviewer: str, comment: str, items: Mapping[str, str] | None = None
) -> Review:
    """Ends a review. `items` are comments on single items by their keys.

    An item of the candidate can be commented on, and one of the live edition that it drops.
    Raises `ReviewIsOver`, `NoSuchItem`, `NoteMissing`, `NoteUnfit`.
    """
    comment = required(comment)
    said = {key: required(text) for key, text in (items or {}).items()}
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=review.plan_id)
        now = Review.objects.select_related("candidate", "based_on").get(pk=review.pk)
        refuse_over(now)
        titles = _titles(now)
        for key in said:
            if key not in titles:
                raise NoSuchItem(key)
        stage, at = due_stage(plan, now), timezone.now()
        common = {"review": now, "stage": stage, "taken_by": reviewer, "taken_at": at}
        ReviewStep.objects.bulk_create(
            [
                ReviewStep(action=StepAction.SENT_BACK, comment=comment, **common),
                *(
                    ReviewStep(
                        action=StepAction.COMMENTED,
                        comment=text,
                        key=key,
                        title=titles[key],
                        **common,
                    )
                    for key, text in said.items()
                ),
            ]
        )
        record(
            event=AuditEvent.RETURNED,
            actor=reviewer,
            about=plan,
            detail={"stage": stage, "note": comment, "items": [titles[key] for key in said]},
        )
        now.state = ReviewState.SENT_BACK
        now.save(update_fields=["state"])
        return now


def _titles(review: Review) -> dict[str, str]:
    """What can be commented on, by key."""
    new = content_of(review.candidate).entries if review.candidate else []
    entries: list[Entry] = [*entries_of(review.based_on), *new]
    return {entry.key: entry.title for entry in entries if entry.kind not in NOT_OF_READERS}
