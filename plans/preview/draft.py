"""A draft: what would be published, before it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from plans.documents.manifest import Entry
from plans.models import Candidate, Document, EditionEntry, Plan
from plans.publishing.candidates import content_of
from plans.publishing.prepare import settled
from plans.publishing.store import stored_texts


@dataclass(frozen=True)
class Draft:
    """The entries of an edition to come, and the text of each of their documents by checksum."""

    plan: int
    slug: str
    checksum: str
    entries: list[Entry]
    texts: Mapping[str, str]


def draft_of_working_copy(plan: Plan) -> Draft:
    """What the working copy makes now. Raises `NotReady`, `WorkingCopyMoved`."""
    made = settled(plan)
    return Draft(plan.pk, plan.slug, made.checksum, made.entries, made.documents)


def draft_of_candidate(candidate: Candidate) -> Draft:
    """What was composed then."""
    content = content_of(candidate)
    wanted = {entry.checksum for entry in content.entries}
    texts = {**content.documents, **_texts_of_base(candidate)}
    texts |= stored_texts(wanted - texts.keys())
    return Draft(candidate.plan_id, content.slug, candidate.checksum, content.entries, texts)


def _texts_of_base(candidate: Candidate) -> dict[str, str]:
    """In one query; nearly all that is not new stands in the edition that it follows."""
    entries = EditionEntry.objects.filter(edition=candidate.based_on_id)
    rows = Document.objects.filter(checksum__in=entries.values("document"))
    return dict(rows.values_list("checksum", "data"))
