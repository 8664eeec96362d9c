"""Recomputes everything that is published, and tells what does not agree."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from django.db import connection

from plans.documents.canonical import canonical, checksum
from plans.documents.manifest import counts, edition_checksum
from plans.documents.stored import SHAPES, read
from plans.errors.base import LantuError, Problem
from plans.models import (
    Blob,
    Document,
    DocumentBlob,
    Edition,
    Plan,
    Publication,
    live_tokens,
    triggers,
)
from plans.publishing.live_items import expected, projected
from plans.publishing.store import blobs_of, document_of, entries_of


def verify() -> Iterator[Problem]:
    """Every disagreement; none where all is as it was published."""
    for name in sorted(triggers.missing(connection)):
        yield Problem("database", f"trigger {name} is missing")
    if not live_tokens.is_sound(connection):
        yield Problem("database", "the index that is searched differs from its texts; run reindex")
    for blob in Blob.objects.order_by("checksum").iterator(chunk_size=10):
        if hashlib.sha256(blob.data).hexdigest() != blob.checksum:
            yield Problem(f"blob {blob.checksum}", "its bytes have another checksum")
    noted = _noted_blobs()
    for document in Document.objects.order_by("checksum").iterator(chunk_size=500):
        yield from _document_problems(document, noted[document.checksum])
    for edition in Edition.objects.order_by("pk").iterator(chunk_size=500):
        yield from _edition_problems(edition)
    for plan in Plan.objects.filter(edition__isnull=False, publication__isnull=True).distinct():
        yield Problem(f"plan {plan.slug}", "has editions, and none is live")
    for publication in Publication.objects.select_related("edition", "plan"):
        yield from _publication_problems(publication)


def _noted_blobs() -> dict[str, set[str]]:
    noted: dict[str, set[str]] = defaultdict(set)
    for document, blob in DocumentBlob.objects.values_list("document_id", "blob_id"):
        noted[document].add(blob)
    return noted


def _document_problems(document: Document, noted: set[str]) -> Iterator[Problem]:
    path = f"document {document.checksum}"
    if checksum(document.data) != document.checksum:
        yield Problem(path, "its bytes have another checksum")
        return
    head = document_of(document.checksum, document.data)
    if (head.kind, head.schema_version) != (document.kind, document.schema_version):
        yield Problem(path, "its kind or version is not that of its bytes")
    elif head.facets != document.facets:
        yield Problem(path, "its facets are not those of its bytes")
    elif blobs_of(document.data) != noted:
        yield Problem(path, "its pictures are noted otherwise")
    elif document.kind in SHAPES:
        try:
            read(document.kind, document.data)
        except (LantuError, ValueError) as error:
            yield Problem(path, f"cannot be read: {error}")


def _edition_problems(edition: Edition) -> Iterator[Problem]:
    path = f"edition {edition.slug} {edition.number}"
    entries = entries_of(edition)
    if edition_checksum(entries) != edition.checksum:
        yield Problem(path, "its entries have another checksum")
    if canonical(counts(entries)) != edition.counts:
        yield Problem(path, "its counts differ from its entries")


def _publication_problems(publication: Publication) -> Iterator[Problem]:
    path = f"plan {publication.slug}"
    newest = Edition.objects.filter(plan=publication.plan_id).order_by("-number").first()
    if newest != publication.edition or publication.slug != publication.edition.slug:
        yield Problem(path, "its live edition is not its newest")
    if projected(publication.plan) != expected(publication.plan):
        yield Problem(path, "its projection differs from the live edition; run reindex")
