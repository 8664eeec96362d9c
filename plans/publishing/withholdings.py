"""What is withheld now, and how that lasts when an item is published again."""

import json

from django.utils import timezone

from plans.documents.differences import own_facts
from plans.models import Edition, EditionEntry, Withholding


def carry_over(edition: Edition) -> None:
    """Withholds an item's new document too where its own facts are still the withheld ones.

    A document also holds the list of items that refer to it. That such a list grew must not bring
    a withheld text back; that the text was rewritten does.
    """
    in_force = Withholding.objects.in_force().filter(
        plan_id=edition.plan_id, document__isnull=False
    )
    for withheld in in_force.select_related("document"):
        entry = (
            EditionEntry.objects.filter(edition=edition, key=withheld.key)
            .select_related("document")
            .first()
        )
        if entry is None or in_force.filter(document=entry.document_id).exists():
            continue
        old, new = (json.loads(d.data) for d in (withheld.document, entry.document) if d)
        if own_facts(entry.kind, old) == own_facts(entry.kind, new):
            Withholding.objects.create(
                plan_id=edition.plan_id,
                document=entry.document,
                key=withheld.key,
                reason=withheld.reason,
                decided_at=timezone.now(),
                decided_by=withheld.decided_by,
            )
