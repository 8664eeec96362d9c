"""Lists across plans, from the projection of live editions."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from plans.documents.items import ArticleDocument, PlanDocument
from plans.documents.kinds import COLLECTIONS
from plans.documents.links import AreaLink, Link, names_in, resolve
from plans.documents.stored import read_as
from plans.models import LiveItem
from plans.published.editions import Scope, site_path
from plans.published.english import EnglishTitle
from plans.published.references import LINKED, link_to
from plans.published.shared import area_links, areas


def first_plans(limit: int) -> list[PlanDocument]:
    """The first published plans, by slug, without the names of their areas."""
    items = LiveItem.objects.filter(kind="plan").select_related("document")
    return [
        _answer(row, read_as(PlanDocument, "plan", row.document.data))
        for row in items.order_by("plan_slug")[:limit]
    ]


def plan_title(slug: str) -> str | None:
    """The title of a published plan, or null while it is withheld."""
    items = LiveItem.objects.filter(kind="plan", plan_slug=slug)
    return items.values_list("title", flat=True).first()


@dataclass(frozen=True)
class AcrossPlans:
    """A page of a list across plans. `after` is where the next page begins."""

    count: int
    documents: list[Any]
    after: str | None


def live_plans(*, after: str = "", limit: int) -> AcrossPlans:
    """The plans that are published, by slug."""
    items = LiveItem.objects.filter(kind="plan", plan_slug__gt=after)
    rows = list(items.select_related("document").order_by("plan_slug")[: limit + 1])
    page = [_answer(row, read_as(PlanDocument, "plan", row.document.data)) for row in rows[:limit]]
    codes = {code for document in page for code in names_in(document, AreaLink)}
    links = area_links(areas(codes))
    return AcrossPlans(
        count=LiveItem.objects.filter(kind="plan").count(),
        documents=[resolve(document, links, AreaLink) for document in page],
        after=rows[limit - 1].plan_slug if len(rows) > limit else None,
    )


@dataclass(frozen=True)
class PlanContents:
    """Where the parts of a plan stand: its first keywords and zones, and the lists it has."""

    plan: PlanDocument
    keywords: list[Link]
    zones: list[Link]
    kinds: list[str]


@dataclass(frozen=True)
class Contents:
    """A page of what the site holds, plan by plan. `after` is where the next page begins."""

    plans: list[PlanContents]
    after: str | None


def contents(*, after: str = "", limit: int) -> Contents:
    """The plans that are published, by slug, with what stands in each."""
    plans = LiveItem.objects.filter(kind="plan", plan_slug__gt=after)
    rows = list(plans.select_related("document").order_by("plan_slug")[: limit + 1])
    shown = [row.plan_slug for row in rows[:limit]]
    links: dict[tuple[str, str], list[Link]] = defaultdict(list)
    named = LiveItem.objects.filter(kind__in=("keyword", "zone"), plan_slug__in=shown)
    titled = named.annotate(title_en=EnglishTitle("document__data")).order_by("pk")
    for slug, kind, *link in titled.values_list("plan_slug", "kind", *LINKED):
        if len(links[slug, kind]) < limit:
            links[slug, kind].append(link_to(Scope(slug), *link))
    held = set(LiveItem.objects.filter(plan_slug__in=shown).values_list("plan_slug", "kind"))
    return Contents(
        plans=[
            PlanContents(
                plan=_answer(row, read_as(PlanDocument, "plan", row.document.data)),
                keywords=links[row.plan_slug, "keyword"],
                zones=links[row.plan_slug, "zone"],
                kinds=[kind for kind in COLLECTIONS if (row.plan_slug, kind) in held],
            )
            for row in rows[:limit]
        ],
        after=shown[-1] if len(rows) > limit else None,
    )


@dataclass(frozen=True)
class Articles:
    """A page of an outlet's articles. `after` is where the next page begins."""

    documents: list[ArticleDocument]
    after: int | None


def articles_of(outlet: str, *, after: int = 0, limit: int) -> Articles:
    """The articles of an outlet in all live plans."""
    items = LiveItem.objects.filter(
        kind="article", facets__name="outlet", facets__value=outlet, pk__gt=after
    )
    rows = list(items.select_related("document").order_by("pk")[: limit + 1])
    return Articles(
        documents=[
            _answer(row, read_as(ArticleDocument, "article", row.document.data))
            for row in rows[:limit]
        ],
        after=rows[limit - 1].pk if len(rows) > limit else None,
    )


def _answer(row: LiveItem, document: Any) -> Any:
    path = site_path(Scope(row.plan_slug), row.path)
    return document.model_copy(update={"checksum": row.document_id, "path": path})
