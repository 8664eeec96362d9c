"""Reject, with a reason; reopen what was decided; put a whole article aside."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent, ProposalState
from plans.editing.bundle.tree import TABLE_OF
from plans.errors.proposals import DecidedAlready
from plans.models import Intake, Plan, Proposal

_UNDECIDED = {"item_key": None, "reason": None, "decided_by": None, "decided_at": None}


def reject(*, intake: Intake, numbers: Collection[int], reason: str, editor: str) -> int:
    """All of them or, where one was decided meanwhile, none. Raises `DecidedAlready`."""
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=intake.plan_id)
        rows = list(intake.proposal_set.filter(number__in=numbers))
        for row in rows:
            if row.state != ProposalState.OPEN:
                raise DecidedAlready(row.title, row.decided_by or "")
        intake.proposal_set.filter(pk__in=[row.pk for row in rows]).update(
            state=ProposalState.REJECTED,
            reason=reason,
            decided_by=editor,
            decided_at=timezone.now(),
        )
        if rows:
            detail = {"reason": reason, "items": [row.title for row in rows]}
            record(event=AuditEvent.PROPOSALS_REJECTED, plan=plan, about=plan, detail=detail)
        return len(rows)


def reopen(*, intake: Intake, number: int) -> bool:
    """What was rejected, or whose item the plan has no more, can be decided anew."""
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=intake.plan_id)
        row = intake.proposal_set.filter(number=number).first()
        if row is None or not _can_be_reopened(row, plan):
            return False
        Proposal.objects.filter(pk=row.pk).update(state=ProposalState.OPEN, **_UNDECIDED)
        detail = {"items": [row.title]}
        record(event=AuditEvent.PROPOSAL_REOPENED, plan=plan, about=plan, detail=detail)
        return True


def put_aside(*, intake: Intake) -> bool:
    """Forgets an article of which nothing was accepted, with its proposals."""
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=intake.plan_id)
        if intake.proposal_set.filter(item_key__isnull=False).exists():
            return False
        intake.delete()
        detail = {"title": intake.title}
        record(event=AuditEvent.ARTICLE_PUT_ASIDE, plan=plan, about=plan, detail=detail)
        return True


def _can_be_reopened(row: Proposal, plan: Plan) -> bool:
    if row.state == ProposalState.REJECTED:
        return True
    if row.state == ProposalState.OPEN:
        return False
    items = TABLE_OF[row.kind].model._default_manager.filter(plan=plan, key=row.item_key)
    return not items.exists()
