"""What differs between two editions of a plan, as far as the public may see both."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from plans.documents.differences import Difference, differences, differing
from plans.documents.manifest import Entry
from plans.models import Document
from plans.published.editions import EditionHead, heads
from plans.published.withheld import marked_entries

COLUMNS = ("path", "key", "kind", "title", "position", "document_id")


@dataclass(frozen=True)
class Changes:
    """`withheld` is how many items are left out, since one of the editions withholds them.

    `titles` are those of all others by key.
    """

    old: EditionHead
    new: EditionHead
    differences: list[Difference]
    titles: Mapping[str, str]
    withheld: int


def changes(plan: str, old: int, new: int) -> Changes:
    """Raises `NotPublished` for an edition that there is not, `Gone` for a withheld one."""
    editions = heads(plan, {old, new})
    entries, hidden = _entries(editions[old].id, editions[new].id)
    before, after = entries[editions[old].id], entries[editions[new].id]
    rows = Document.objects.filter(checksum__in=differing(before, after))
    texts = dict(rows.values_list("checksum", "data"))

    def read(checksum: str) -> dict[str, Any]:
        raw: dict[str, Any] = json.loads(texts[checksum], parse_float=Decimal)
        return raw

    titles = {entry.key: entry.title for entry in (*before, *after)}
    found = differences(before, after, read)
    return Changes(editions[old], editions[new], found, titles, withheld=len(hidden))


def _entries(*editions: int) -> tuple[dict[int, list[Entry]], set[str]]:
    """The entries of each edition, and the keys of what one of them withholds.

    That is left out of all of them, or it would seem added or removed.
    """
    rows = marked_entries(*editions).order_by("position")
    marked = [
        (edition, is_withheld, Entry(*columns))
        for edition, is_withheld, *columns in rows.values_list("edition", "is_withheld", *COLUMNS)
    ]
    hidden = {entry.key for _, is_withheld, entry in marked if is_withheld}
    grouped: dict[int, list[Entry]] = {edition: [] for edition in editions}
    for edition, _, entry in marked:
        if entry.key not in hidden:
            grouped[edition].append(entry)
    return grouped, hidden
