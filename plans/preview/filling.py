"""From a draft to the image of a database in which it is the live edition of its plan."""

import json
from collections.abc import Iterator

from django.db.models import Max, Model
from django.utils import timezone

from plans.documents.canonical import canonical, checksum
from plans.documents.manifest import counts
from plans.documents.stored import read, stored
from plans.models import (
    Edition,
    EditionEntry,
    LiveFacet,
    LiveItem,
    Publication,
    SharedFact,
    Withholding,
)
from plans.preview.database import empty, image_of
from plans.preview.draft import Draft
from plans.preview.router import ALIAS
from plans.publishing.share import documents_of_bundle
from plans.publishing.store import BATCH, document_of

THE_EDITION = 1
NOTE = "草稿，尚未发布"


def image_of_draft(draft: Draft) -> bytes:
    """Reads the site's database for what surrounds the draft, and writes to none but its own."""
    rows = [*_edition(draft), *_shared_facts(draft), *_withholdings(draft), *_standing(draft)]
    by_model: dict[type[Model], dict[object, Model]] = {}
    for row in rows:
        # A document is shared by whatever has the same content.
        place = row.pk if row.pk is not None else len(by_model.get(type(row), {}))
        by_model.setdefault(type(row), {})[place] = row
    with empty() as wrapper:
        for model, found in by_model.items():
            manager = model._default_manager.using(ALIAS)
            manager.bulk_create(list(found.values()), batch_size=BATCH)
        return image_of(wrapper)


def _edition(draft: Draft) -> Iterator[Model]:
    last = Edition.objects.filter(plan=draft.plan).aggregate(number=Max("number"))["number"]
    yield Edition(
        id=THE_EDITION,
        plan_id=draft.plan,
        slug=draft.slug,
        number=(last or 0) + 1,
        note=NOTE,
        published_at=timezone.now().replace(microsecond=0),
        published_by="",
        checksum=draft.checksum,
        counts=canonical(counts(draft.entries)),
    )
    yield Publication(plan_id=draft.plan, slug=draft.slug, edition_id=THE_EDITION)
    for entry in draft.entries:
        columns = {("document_id" if k == "checksum" else k): v for k, v in vars(entry).items()}
        yield EditionEntry(id=entry.position + 1, edition_id=THE_EDITION, **columns)
    for entry in draft.entries:
        yield document_of(entry.checksum, draft.texts[entry.checksum])


def _shared_facts(draft: Draft) -> Iterator[Model]:
    """Those that readers know, as they are now; the others as the draft's bundle has them."""
    bundle = next(entry for entry in draft.entries if entry.kind == "bundle")
    named = dict(documents_of_bundle(json.loads(draft.texts[bundle.checksum])))
    texts = {name: stored(document) for name, document in named.items()}
    facts = SharedFact.objects.filter(name__in=["site", *(name for _, name in named)])
    for fact in facts.select_related("document"):
        texts[fact.kind, fact.name] = fact.document.data
    for number, ((kind, name), text) in enumerate(texts.items(), 1):
        yield SharedFact(id=number, kind=kind, name=name, document_id=checksum(text))
        yield document_of(checksum(text), text)


def _withholdings(draft: Draft) -> Iterator[Model]:
    """What is withheld would be carried over, whatever changed in it."""
    in_force = Withholding.objects.in_force().filter(plan=draft.plan, key__isnull=False)
    latest = {row.key: row for row in in_force.order_by("pk")}
    for entry in draft.entries:
        if row := latest.get(entry.key):
            yield Withholding(
                id=row.pk,
                plan_id=draft.plan,
                document_id=entry.checksum,
                key=entry.key,
                reason=row.reason,
                decided_at=row.decided_at,
                decided_by=row.decided_by,
            )


def _standing(draft: Draft) -> Iterator[Model]:
    """What tells that the plan is concluded, or that another one follows it."""
    own = next(entry for entry in draft.entries if entry.kind == "plan")
    document = read("plan", draft.texts[own.checksum])
    head = {"plan_id": draft.plan, "plan_slug": draft.slug, "key": own.key, "kind": own.kind}
    yield LiveItem(id=0, document_id=own.checksum, path=own.path, title=own.title, **head)
    if stage := getattr(document, "stage", None):
        yield LiveFacet(id=0, item_id=0, name="stage", value=stage)
    followers = LiveFacet.objects.filter(
        item__kind="plan", name="follows", value=draft.slug
    ).exclude(item__plan=draft.plan)
    for facet in followers.select_related("item__document"):
        yield facet.item.document
        yield facet.item
        yield facet
