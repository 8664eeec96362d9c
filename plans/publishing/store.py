"""Documents into their table; what is there already is left as it is."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plans.documents.manifest import Entry
from plans.models import Document, Edition, EditionEntry

BATCH = 500


def store_documents(documents: Mapping[str, str]) -> None:
    """Stores texts under their checksums."""
    Document.objects.bulk_create(
        (document_of(checksum, text) for checksum, text in documents.items()),
        batch_size=BATCH,
        ignore_conflicts=True,
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
    head = json.loads(text)
    return Document(
        checksum=checksum,
        kind=head.get("kind", "bundle"),
        schema_version=head.get("schema_version") or head["version"],
        data=text,
    )
