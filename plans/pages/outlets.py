"""An outlet and its articles, across plans."""

from django.http import HttpRequest, HttpResponse

from plans.pages.addresses import number_or_none
from plans.pages.answering import page, public_page
from plans.published.items import PAGE_SIZE
from plans.published.plans import articles_of
from plans.published.shared import outlet, outlets


@public_page
def news_sources(request: HttpRequest) -> HttpResponse:
    after = request.GET.get("after", "")
    shown = outlets(after=after, limit=PAGE_SIZE + 1)
    return page(
        request,
        "pages/news_sources.html",
        after=after,
        outlets=shown[:PAGE_SIZE],
        next_after=shown[PAGE_SIZE - 1].slug if len(shown) > PAGE_SIZE else None,
    )


@public_page
def news_source(request: HttpRequest, slug: str) -> HttpResponse:
    after = number_or_none(request.GET.get("after", ""))
    shown = articles_of(slug, after=after or 0, limit=PAGE_SIZE)
    return page(request, "pages/news_source.html", after=after, outlet=outlet(slug), articles=shown)
