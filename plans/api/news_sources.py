"""Outlets that published plans rest on."""

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from plans.api.answers import ERRORS, answer
from plans.api.lists import listed, page_of
from plans.api.parameters import WhichPage, declares
from plans.documents.shared import OutletDocument
from plans.published.shared import count_outlets, outlet, outlets

router = Router(tags=["news-sources"])


@router.get(
    "",
    response={200: page_of("news-sources"), 400: ERRORS[400]},
    operation_id="list_news_sources",
)
@declares(WhichPage)
def list_news_sources(request: HttpRequest, page: Query[WhichPage]) -> HttpResponse:
    shown = outlets(after=page.after or "", limit=page.limit + 1)
    after = shown[page.limit - 1].slug if len(shown) > page.limit else None
    return listed(
        request,
        "news-sources",
        shown[: page.limit],
        after=after,
        written=page.format,
        count=count_outlets(),
    )


@router.get(
    "/{slug:slug}",
    response={200: OutletDocument, 400: ERRORS[400], 404: ERRORS[404]},
    operation_id="get_news_source",
)
@declares()
def get_news_source(request: HttpRequest, slug: str) -> HttpResponse:
    return answer(outlet(slug))
