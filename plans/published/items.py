"""One document by its path, and lists of documents, with their references resolved."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet, Subquery

from plans.documents.items import TermDocument
from plans.documents.kinds import COLLECTIONS, PLAN_KEY, ItemKind, path_of
from plans.documents.links import Link, names_in, resolve
from plans.documents.progress import BOARD
from plans.documents.stored import read
from plans.errors.reading import Gone, Moved, NoSuchThing, NotPublished, PlanRenamed
from plans.models import EditionEntry
from plans.published.editions import (
    EditionHead,
    Scope,
    head_and_count,
    missing_plan,
    site_path,
)
from plans.published.filters import (
    Wanted,
    count_narrowed,
    narrowed,
    refuse_what_is_not_there,
)
from plans.published.references import References, Sourced, references
from plans.published.shared import SharedFacts
from plans.published.standing import standing
from plans.published.terms import prose_of
from plans.published.withheld import public_entries, with_reasons, withheld_entries

PAGE_SIZE = 50
MAX_LIMIT = 100
"""As many items as readers get at once, who ask for more than a page of the website."""

NOTHING: Wanted = {}

TELLING_OF_OTHERS = ("article", BOARD)
"""Kinds whose documents say of other items what these say of themselves."""


@dataclass(frozen=True)
class Found(Sourced):
    """A document with its references resolved, the bytes it was stored as, and its edition.

    `plan` is its plan, or null while that is withheld; `inner` are the documents that one of its
    lists refers to, where a caller asked for them;
    `before` and `after` its neighbours, the items of its kind beside it in plan order; `terms` are
    explained, and used in its text.
    """

    edition: EditionHead
    plan: Link | None
    document: Any
    stored: str
    inner: list[Any]
    before: Link | None
    after: Link | None
    terms: list[TermDocument]


@dataclass(frozen=True)
class Listing(Sourced):
    """A page of a list, in plan order. `after` is the key by which the next page begins."""

    edition: EditionHead
    plan: Link | None
    count: int
    documents: list[Any]
    after: str | None


def find(
    scope: Scope, kind: ItemKind, slug: str, *, inner: str | None = None, begin: int = 0
) -> Found:
    """The item of a kind by its slug, and some documents that its list `inner` refers to.

    These are as many as a page shows, after the first `begin` of them.

    Raises `NotPublished`; `Gone` for what is withheld or was removed; `Moved` for a slug that the
    item had in an earlier edition; `PlanRenamed`.
    """
    return found_at(scope, path_of(kind, slug), inner, begin)


def find_plan(scope: Scope) -> Found:
    """The document of the plan itself."""
    return found_at(scope, "")


def stored_bytes(found: Found) -> str:
    """The document as it was stored.

    Raises `Gone` for one that tells of an item which is withheld: nothing can be left out of bytes
    that are to keep their checksum.
    """
    if found.document.kind in TELLING_OF_OTHERS:
        for entry in with_reasons(withheld_entries(found.edition.id)):
            if f'"{entry.key}"' in found.stored:
                raise Gone(entry.document_withheld)
    return found.stored


def listing(
    scope: Scope,
    kind: ItemKind,
    *,
    after: str | None = None,
    limit: int,
    wanted: Wanted = NOTHING,
) -> Listing:
    """A page of the items of a kind, or of those that have the facets `wanted`.

    Raises as `find` does for the plan, and `NoSuchThing` where `after` is no item of the list, or a
    facet refers to what the edition has not.
    """
    counted = count_narrowed(scope, kind, wanted) if wanted else None
    edition, count = head_and_count(scope, kind, narrowed=counted)
    if wanted and not count:
        refuse_what_is_not_there(scope, wanted)
    entries = narrowed(public_entries(edition.id).filter(kind=kind), scope, wanted)
    begin = EditionEntry.objects.filter(edition=edition.id, kind=kind, key=after)
    if after is not None:
        entries = entries.filter(position__gt=Subquery(begin.values("position")[:1]))
    found = entries.select_related("document").order_by("position")
    rows = list(found[: limit + 1]) if count else []
    if after is not None and count and not rows and not begin.exists():
        raise NoSuchThing("after", "is no item of this list")
    page = rows[:limit]
    shown = answered(scope, edition, page)
    return Listing(
        edition=edition,
        plan=shown.references.links.get(PLAN_KEY),
        count=count,
        documents=shown.documents,
        after=page[-1].key if len(rows) > limit else None,
        cited=shown.cited,
        facts=shown.facts,
    )


@dataclass(frozen=True)
class Answered(Sourced):
    """Documents with their references resolved, and what was read for it."""

    documents: list[Any]
    references: References


def answered(
    scope: Scope,
    edition: EditionHead,
    entries: Iterable[EditionEntry],
    *,
    beside: EditionEntry | None = None,
) -> Answered:
    """The documents of entries, all their references resolved in one query.

    With the neighbours of the entry `beside`.
    """
    read_ones = [(entry, read(entry.kind, entry.document.data)) for entry in entries]
    keys = {key for _, document in read_ones for key in names_in(document, Link)}
    keys.add(PLAN_KEY)
    prose = prose_of(document for _, document in read_ones) if beside else ""
    found = references(scope, edition.id, keys, beside=beside, prose=prose)
    facts = SharedFacts([*(document for _, document in read_ones), *found.articles.values()])
    documents = [
        facts.fill(resolve(document, found.links, Link)).model_copy(
            update={"checksum": entry.document_id, "path": site_path(scope, entry.path)}
        )
        for entry, document in read_ones
    ]
    return Answered(found.articles, facts, documents, found)


def found_at(scope: Scope, path: str, inner: str | None = None, begin: int = 0) -> Found:
    entries = EditionEntry.objects.filter(edition__in=scope.editions().values("pk"), path=path)
    entry = (
        with_reasons(entries)
        .annotate(live=F("edition__publication__edition"), **standing(scope.plan))
        .select_related("edition", "document")
        .first()
    )
    if entry is None:
        raise _absent(scope, path)
    reason = entry.edition_withheld or entry.document_withheld
    if reason is not None:
        raise Gone(reason)
    edition = EditionHead.of(
        entry.edition, slug=scope.plan, live=entry.live or 0, withheld=None, now=entry
    )
    shown = answered(scope, edition, [entry, *_inner(entry, inner, begin)], beside=entry)
    document, *inner_documents = shown.documents
    return Found(
        edition=edition,
        plan=shown.references.links.get(PLAN_KEY),
        document=document,
        stored=entry.document.data,
        inner=inner_documents,
        cited=shown.cited,
        facts=shown.facts,
        before=shown.references.before,
        after=shown.references.after,
        terms=shown.references.terms,
    )


def _inner(entry: EditionEntry, name: str | None, begin: int) -> list[EditionEntry]:
    if name is None:
        return []
    members = getattr(read(entry.kind, entry.document.data), name)
    keys = [getattr(member, "item", member).key for member in members]
    entries = public_entries(entry.edition_id).filter(key__in=keys).select_related("document")
    return list(entries.order_by("position")[begin : begin + PAGE_SIZE])


def _absent(scope: Scope, path: str) -> NotPublished | PlanRenamed | Moved | Gone:
    """Why there is nothing at a path: older entries tell of renamed and removed items."""
    if not scope.editions().exists():
        return missing_plan(scope.plan)
    if scope.number is not None:
        return NotPublished(path)
    plans = scope.editions().values("plan")
    earlier = EditionEntry.objects.filter(edition__plan__in=plans, path=path)
    key = earlier.order_by("-edition").values("key")[:1]
    now = EditionEntry.objects.filter(
        edition__in=scope.editions().values("pk"), key=Subquery(key)
    ).first()
    if now is not None:
        return Moved(site_path(scope, now.path))
    return _removed(scope, earlier) or NotPublished(path)


def _removed(scope: Scope, earlier: QuerySet[EditionEntry]) -> Gone | None:
    """What is left to say of what the live edition has no more: where it can still be read."""
    marked = with_reasons(earlier.select_related("edition").order_by("-edition"))
    readable = marked.filter(edition_withheld=None, document_withheld=None).first()
    if readable is None:
        return Gone() if earlier.exists() else None
    return Gone(last=site_path(Scope(scope.plan, readable.edition.number), readable.path))


def kind_of(collection: str) -> ItemKind:
    """The kind of the items of a collection. Raises `KeyError`."""
    return {name: kind for kind, name in COLLECTIONS.items()}[collection]
