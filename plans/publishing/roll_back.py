"""Roll back: a new edition with exactly the documents of an earlier one."""

from django.db import transaction

from plans.errors import AlreadyLive, EditionIsWithheld, NoSuchEdition
from plans.models import Edition, Plan, Withholding
from plans.publishing.editions import NewEdition, live_edition, put_out, required
from plans.publishing.store import entries_of


def roll_back(*, plan: Plan, to: int, editor: str, note: str) -> Edition:
    """Publishes edition `to` again under the next number. The working copy stays as it is.

    No check keeps it back: what it restores was checked when it was published, and this is the way
    out when something worse is live.

    Raises `NoSuchEdition`, `AlreadyLive`, `EditionIsWithheld`, `NoteMissing`,
    `NoteUnfit`.
    """
    note = required(note)
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=plan.pk)
        restored = Edition.objects.filter(plan=plan, number=to).first()
        if restored is None:
            raise NoSuchEdition(plan.slug, to)
        if restored == live_edition(plan):
            raise AlreadyLive(to)
        if Withholding.objects.in_force().filter(edition=restored).exists():
            raise EditionIsWithheld(to)
        return put_out(
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
