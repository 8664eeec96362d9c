"""What is withheld lasts when it is published again."""

from django.utils import timezone

from plans.models import Edition, EditionEntry, Withholding


def carry_over(edition: Edition) -> None:
    """Withholds the new document of each item that is withheld, whatever changed in it.

    Only an editor who lifts the withholding brings an item back: neither a new number nor a
    mended comma does.
    """
    in_force = Withholding.objects.in_force().filter(
        plan_id=edition.plan_id, document__isnull=False
    )
    latest = {withheld.key: withheld for withheld in in_force.order_by("pk")}
    known = set(in_force.values_list("document_id", flat=True))
    entries = EditionEntry.objects.filter(edition=edition, key__in=latest)
    Withholding.objects.bulk_create(
        Withholding(
            plan_id=edition.plan_id,
            document_id=entry.document_id,
            key=entry.key,
            reason=latest[entry.key].reason,
            decided_at=timezone.now(),
            decided_by=latest[entry.key].decided_by,
        )
        for entry in entries.exclude(document__in=known)
    )
