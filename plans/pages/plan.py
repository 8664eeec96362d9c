"""A plan: its overview, its lists, its items, in the live edition or in a past one."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from plans.documents.items import ArticleDocument
from plans.documents.stored import read_as
from plans.pages.addresses import permalink
from plans.pages.answering import page, public_page
from plans.pages.heads import first_title, item_head, listing_head, overview_head
from plans.pages.parts import begin_asked_for, part_of
from plans.pages.sources import SourcePart, source_part
from plans.published.editions import Scope
from plans.published.history import item_history
from plans.published.items import MAX_LIMIT, PAGE_SIZE, Found, find, kind_of, listing
from plans.published.overview import overview
from plans.published.paragraphs import archived_paragraphs

INNER = {"keyword": "sections", "section": "measures", "department": "duties"}
"""Kinds whose page shows the content of the items that they list, not their titles alone."""


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
        begins=first_title(shown.documents),
        sources=shown.sources,
        kind=kind,
        listing=shown,
        table_limit=MAX_LIMIT,
        row=f"components/rows/{kind}.html",
    )


@public_page
def item(
    request: HttpRequest, plan: str, collection: str, slug: str, edition: int | None = None
) -> HttpResponse:
    scope = Scope(plan, edition)
    kind = kind_of(collection)
    begin = begin_asked_for(request)
    found = find(scope, kind, slug, inner=INNER.get(kind), begin=begin)
    source = _source_part(scope, found, begin) if kind == "article" else None
    shown, after = (found.document, source.after) if source else part_of(found.document, begin)
    return page(
        request,
        f"pages/items/{kind}.html",
        scope=scope,
        edition=found.edition,
        profile=found.site,
        head=partial(item_head, scope, kind, found),
        after=begin or None,
        begins=_("entry %(number)d") % {"number": begin + 1},
        kind=kind,
        collection_path=f"{scope.base}{collection}/",
        item=shown,
        further=after,
        permalink=permalink(found.edition, f"{collection}/{slug}/"),
        inner=found.inner,
        previous=found.before,
        following=found.after,
        sources=found.sources,
        terms=found.terms,
        place=f"{collection}/{slug}",
        paragraphs=source.paragraphs if source else [],
        history=item_history(scope, found.document.key),
    )


def _source_part(scope: Scope, found: Found, begin: int) -> SourcePart:
    return source_part(
        read_as(ArticleDocument, "article", found.stored),
        {support.item.key: support.item for support in found.document.supports},
        archived_paragraphs(scope, found.document) or [],
        begin,
    )
