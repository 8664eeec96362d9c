"""The projection of live editions by which lists across plans are read, and which is searched."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from django.db import connection, transaction

from plans.documents.kinds import ItemKind
from plans.documents.links import Link, resolve
from plans.documents.stored import read
from plans.models import (
    EditionEntry,
    LiveFacet,
    LiveItem,
    LivePiece,
    Plan,
    Publication,
    Withholding,
    live_tokens,
)
from plans.publishing.facets import Facet, facets_of
from plans.publishing.store import BATCH
from plans.search.index import make_searchable

KINDS = ("plan", *get_args(ItemKind))

Row = tuple[LiveItem, list[Facet], list[LivePiece]]


def project(plan: Plan) -> None:
    """Makes the projection of one plan what the public gets of it now."""
    LiveItem.objects.filter(plan=plan).delete()
    rows = list(_rows(plan))
    LiveItem.objects.bulk_create((item for item, _, _ in rows), batch_size=BATCH)
    LiveFacet.objects.bulk_create(
        (
            LiveFacet(item=item, name=name, value=value)
            for item, facets, _ in rows
            for name, value in facets
        ),
        batch_size=BATCH,
    )
    LivePiece.objects.bulk_create(
        (piece for _, _, pieces in rows for piece in pieces), batch_size=BATCH
    )


def projected(plan: Plan) -> set[tuple[Any, ...]]:
    """The projection of a plan as it is: each item's columns, then its facets and its pieces."""
    items = LiveItem.objects.filter(plan=plan).prefetch_related("facets", "pieces")
    return {
        _facts(
            item,
            [(facet.name, facet.value) for facet in item.facets.all()],
            list(item.pieces.all()),
        )
        for item in items
    }


def expected(plan: Plan) -> set[tuple[Any, ...]]:
    """What it should be."""
    return {_facts(item, facets, pieces) for item, facets, pieces in _rows(plan)}


def reindex() -> int:
    """Makes the projection anew for every plan; the number of its items."""
    with transaction.atomic():
        live_tokens.rebuild(connection)  # first: SQLite deletes from no index that lacks a row
        LiveItem.objects.all().delete()
        for publication in Publication.objects.select_related("plan"):
            project(publication.plan)
        return LiveItem.objects.count()


def _rows(plan: Plan) -> Iterator[Row]:
    in_force = Withholding.objects.in_force().filter(plan=plan)
    publication = Publication.objects.filter(plan=plan).first()
    if publication is None or in_force.filter(edition=publication.edition_id).exists():
        return
    withheld = set(in_force.values_list("document_id", flat=True))
    entries = EditionEntry.objects.filter(edition=publication.edition_id, kind__in=KINDS)
    public = [
        entry
        for entry in entries.select_related("document").order_by("position")
        if entry.document_id not in withheld
    ]
    documents = _documents(public)
    for entry in public:
        item, document = _item(publication, entry), documents[entry.key]
        pieces = make_searchable(item, document)
        yield item, facets_of(document, documents), pieces


def _documents(entries: Sequence[EditionEntry]) -> dict[str, Any]:
    """The documents of entries by key; references to any others are left out of them."""
    links = {
        entry.key: Link(
            key=entry.key, slug=entry.path.rpartition("/")[2], title=entry.title, path=entry.path
        )
        for entry in entries
    }
    return {
        entry.key: resolve(read(entry.kind, entry.document.data), links, Link) for entry in entries
    }


def _item(publication: Publication, entry: EditionEntry) -> LiveItem:
    return LiveItem(
        plan_id=publication.plan_id,
        plan_slug=publication.slug,
        key=entry.key,
        kind=entry.kind,
        path=entry.path,
        title=entry.title,
        position=entry.position,
        document_id=entry.document_id,
    )


def _facts(item: LiveItem, facets: list[Facet], pieces: list[LivePiece]) -> tuple[Any, ...]:
    columns = (item.plan_slug, item.key, item.kind, item.path, item.title, item.document_id)
    texts = sorted((piece.number, piece.text, piece.tokens) for piece in pieces)
    return (*columns, item.position, item.searched, tuple(sorted(facets)), tuple(texts))
