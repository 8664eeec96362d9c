"""Make a review link: the one moment at which its token is known."""

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.documents.text import is_blank
from plans.errors.publishing import CandidateGone, LifeUnfit, NoteMissing, NoteUnfit
from plans.models import Candidate, Plan, ReviewLink
from plans.models.review_links import MOST_DAYS
from plans.publishing.editions import required
from plans.publishing.links.tokens import digest_of, new_token

LONGEST_NAME = 200


def make_link(
    *, candidate: Candidate, editor: str, made_for: str, days: int
) -> tuple[ReviewLink, str]:
    """A link that opens this candidate for some days, and its token, which is kept nowhere.

    Raises `LifeUnfit`, `CandidateGone`, `NoteMissing` where it is not said whom it is for,
    `NoteUnfit`.
    """
    if is_blank(made_for):
        raise NoteMissing
    made_for = required(made_for)
    if len(made_for) > LONGEST_NAME or "\n" in made_for:
        raise NoteUnfit(f"is more than a line of {LONGEST_NAME} characters")
    if not 1 <= days <= MOST_DAYS:
        raise LifeUnfit(days=days, most=MOST_DAYS)
    token = new_token()
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=candidate.plan_id)
        if not Candidate.objects.filter(pk=candidate.pk).exists():
            raise CandidateGone
        link = ReviewLink.objects.create(
            plan=plan,
            candidate=candidate,
            digest=digest_of(token),
            made_for=made_for,
            made_by=editor,
            made_at=timezone.now(),
            days=days,
        )
        detail = {"made_for": made_for, "days": days, "checksum": candidate.checksum}
        record(event=AuditEvent.LINK_MADE, actor=editor, about=plan, detail=detail)
    return link, token
