"""What a candidate holds."""

import json
from dataclasses import dataclass

from plans.documents.manifest import Entry
from plans.models import Candidate


@dataclass(frozen=True)
class Content:
    """The slug and entries of a candidate, and the texts that were new when it was composed."""

    slug: str
    entries: list[Entry]
    documents: dict[str, str]


def content_of(candidate: Candidate) -> Content:
    raw = json.loads(candidate.content)
    return Content(
        slug=raw["slug"],
        entries=[Entry(*values) for values in raw["entries"]],
        documents=raw["documents"],
    )
