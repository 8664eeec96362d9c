"""The bytes of pictures, for as long as something that is published shows them."""

from dataclasses import dataclass

from plans.errors.reading import Gone, NotPublished
from plans.models import DocumentBlob, EditionEntry
from plans.published.withheld import with_reasons


@dataclass(frozen=True)
class PublicBlob:
    checksum: str
    media_type: str
    data: bytes


def public_blob(checksum: str) -> PublicBlob:
    """Bytes that an edition of any plan shows, past ones included, in an item that readers get.

    Raises `NotPublished`, and `Gone` where all that shows them is withheld.
    """
    entries = EditionEntry.objects.filter(document__documentblob__blob=checksum)
    shown = with_reasons(entries).order_by()
    if not shown.filter(edition_withheld__isnull=True, document_withheld__isnull=True).exists():
        withheld = shown.first()
        if withheld is None:
            raise NotPublished(checksum)
        raise Gone(withheld.document_withheld or withheld.edition_withheld)
    rows = DocumentBlob.objects.filter(blob=checksum)
    media_type, data = rows.values_list("blob__media_type", "blob__data")[0]
    return PublicBlob(checksum, media_type, bytes(data))
