"""What the public does not get although it is published."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery

from plans.models import Edition, EditionEntry, Publication, Withholding


def with_reasons(entries: QuerySet[EditionEntry]) -> QuerySet[Any]:
    """Annotates each entry with `withheld`: why it, or its edition, is withheld; else null."""
    in_force = Withholding.objects.in_force()
    return entries.annotate(
        edition_withheld=Subquery(
            in_force.filter(edition=OuterRef("edition_id")).values("reason")[:1]
        ),
        document_withheld=Subquery(
            in_force.filter(
                document=OuterRef("document_id"), plan=OuterRef("edition__plan_id")
            ).values("reason")[:1]
        ),
    )


def public_entries(*editions: int) -> QuerySet[EditionEntry]:
    """The entries of editions that are not withheld."""
    return public_among(EditionEntry.objects.filter(edition__in=editions))


def public_among(entries: QuerySet[EditionEntry]) -> QuerySet[EditionEntry]:
    """Those of some entries that are not withheld."""
    return entries.exclude(_document_withheld())


def public_live_entries(plan: str) -> QuerySet[EditionEntry]:
    """The entries of a plan's live edition that are not withheld."""
    live = Publication.objects.filter(slug=plan)
    return EditionEntry.objects.filter(edition__in=live.values("edition")).exclude(
        _document_withheld()
    )


def withheld_entries(edition: int) -> QuerySet[EditionEntry]:
    """The entries of an edition that are withheld."""
    return EditionEntry.objects.filter(_document_withheld(), edition=edition)


def marked_entries(*editions: int) -> QuerySet[Any]:
    """All entries of editions, each annotated with `is_withheld`."""
    entries = EditionEntry.objects.filter(edition__in=editions)
    return entries.annotate(is_withheld=_document_withheld())


def count_withheld(kind: str) -> Subquery:
    """Annotates an edition with how many of its entries of a kind are withheld, or null."""
    entries = EditionEntry.objects.filter(_document_withheld(), edition=OuterRef("pk"), kind=kind)
    return Subquery(
        entries.order_by().values("edition").annotate(entries=Count("pk")).values("entries")
    )


def holds_withheld() -> Exists:
    """Annotates an entry with whether its edition has an entry that is withheld."""
    in_force = Withholding.objects.in_force().filter(plan=OuterRef("edition__plan_id"))
    return Exists(in_force.filter(document__editionentry__edition=OuterRef("edition_id")))


def _document_withheld() -> Exists:
    return Exists(
        Withholding.objects.in_force().filter(
            document=OuterRef("document_id"), plan=OuterRef("edition__plan_id")
        )
    )


def with_reason(editions: QuerySet[Edition]) -> QuerySet[Any]:
    """Annotates each edition with `withheld`: why it is withheld, else null."""
    in_force = Withholding.objects.in_force().filter(edition=OuterRef("pk"))
    return editions.annotate(withheld=Subquery(in_force.values("reason")[:1]))
