"""Publish at a time. Whoever takes the schedule's row first decides: promotion or cancelling."""

import logging
from collections.abc import Collection
from datetime import datetime

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from plans.audit.record import record
from plans.audit.refusals import refusals_recorded
from plans.choices import AuditEvent
from plans.errors.publishing import (
    AddressTaken,
    AlreadyScheduled,
    CandidateGone,
    CandidateIsStale,
    NotInTheFuture,
    TooLateToCancel,
    Unready,
)
from plans.errors.review import NotApproved
from plans.models import Candidate, Edition, HeldBecause, Plan, Schedule, ScheduleState
from plans.publishing.authority import lost_authority
from plans.publishing.editions import required
from plans.publishing.publish import publish_candidate, refuse_nothing
from plans.publishing.readiness.gate import refuse_unready
from plans.publishing.review.standing import approved_review

log = logging.getLogger(__name__)

_HELD_BECAUSE = {
    CandidateIsStale: HeldBecause.STALE,
    AddressTaken: HeldBecause.ADDRESS_TAKEN,
    NotApproved: HeldBecause.NOT_APPROVED,
    Unready: HeldBecause.UNREADY,
}


def schedule(
    *,
    candidate: Candidate,
    due_at: datetime,
    editor: str,
    note: str,
    acknowledged: Collection[str] = (),
) -> Schedule:
    """Has a candidate published at `due_at`, with the warnings that are acknowledged now.

    Raises `NotInTheFuture`, `AlreadyScheduled`, `ErrorsFound`, `WarningsOpen`, `NothingToPublish`,
    `NotApproved`, `CandidateGone`. What is withdrawn from review until then is held.
    """
    plan = candidate.plan
    with refusals_recorded(attempted=AuditEvent.SCHEDULED, actor=editor, plan=plan):
        note = required(note)
        if due_at <= timezone.now():
            raise NotInTheFuture
        refuse_unready(candidate, acknowledged)
        refuse_nothing(candidate, candidate.based_on)
        with transaction.atomic():
            locked = Plan.objects.locked().get(pk=candidate.plan_id)
            if not Candidate.objects.filter(pk=candidate.pk).exists():
                raise CandidateGone
            approved_review(locked, candidate)
            planned, created = Schedule.objects.get_or_create(
                candidate=candidate,
                defaults={
                    "due_at": due_at,
                    "note": note,
                    "scheduled_by": editor,
                    "acknowledged": sorted(acknowledged),
                },
            )
            if not created:
                raise AlreadyScheduled
            _record(AuditEvent.SCHEDULED, planned, editor, note=note)
            return planned


def cancel(*, schedule: Schedule, editor: str) -> None:
    """Cancels a schedule that waits or is held. Raises `TooLateToCancel`."""
    plan = schedule.candidate.plan
    attempted = AuditEvent.SCHEDULE_CANCELLED
    with (
        refusals_recorded(attempted=attempted, actor=editor, plan=plan),
        transaction.atomic(),
    ):
        row = Schedule.objects.select_for_update().get(pk=schedule.pk)
        if row.state not in (ScheduleState.WAITING, ScheduleState.HELD):
            raise TooLateToCancel(row.state)
        _conclude(row, ScheduleState.CANCELLED, because=None)
        _record(attempted, row, editor)
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
        _hold_failed(pk)
        return None


def _hold_failed(pk: int) -> None:
    with transaction.atomic():
        waiting = Schedule.objects.select_for_update(of=("self",)).select_related("candidate__plan")
        if row := waiting.filter(pk=pk, state=ScheduleState.WAITING).first():
            _hold(row, HeldBecause.FAILED)


def _promote(pk: int) -> Edition | None:
    skip = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        rows = Schedule.objects.select_for_update(skip_locked=skip, of=("self",))
        row = (
            rows.select_related("candidate__plan")
            .filter(pk=pk, state=ScheduleState.WAITING)
            .first()
        )
        if row is None:  # another process was first, or it was cancelled
            return None
        if lost_authority(row.scheduled_by, row.candidate.plan):
            log.warning("schedule %s is held: %s may not publish any more", pk, row.scheduled_by)
            _hold(row, HeldBecause.NOT_ALLOWED)
            return None
        try:
            edition = publish_candidate(
                candidate=row.candidate,
                editor=row.scheduled_by,
                note=row.note,
                acknowledged=row.acknowledged,
            )
        except (CandidateIsStale, AddressTaken, NotApproved, Unready) as refusal:
            log.warning("schedule %s is held: %s", pk, refusal)
            _hold(row, _held_because(refusal))
            return None
        _conclude(row, ScheduleState.DONE, because=None)
        _record(AuditEvent.SCHEDULE_DONE, row, row.scheduled_by, edition=edition.number)
        return edition


def _held_because(refusal: Exception) -> HeldBecause:
    return next(reason for kind, reason in _HELD_BECAUSE.items() if isinstance(refusal, kind))


def _hold(row: Schedule, because: HeldBecause) -> None:
    _conclude(row, ScheduleState.HELD, because=because)
    _record(AuditEvent.SCHEDULE_HELD, row, row.scheduled_by, because=because.value)


def _conclude(row: Schedule, state: ScheduleState, *, because: HeldBecause | None) -> None:
    row.state, row.held_because = state, because
    row.save(update_fields=["state", "held_because"])


def _record(event: AuditEvent, row: Schedule, actor: str, **detail: object) -> None:
    """The trail speaks of the candidate by its checksum: a schedule has no page of its own."""
    known = {"due_at": f"{timezone.localtime(row.due_at):%Y-%m-%d %H:%M}"}
    candidate = row.candidate
    record(
        event=event,
        actor=actor,
        plan=candidate.plan,
        about=candidate.plan,
        detail=known | {"checksum": candidate.checksum} | detail,
    )
