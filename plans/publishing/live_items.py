"""The projection of live editions by which lists across plans are read."""

import json
from collections.abc import Iterator
from typing import get_args

from django.db import transaction

from plans.documents.kinds import ItemKind
from plans.documents.upgrades import lifted
from plans.models import (
    EditionEntry,
    LiveFacet,
    LiveItem,
    Plan,
    Publication,
    Withholding,
)
from plans.publishing.store import BATCH

KINDS = ("plan", *get_args(ItemKind))


def project(plan: Plan) -> None:
    """Makes the projection of one plan what the public gets of it now."""
    LiveItem.objects.filter(plan=plan).delete()
    items = list(_items(plan))
    LiveItem.objects.bulk_create([item for item, _ in items], batch_size=BATCH)
    LiveFacet.objects.bulk_create(
        (
            LiveFacet(item=item, name=name, value=value)
            for item, facets in items
            for name, value in facets
        ),
        batch_size=BATCH,
    )


def projected(plan: Plan) -> set[tuple[str, ...]]:
    """The projection of a plan as it is: each item's columns and then its facets."""
    items = LiveItem.objects.filter(plan=plan).prefetch_related("facets")
    return {
        _facts(item, [(facet.name, facet.value) for facet in item.facets.all()]) for item in items
    }


def expected(plan: Plan) -> set[tuple[str, ...]]:
    """What it should be."""
    return {_facts(item, facets) for item, facets in _items(plan)}


def reindex() -> int:
    """Makes the projection anew for every plan; the number of its items."""
    with transaction.atomic():
        LiveItem.objects.all().delete()
        for publication in Publication.objects.select_related("plan"):
            project(publication.plan)
        return LiveItem.objects.count()


def _items(plan: Plan) -> Iterator[tuple[LiveItem, list[tuple[str, str]]]]:
    in_force = Withholding.objects.in_force().filter(plan=plan)
    publication = Publication.objects.filter(plan=plan).first()
    if publication is None or in_force.filter(edition=publication.edition_id).exists():
        return
    withheld = set(in_force.values_list("document_id", flat=True))
    entries = EditionEntry.objects.filter(edition=publication.edition_id, kind__in=KINDS)
    for entry in entries.select_related("document").order_by("position"):
        if entry.document_id in withheld:
            continue
        item = LiveItem(
            plan=plan,
            plan_slug=publication.slug,
            key=entry.key,
            kind=entry.kind,
            path=entry.path,
            title=entry.title,
            document_id=entry.document_id,
        )
        yield item, _facets(entry)


def _facts(item: LiveItem, facets: list[tuple[str, str]]) -> tuple[str, ...]:
    columns = (item.plan_slug, item.key, item.kind, item.path, item.title, item.document_id)
    return (*columns, *(f"{name}={value}" for name, value in sorted(facets)))


def _facets(entry: EditionEntry) -> list[tuple[str, str]]:
    if entry.kind not in ("plan", "article"):
        return []
    facts = lifted(entry.kind, json.loads(entry.document.data))
    if entry.kind == "article":
        return [("outlet", facts["outlet"])]
    period = f"{facts['period_start']}-{facts['period_end']}"
    follows = [("follows", facts["follows"])] if facts["follows"] else []
    return [
        *(("area", facts["area"]), ("period", period), ("plan_type", facts["plan_type"])),
        *follows,
    ]
