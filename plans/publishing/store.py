"""Documents into their table; what is there already is left as it is."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plans.documents.facets import facets_of, written
from plans.documents.manifest import Entry
from plans.models import Document, DocumentBlob, Edition, EditionEntry

BATCH = 500


def store_documents(documents: Mapping[str, str]) -> None:
    """Stores texts under their checksums."""
    Document.objects.bulk_create(
        (document_of(checksum, text) for checksum, text in documents.items()),
        batch_size=BATCH,
        ignore_conflicts=True,
    )
    _note_pictures(documents)


def blobs_of(text: str) -> set[str]:
    """The checksums of the bytes that a document shows; a bundle shows none of its own."""
    pictures = json.loads(text).get("pictures", [])
    return {size["checksum"] for picture in pictures for size in picture["renditions"]}


def _note_pictures(documents: Mapping[str, str]) -> None:
    """So that a look-up tells whether bytes are public. The caller's lock keeps others out."""
    pairs = {(c, blob) for c, text in documents.items() for blob in blobs_of(text)}
    for batch in batches(sorted({checksum for checksum, _ in pairs})):
        rows = DocumentBlob.objects.filter(document__in=batch)
        pairs -= set(rows.values_list("document_id", "blob_id"))
    DocumentBlob.objects.bulk_create(
        (DocumentBlob(document_id=document, blob_id=blob) for document, blob in sorted(pairs)),
        batch_size=BATCH,
    )


def not_stored_yet(checksums: Iterable[str]) -> set[str]:
    """Those of `checksums` that no document has."""
    wanted = set(checksums)
    known: set[str] = set()
    for batch in batches(sorted(wanted)):
        rows = Document.objects.filter(checksum__in=batch)
        known.update(rows.values_list("checksum", flat=True))
    return wanted - known


def stored_texts(checksums: Iterable[str]) -> dict[str, str]:
    """The texts of those documents that are stored, by checksum."""
    texts: dict[str, str] = {}
    for batch in batches(sorted(set(checksums))):
        rows = Document.objects.filter(checksum__in=batch)
        texts.update(rows.values_list("checksum", "data"))
    return texts


def entries_of(edition: Edition | None) -> list[Entry]:
    """The entries of an edition, in plan order; none for no edition."""
    if edition is None:
        return []
    rows = EditionEntry.objects.filter(edition=edition).order_by("position")
    columns = ("path", "key", "kind", "title", "position", "document_id")
    return [Entry(*row) for row in rows.values_list(*columns)]


def batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + BATCH] for start in range(0, len(values), BATCH))


def document_of(checksum: str, text: str) -> Document:
    """The row of a text, unsaved."""
    raw = json.loads(text)
    kind = raw.get("kind", "bundle")
    return Document(
        checksum=checksum,
        kind=kind,
        schema_version=raw.get("schema_version") or raw["version"],
        data=text,
        facets=written(facets_of(kind, raw)),
    )
