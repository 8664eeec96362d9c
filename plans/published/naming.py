"""What a page is called, for those who speak about it elsewhere."""

from dataclasses import dataclass

from django.db.models import F

from plans.errors.reading import Gone, NotPublished
from plans.models import EditionEntry
from plans.published.editions import EditionHead, Scope
from plans.published.standing import standing
from plans.published.withheld import with_reasons


@dataclass(frozen=True)
class Named:
    """A page by its path within an edition."""

    edition: EditionHead
    path: str
    title: str


def named(scope: Scope, path: str) -> Named:
    """The page at a path such as `measures/one`; the plan's own path is empty.

    Raises `NotPublished`, and `Gone` for what is withheld.
    """
    entries = EditionEntry.objects.filter(edition__in=scope.editions().values("pk"), path=path)
    entry = (
        with_reasons(entries)
        .annotate(live=F("edition__publication__edition"), **standing(scope.plan))
        .select_related("edition")
        .first()
    )
    if entry is None:
        raise NotPublished(path)
    reason = entry.edition_withheld or entry.document_withheld
    if reason is not None:
        raise Gone(reason)
    edition = EditionHead.of(
        entry.edition, slug=scope.plan, live=entry.live or 0, withheld=None, now=entry
    )
    return Named(edition, path, entry.title)
