"""A verb that refuses is recorded too, though nothing of it is written."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import Model

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.errors.base import LantuError
from plans.models import Plan


@contextmanager
def refusals_recorded(
    *, attempted: AuditEvent, actor: str, plan: Plan, about: Model | None = None
) -> Iterator[None]:
    """Stands around the verb's transaction, so that the entry outlives its rolling back."""
    try:
        yield
    except LantuError as refusal:
        record(
            event=AuditEvent.REFUSED,
            actor=actor,
            plan=plan,
            about=about,
            detail={
                "attempted": attempted.value,
                "refusal": type(refusal).__name__,
                "reason": str(refusal),
            },
        )
        raise
