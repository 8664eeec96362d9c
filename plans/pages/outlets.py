"""An outlet and its articles, across plans."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from plans.documents.shared import OutletDocument
from plans.pages.addresses import number_or_none
from plans.pages.answering import page, public_page
from plans.pages.heads import column_head, first_title
from plans.pages.metadata import Head
from plans.pages.tags import in_language
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
        head=_outlets_head,
        after=after,
        begins=first_title(shown),
        outlets=shown[:PAGE_SIZE],
        next_after=shown[PAGE_SIZE - 1].slug if len(shown) > PAGE_SIZE else None,
    )


@public_page
def news_source(request: HttpRequest, slug: str) -> HttpResponse:
    after = number_or_none(request.GET.get("after", ""))
    shown = articles_of(slug, after=after or 0, limit=PAGE_SIZE)
    known = outlet(slug)
    return page(
        request,
        "pages/news_source.html",
        head=partial(_outlet_head, known),
        after=after,
        begins=first_title(shown.documents),
        outlet=known,
        articles=shown,
    )


def _outlets_head() -> Head:
    told = _("The outlets whose articles published plans cite.")
    return column_head(_("News sources"), told, "政策解读")


def _outlet_head(known: OutletDocument) -> Head:
    name = in_language(known)
    told = _("The articles of %(name)s that published plans cite.") % {"name": name}
    return column_head(name, told, "政策解读", _("News source"))
