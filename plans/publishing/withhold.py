"""Withhold and lift: the public gets 410 and the reason, though every row stays."""

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.audit.refusals import refusals_recorded
from plans.choices import AuditEvent
from plans.errors.publishing import NothingToWithhold, NotWithheld
from plans.models import Document, Edition, EditionEntry, Plan, Withholding
from plans.publishing.editions import required
from plans.publishing.live_items import project
from plans.publishing.releases import raise_serial


def withhold_edition(*, edition: Edition, editor: str, reason: str) -> Withholding:
    """Withholds a whole edition. Raises `NothingToWithhold` where it is withheld already."""
    attempted = AuditEvent.WITHHELD
    with (
        refusals_recorded(attempted=attempted, actor=editor, plan=edition.plan, about=edition),
        transaction.atomic(),
    ):
        reason = required(reason)
        plan = Plan.objects.locked().get(pk=edition.plan_id)
        in_force = Withholding.objects.in_force()
        if in_force.filter(edition=edition).exists():
            raise NothingToWithhold(f"edition {edition.number}")
        withholding = _record(plan, editor, reason, edition=edition)
        _tell(attempted, withholding)
        _show(plan)
        return withholding


def withhold_item(*, plan: Plan, key: str, editor: str, reason: str) -> list[Withholding]:
    """Withholds every published version of an item.

    Raises `NothingToWithhold` where none is public.
    """
    attempted = AuditEvent.WITHHELD
    with refusals_recorded(attempted=attempted, actor=editor, plan=plan), transaction.atomic():
        reason = required(reason)
        plan = Plan.objects.locked().get(pk=plan.pk)
        documents = _public_documents(plan, key)
        if not documents:
            raise NothingToWithhold(key)
        withholdings = [
            _record(plan, editor, reason, document=document, key=key) for document in documents
        ]
        _tell(attempted, withholdings[0])
        _show(plan)
        return withholdings


def lift(*, withholding: Withholding, editor: str, reason: str) -> list[Withholding]:
    """Lifts a withholding, and with an item's every one that is in force for it."""
    attempted, plan = AuditEvent.LIFTED, withholding.plan
    with refusals_recorded(attempted=attempted, actor=editor, plan=plan), transaction.atomic():
        reason = required(reason)
        plan = Plan.objects.locked().get(pk=withholding.plan_id)
        in_force = Withholding.objects.in_force().filter(plan=plan)
        if withholding.key is not None:
            lifted = in_force.filter(key=withholding.key)
        else:
            lifted = in_force.filter(pk=withholding.pk)
        rows = [
            _record(
                plan,
                editor,
                reason,
                edition=row.edition,
                document=row.document,
                key=row.key,
                lifts=row,
            )
            for row in lifted.select_related("edition", "document")
        ]
        if not rows:
            raise NotWithheld
        _tell(attempted, rows[0])
        _show(plan)
        return rows


def _public_documents(plan: Plan, key: str) -> list[Document]:
    withheld = Withholding.objects.in_force().filter(plan=plan, key=key)
    published = EditionEntry.objects.filter(edition__plan=plan, key=key)
    checksums = set(published.values_list("document_id", flat=True))
    checksums -= set(withheld.values_list("document_id", flat=True))
    return list(Document.objects.filter(checksum__in=checksums).order_by("checksum"))


def _record(
    plan: Plan,
    editor: str,
    reason: str,
    *,
    edition: Edition | None = None,
    document: Document | None = None,
    key: str | None = None,
    lifts: Withholding | None = None,
) -> Withholding:
    return Withholding.objects.create(
        plan=plan,
        edition=edition,
        document=document,
        key=key,
        lifts=lifts,
        reason=reason,
        decided_at=timezone.now(),
        decided_by=editor,
    )


def _tell(event: AuditEvent, row: Withholding) -> None:
    """One entry, however many versions of an item there are."""
    what = {"key": row.key} if row.key else {}
    if row.edition:
        what["edition"] = str(row.edition.number)
    record(
        event=event,
        actor=row.decided_by,
        plan=row.plan,
        about=row.edition or row.plan,
        detail=what | {"reason": row.reason},
    )


def _show(plan: Plan) -> None:
    raise_serial()
    project(plan)
