"""What a candidate, or an edition, changes."""

import json
from decimal import Decimal
from typing import Any

from plans.documents.differences import Difference, differences, differing
from plans.documents.manifest import Entry
from plans.models import Candidate, Edition, Publication
from plans.publishing.candidates import content_of
from plans.publishing.store import entries_of, stored_texts


def against_live(candidate: Candidate) -> list[Difference]:
    """What readers would see change if the candidate were published."""
    live = Publication.objects.select_related("edition").filter(plan=candidate.plan_id).first()
    content = content_of(candidate)
    old = entries_of(live.edition if live else None)
    return _between(old, content.entries, content.documents)


def between_editions(old: Edition | None, new: Edition | None) -> list[Difference]:
    """What the newer edition changed."""
    return _between(entries_of(old), entries_of(new), {})


def _between(old: list[Entry], new: list[Entry], texts: dict[str, str]) -> list[Difference]:
    wanted = differing(old, new)
    known = {**stored_texts(wanted - texts.keys()), **texts}

    def read(checksum: str) -> dict[str, Any]:
        raw: dict[str, Any] = json.loads(known[checksum], parse_float=Decimal)
        return raw

    return differences(old, new, read)
