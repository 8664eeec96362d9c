"""Publish at a time. Whoever takes the schedule's row first decides: promotion or cancelling."""

import logging
from collections.abc import Collection
from datetime import datetime

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from plans.errors import (
    AddressTaken,
    AlreadyScheduled,
    CandidateIsStale,
    NotInTheFuture,
    TooLateToCancel,
    Unready,
)
from plans.models import Candidate, Edition, HeldBecause, Schedule, ScheduleState
from plans.publishing.editions import required
from plans.publishing.publish import publish_candidate, refuse_nothing
from plans.publishing.readiness.gate import refuse_unready

log = logging.getLogger(__name__)

_HELD_BECAUSE = {
    CandidateIsStale: HeldBecause.STALE,
    AddressTaken: HeldBecause.ADDRESS_TAKEN,
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

    Raises `NotInTheFuture`, `AlreadyScheduled`, `ErrorsFound`, `WarningsOpen`, `NothingToPublish`.
    """
    note = required(note)
    if due_at <= timezone.now():
        raise NotInTheFuture
    refuse_unready(candidate, acknowledged)
    refuse_nothing(candidate, candidate.based_on)
    with transaction.atomic():
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
                candidate=row.candidate,
                editor=row.scheduled_by,
                note=row.note,
                acknowledged=row.acknowledged,
            )
        except (CandidateIsStale, AddressTaken, Unready) as refusal:
            log.warning("schedule %s is held: %s", pk, refusal)
            _conclude(row, ScheduleState.HELD, because=_held_because(refusal))
            return None
        _conclude(row, ScheduleState.DONE, because=None)
        return edition


def _held_because(refusal: Exception) -> HeldBecause:
    return next(reason for kind, reason in _HELD_BECAUSE.items() if isinstance(refusal, kind))


def _conclude(row: Schedule, state: ScheduleState, *, because: HeldBecause | None) -> None:
    row.state, row.held_because = state, because
    row.save(update_fields=["state", "held_because"])
