"""The bundle of an edition, for everybody to download."""

from plans.errors.reading import Gone
from plans.models import EditionEntry
from plans.published.editions import EditionHead, Scope, head
from plans.published.whole import HOLDS_WITHHELD
from plans.published.withheld import withheld_entries


def public_bundle(scope: Scope) -> tuple[EditionHead, str]:
    """The edition and the stored bundle.

    Raises `Gone` where the edition is withheld or holds an item that is: the bundle would tell it.
    """
    edition = head(scope)
    entry = EditionEntry.objects.select_related("document").get(edition=edition.id, kind="bundle")
    if withheld_entries(edition.id).exists():
        raise Gone(HOLDS_WITHHELD)
    return edition, entry.document.data
