"""What differs between two editions of a plan, as far as the public may see both."""

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from plans.documents.differences import Difference, differences, differing
from plans.documents.manifest import Entry
from plans.models import Document
from plans.published.editions import EditionHead, heads
from plans.published.withheld import public_entries

COLUMNS = ("path", "key", "kind", "title", "position", "document_id")


@dataclass(frozen=True)
class Changes:
    old: EditionHead
    new: EditionHead
    differences: list[Difference]


def changes(plan: str, old: int, new: int) -> Changes:
    """Raises `NotPublished` for an edition that there is not, `Gone` for a withheld one."""
    editions = heads(plan, {old, new})
    entries = _entries(editions[old].id, editions[new].id)
    before, after = entries[editions[old].id], entries[editions[new].id]
    rows = Document.objects.filter(checksum__in=differing(before, after))
    texts = dict(rows.values_list("checksum", "data"))

    def read(checksum: str) -> dict[str, Any]:
        raw: dict[str, Any] = json.loads(texts[checksum], parse_float=Decimal)
        return raw

    return Changes(editions[old], editions[new], differences(before, after, read))


def _entries(*editions: int) -> dict[int, list[Entry]]:
    rows = public_entries(*editions).order_by("position").values_list("edition", *COLUMNS)
    grouped: dict[int, list[Entry]] = {edition: [] for edition in editions}
    for edition, *columns in rows:
        grouped[edition].append(Entry(*columns))
    return grouped
