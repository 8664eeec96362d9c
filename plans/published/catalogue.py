"""What a catalogue of open data says of each plan that is live, a page of plans at a time."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Func, IntegerField, OuterRef, QuerySet, Subquery

from plans.documents.items import PlanDocument
from plans.documents.links import Link
from plans.documents.shared import SiteDocument
from plans.documents.stored import read_as
from plans.documents.types import SHANGHAI
from plans.models import Edition, EditionEntry, LiveItem
from plans.published.editions import Scope
from plans.published.english import EnglishTitle
from plans.published.references import LINKED, link_to
from plans.published.shared import SharedFacts
from plans.published.withheld import holds_withheld, with_reasons


@dataclass(frozen=True)
class StoredBundle:
    """The bytes that the export answers: their SHA-256, and how many they are."""

    checksum: str
    size: int


@dataclass(frozen=True)
class CataloguedPlan:
    """A plan in its live edition. `issued` is when its first edition was published.

    `bundle` is null while the edition holds an item that is withheld: then nobody gets it.
    """

    slug: str
    plan: PlanDocument
    number: int
    issued: datetime
    modified: datetime
    counts: dict[str, int]
    keywords: list[Link]
    bundle: StoredBundle | None


@dataclass(frozen=True)
class Catalogue:
    """A page of the plans, by slug. `after` is where the next page begins."""

    site: SiteDocument
    plans: list[CataloguedPlan]
    after: str | None


def catalogue(*, after: str = "", limit: int) -> Catalogue:
    """The plans that are published and not withheld, in three questions however many there are."""
    rows = list(_live_plans().filter(slug_now__gt=after).order_by("slug_now")[: limit + 1])
    page = rows[:limit]
    documents = [read_as(PlanDocument, "plan", row.document.data) for row in page]
    facts = SharedFacts(documents)
    keywords = _keywords(row.slug_now for row in page)
    return Catalogue(
        site=facts.site,
        plans=[
            _catalogued(row, facts.fill(document), keywords[row.slug_now])
            for row, document in zip(page, documents, strict=True)
        ],
        after=page[-1].slug_now if len(rows) > limit else None,
    )


class _ByteLength(Func):
    """How many bytes a column's text is in UTF-8."""

    template = "OCTET_LENGTH(%(expressions)s)"
    output_field = IntegerField()

    def as_sqlite(self, *given: Any, **options: Any) -> tuple[str, Any]:
        """SQLite has had OCTET_LENGTH since 3.43 only."""
        template = "LENGTH(CAST(%(expressions)s AS BLOB))"
        return self.as_sql(*given, **options | {"template": template})


def _live_plans() -> QuerySet[Any]:
    """The entries of live plans, each with what is said of its edition."""
    plans = EditionEntry.objects.filter(kind="plan", edition__publication__isnull=False)
    bundles = EditionEntry.objects.filter(kind="bundle", edition=OuterRef("edition"))
    first = Edition.objects.filter(plan=OuterRef("edition__plan"), number=1)
    public = with_reasons(plans).filter(edition_withheld=None, document_withheld=None)
    told: QuerySet[Any] = public.annotate(
        slug_now=F("edition__publication__slug"),
        issued=Subquery(first.values("published_at")),
        lacks=holds_withheld(),
        bundle_checksum=Subquery(bundles.values("document")),
        bundle_size=Subquery(bundles.values(size=_ByteLength("document__data"))),
    )
    return told.select_related("edition", "document")


def _keywords(plans: Iterable[str]) -> dict[str, list[Link]]:
    """By plan, the keywords that readers get, in plan order."""
    items = LiveItem.objects.filter(kind="keyword", plan_slug__in=list(plans))
    titled = items.annotate(title_en=EnglishTitle("document__data")).order_by("position")
    links: dict[str, list[Link]] = defaultdict(list)
    for slug, *link in titled.values_list("plan_slug", *LINKED):
        links[slug].append(link_to(Scope(slug), *link))
    return links


def _catalogued(row: Any, plan: PlanDocument, keywords: list[Link]) -> CataloguedPlan:
    edition: Edition = row.edition
    return CataloguedPlan(
        slug=row.slug_now,
        plan=plan,
        number=edition.number,
        issued=row.issued.astimezone(SHANGHAI),
        modified=edition.published_at.astimezone(SHANGHAI),
        counts=json.loads(edition.counts),
        keywords=keywords,
        bundle=None if row.lacks else StoredBundle(row.bundle_checksum, row.bundle_size),
    )
