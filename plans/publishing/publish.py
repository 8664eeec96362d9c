"""Publish: a candidate becomes the next edition."""

from collections.abc import Collection

from django.db import transaction

from plans.audit.refusals import refusals_recorded
from plans.choices import AuditEvent
from plans.errors.publishing import CandidateIsStale, NothingToPublish
from plans.models import Candidate, Edition, Plan, ReviewState
from plans.publishing.candidates import content_of
from plans.publishing.diff import between_editions
from plans.publishing.editions import (
    NewEdition,
    live_edition,
    put_out,
    record_edition,
    required,
)
from plans.publishing.prepare import TRIES, prepare
from plans.publishing.readiness.gate import keep_acknowledgement, refuse_unready
from plans.publishing.review.standing import approved_review, steps_since_live


def publish(*, plan: Plan, editor: str, note: str, acknowledged: Collection[str] = ()) -> Edition:
    """Composes the working copy as it is now and publishes it.

    `acknowledged` are the identities of the warnings that the editor answers for. Raises
    `NoteMissing`, `NoteUnfit`, `NotReady`, `ErrorsFound`, `WarningsOpen`, `NothingToPublish`,
    `NotApproved`, `AddressTaken`. Two who publish at once publish one after the other: the second
    composes anew on top of the first.
    """
    with refusals_recorded(attempted=AuditEvent.PUBLISHED, actor=editor, plan=plan):
        note = required(note)
        for _ in range(TRIES):
            candidate = prepare(plan=plan, editor=editor)
            try:
                return _publish(candidate, editor, note, acknowledged)
            except CandidateIsStale as stale:
                refusal = stale
        raise refusal


def publish_candidate(
    *, candidate: Candidate, editor: str, note: str, acknowledged: Collection[str] = ()
) -> Edition:
    """Publishes exactly this candidate, with what its checks found when it was composed.

    Raises `CandidateIsStale` where another edition went live since it was composed, and
    `NotApproved` where it lacks a stage of the review that its plan asks for; then nothing is
    published. Raises `ErrorsFound`, `WarningsOpen`, `NothingToPublish`.
    """
    plan = candidate.plan
    with refusals_recorded(attempted=AuditEvent.PUBLISHED, actor=editor, plan=plan):
        return _publish(candidate, editor, required(note), acknowledged)


def _publish(
    candidate: Candidate, editor: str, note: str, acknowledged: Collection[str]
) -> Edition:
    refuse_unready(candidate, acknowledged)
    content = content_of(candidate)
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=candidate.plan_id)
        live = live_edition(plan)
        _refuse_stale(candidate, live)
        refuse_nothing(candidate, live)
        review = approved_review(plan, candidate)
        trail = list(steps_since_live(plan)) if review else []
        if review is not None:
            review.state = ReviewState.PUBLISHED
            review.save(update_fields=["state"])
        edition = put_out(
            plan,
            NewEdition(
                slug=content.slug,
                entries=content.entries,
                documents=content.documents,
                note=note,
                editor=editor,
                version=candidate.version,
                trail=trail,
            ),
        )
        keep_acknowledgement(edition, candidate, editor)
        record_edition(AuditEvent.PUBLISHED, edition)
        return edition


def refuse_nothing(candidate: Candidate, live: Edition | None) -> None:
    """Raises `NothingToPublish`; a change of what is kept beside the pages alone is something."""
    if live is not None and live.checksum == candidate.checksum:
        raise NothingToPublish(live.number)


def _refuse_stale(candidate: Candidate, live: Edition | None) -> None:
    base = candidate.based_on
    if (base.pk if base else None) != (live.pk if live else None):
        raise CandidateIsStale(
            based_on=base.number if base else None,
            live=live.number if live else None,
            changed=[difference.key for difference in between_editions(base, live)],
        )
