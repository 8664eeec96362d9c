"""Roll back: a new edition with exactly the documents of an earlier one."""

from django.db import transaction

from plans.audit.refusals import refusals_recorded
from plans.choices import AuditEvent
from plans.errors.publishing import AlreadyLive, EditionIsWithheld, NoSuchEdition
from plans.models import Edition, Plan, Withholding
from plans.publishing.editions import (
    NewEdition,
    live_edition,
    put_out,
    record_edition,
    required,
)
from plans.publishing.store import entries_of


def roll_back(*, plan: Plan, to: int, editor: str, note: str) -> Edition:
    """Publishes edition `to` again under the next number. The working copy stays as it is.

    It needs no review and no check: what it restores passed those of its time, and what went wrong
    must be taken back at once.

    Raises `NoSuchEdition`, `AlreadyLive`, `EditionIsWithheld`, `NoteMissing`,
    `NoteUnfit`.
    """
    with refusals_recorded(attempted=AuditEvent.ROLLED_BACK, actor=editor, plan=plan):
        return _roll_back(plan, to, editor, required(note))


def _roll_back(plan: Plan, to: int, editor: str, note: str) -> Edition:
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=plan.pk)
        restored = Edition.objects.filter(plan=plan, number=to).first()
        if restored is None:
            raise NoSuchEdition(plan.slug, to)
        if restored == live_edition(plan):
            raise AlreadyLive(to)
        if Withholding.objects.in_force().filter(edition=restored).exists():
            raise EditionIsWithheld(to)
        edition = put_out(
            plan,
            NewEdition(
                slug=restored.slug,
                entries=entries_of(restored),
                documents={},
                note=note,
                editor=editor,
                restores=to,
            ),
        )
        record_edition(AuditEvent.ROLLED_BACK, edition)
        return edition
