"""What differs between two editions of a plan, as far as the public may see both."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.db.models import Count, Q

from plans.documents.differences import DIFFERING_KINDS, Difference, differences, differing
from plans.documents.manifest import Entry
from plans.models import Document, EditionEntry
from plans.published.editions import EditionHead, heads
from plans.published.withheld import marked_entries

COLUMNS = ("path", "key", "kind", "title", "position", "document_id")
EVERY = Q()


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


@dataclass(frozen=True)
class Seen:
    """The entries of an edition, with the keys of those that are withheld."""

    entries: list[Entry]
    withheld: set[str]


def changes(plan: str, old: int, new: int) -> Changes:
    """Raises `NotPublished` for an edition that there is not, `Gone` for a withheld one."""
    editions = heads(plan, {old, new})
    seen = seen_in(editions[old].id, editions[new].id)
    before, after, _ = both(seen[editions[old].id], seen[editions[new].id])
    rows = Document.objects.filter(checksum__in=differing(before, after))
    return _compared(editions[old], editions[new], seen, texts_of(rows))


def successive_changes(editions: Sequence[EditionHead]) -> list[Changes]:
    """What each edition changed since the next one of the list, in two queries whatever its length.

    `editions` are of one plan, the newest first, none of them withheld.
    """
    if len(editions) < 2:
        return []
    ids = [edition.id for edition in editions]
    seen = seen_in(*ids)
    # What all of them hold differs between no two; a sub-query, for there may be many.
    held = EditionEntry.objects.filter(edition__in=ids, kind__in=DIFFERING_KINDS).order_by()
    counted = held.values("document").annotate(editions=Count("pk"))
    rows = Document.objects.filter(
        checksum__in=counted.filter(editions__lt=len(ids)).values("document")
    )
    texts = texts_of(rows)
    return [_compared(old, new, seen, texts) for new, old in pairwise(editions)]


def _compared(
    old: EditionHead, new: EditionHead, seen: Mapping[int, Seen], texts: Mapping[str, str]
) -> Changes:
    before, after, hidden = both(seen[old.id], seen[new.id])

    def read(checksum: str) -> dict[str, Any]:
        raw: dict[str, Any] = json.loads(texts[checksum], parse_float=Decimal)
        return raw

    titles = {entry.key: entry.title for entry in (*before, *after)}
    found = differences(before, after, read)
    return Changes(old, new, found, titles, withheld=len(hidden))


def both(old: Seen, new: Seen) -> tuple[list[Entry], list[Entry], set[str]]:
    """The entries of two editions that readers may compare, and the keys of the others.

    What one of them withholds is left out of both, or it would seem added or removed.
    """
    hidden = old.withheld | new.withheld
    before, after = (
        [entry for entry in seen.entries if entry.key not in hidden] for seen in (old, new)
    )
    return before, after, hidden


def seen_in(*editions: int, only: Q = EVERY) -> dict[int, Seen]:
    """The entries of each edition, or those that are asked for, in one query."""
    found = {edition: Seen([], set()) for edition in editions}
    rows = marked_entries(*editions).filter(only).order_by("position")
    for edition, is_withheld, *columns in rows.values_list("edition", "is_withheld", *COLUMNS):
        entry = Entry(*columns)
        found[edition].entries.append(entry)
        if is_withheld:
            found[edition].withheld.add(entry.key)
    return found


def texts_of(rows: Iterable[Document]) -> dict[str, str]:
    return {row.checksum: row.data for row in rows}
