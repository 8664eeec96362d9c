"""A plan: its overview, its lists, its items, in the live edition or in a past one."""

from functools import partial

from django.http import HttpRequest, HttpResponse

from plans.pages.addresses import permalink
from plans.pages.answering import page, public_page
from plans.pages.heads import item_head, listing_head, overview_head
from plans.pages.sources import CitedParagraph, cited_paragraphs
from plans.published.editions import Scope
from plans.published.history import item_history
from plans.published.items import PAGE_SIZE, Found, find, kind_of, listing
from plans.published.overview import overview
from plans.published.paragraphs import archived_paragraphs

INNER = {"keyword": "sections", "section": "measures"}
"""Kinds whose page shows the content of the items below them, not their titles alone."""


@public_page
def plan_overview(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    scope = Scope(plan, edition)
    shown = overview(scope)
    return page(
        request,
        "pages/overview.html",
        scope=scope,
        edition=shown.edition,
        profile=shown.site,
        head=partial(overview_head, scope, shown),
        overview=shown,
        permalink=permalink(shown.edition),
        sources=shown.sources,
    )


@public_page
def collection(
    request: HttpRequest, plan: str, collection: str, edition: int | None = None
) -> HttpResponse:
    scope = Scope(plan, edition)
    kind = kind_of(collection)
    after = request.GET.get("after")
    shown = listing(scope, kind, after=after, limit=PAGE_SIZE)
    return page(
        request,
        "pages/listing.html",
        scope=scope,
        edition=shown.edition,
        profile=shown.site,
        head=partial(listing_head, scope, kind, shown),
        after=after,
        sources=shown.sources,
        kind=kind,
        listing=shown,
        row=f"components/rows/{kind}.html",
    )


@public_page
def item(
    request: HttpRequest, plan: str, collection: str, slug: str, edition: int | None = None
) -> HttpResponse:
    scope = Scope(plan, edition)
    kind = kind_of(collection)
    found = find(scope, kind, slug, inner=INNER.get(kind))
    return page(
        request,
        f"pages/items/{kind}.html",
        scope=scope,
        edition=found.edition,
        profile=found.site,
        head=partial(item_head, scope, kind, found),
        kind=kind,
        collection_path=f"{scope.base}{collection}/",
        item=found.document,
        permalink=permalink(found.edition, f"{collection}/{slug}/"),
        inner=found.inner,
        previous=found.before,
        following=found.after,
        sources=found.sources,
        place=f"{collection}/{slug}",
        paragraphs=_paragraphs(scope, found),
        history=item_history(scope, found.document.key),
    )


def _paragraphs(scope: Scope, found: Found) -> list[CitedParagraph]:
    """Of a source's page; no other item has any."""
    if found.document.kind != "article":
        return []
    return cited_paragraphs(found.document, archived_paragraphs(scope, found.document))
