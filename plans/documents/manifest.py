"""What an edition consists of: its entries, their manifest, its checksum."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plans.documents.canonical import canonical, checksum


@dataclass(frozen=True)
class Entry:
    """Where a document stands in an edition."""

    path: str
    key: str
    kind: str
    title: str
    position: int
    checksum: str


def manifest(entries: Iterable[Entry]) -> str:
    """The entries by path, sorted by code point, as canonical JSON."""
    return canonical(
        [
            [entry.path, entry.key, entry.kind, entry.title, entry.position, entry.checksum]
            for entry in sorted(entries, key=lambda entry: entry.path)
        ]
    )


def edition_checksum(entries: Iterable[Entry]) -> str:
    """SHA-256 of the manifest."""
    return checksum(manifest(entries))


def counts(entries: Iterable[Entry]) -> dict[str, int]:
    """How many entries there are of each kind."""
    return dict(sorted(Counter(entry.kind for entry in entries).items()))
