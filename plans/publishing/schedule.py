"""Publish at a time. Whoever takes the schedule's row first decides: promotion or cancelling."""

import logging
from datetime import datetime

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from plans.errors import (
    AddressTaken,
    AlreadyScheduled,
    CandidateGone,
    CandidateIsStale,
    NotApproved,
    NotInTheFuture,
    TooLateToCancel,
)
from plans.models import Candidate, Edition, HeldBecause, Plan, Schedule, ScheduleState
from plans.publishing.editions import required
from plans.publishing.publish import publish_candidate
from plans.publishing.review.standing import approved_review

log = logging.getLogger(__name__)

_HELD_BECAUSE = {
    CandidateIsStale: HeldBecause.STALE,
    AddressTaken: HeldBecause.ADDRESS_TAKEN,
    NotApproved: HeldBecause.NOT_APPROVED,
}


def schedule(*, candidate: Candidate, due_at: datetime, editor: str, note: str) -> Schedule:
    """Has a candidate published at `due_at`.

    Raises `NotInTheFuture`, `AlreadyScheduled`, `NotApproved`, `CandidateGone`. What is withdrawn
    from review until then is held.
    """
    note = required(note)
    if due_at <= timezone.now():
        raise NotInTheFuture
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=candidate.plan_id)
        if not Candidate.objects.filter(pk=candidate.pk).exists():
            raise CandidateGone
        approved_review(plan, candidate)
        planned, created = Schedule.objects.get_or_create(
            candidate=candidate,
            defaults={"due_at": due_at, "note": note, "scheduled_by": editor},
        )
        if not created:
            raise AlreadyScheduled
        return planned


def cancel(*, schedule: Schedule, editor: str) -> None:
    """Cancels a schedule that waits or is held. Raises `TooLateToCancel`."""
    with transaction.atomic():
        row = Schedule.objects.select_for_update().get(pk=schedule.pk)
        if row.state not in (ScheduleState.WAITING, ScheduleState.HELD):
            raise TooLateToCancel(row.state)
        _conclude(row, ScheduleState.CANCELLED, because=None)
        log.info("schedule %s was cancelled by %s", row.pk, editor)


def promote_due() -> list[Edition]:
    """Publishes every candidate that is due; holds those that can no longer be published."""
    due = Schedule.objects.filter(state=ScheduleState.WAITING, due_at__lte=timezone.now())
    promoted = [_promote_or_hold(pk) for pk in due.values_list("pk", flat=True)]
    return [edition for edition in promoted if edition is not None]


def _promote_or_hold(pk: int) -> Edition | None:
    """A fault in one schedule must not keep all later ones from being carried out."""
    try:
        return _promote(pk)
    except (OperationalError, InterfaceError):  # the database is away, for all of them
        raise
    except Exception:
        log.exception("schedule %s failed and is held", pk)
        waiting = Schedule.objects.filter(pk=pk, state=ScheduleState.WAITING)
        waiting.update(state=ScheduleState.HELD, held_because=HeldBecause.FAILED)
        return None


def _promote(pk: int) -> Edition | None:
    skip = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        rows = Schedule.objects.select_for_update(skip_locked=skip, of=("self",))
        row = rows.select_related("candidate").filter(pk=pk, state=ScheduleState.WAITING).first()
        if row is None:  # another process was first, or it was cancelled
            return None
        try:
            edition = publish_candidate(
                candidate=row.candidate, editor=row.scheduled_by, note=row.note
            )
        except (CandidateIsStale, AddressTaken, NotApproved) as refusal:
            log.warning("schedule %s is held: %s", pk, refusal)
            _conclude(row, ScheduleState.HELD, because=_HELD_BECAUSE[type(refusal)])
            return None
        _conclude(row, ScheduleState.DONE, because=None)
        return edition


def _conclude(row: Schedule, state: ScheduleState, *, because: HeldBecause | None) -> None:
    row.state, row.held_because = state, because
    row.save(update_fields=["state", "held_because"])
