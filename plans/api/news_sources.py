"""Outlets that published plans rest on."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from plans.api.answers import (
    ERRORS,
    WhichPage,
    declares,
    next_address,
)
from plans.documents.shared import OutletDocument
from plans.published.shared import count_outlets, outlet, outlets

router = Router(tags=["news-sources"])


class NewsSources(Schema):
    count: int
    items: list[OutletDocument]
    next: str | None


@router.get(
    "",
    response={200: NewsSources, 400: ERRORS[400]},
    operation_id="list_news_sources",
    summary="The outlets whose articles published plans cite",
)
@declares(WhichPage)
def list_news_sources(request: HttpRequest, page: Query[WhichPage]) -> dict[str, Any]:
    shown = outlets(after=page.after or "", limit=page.limit + 1)
    after = shown[page.limit - 1].slug if len(shown) > page.limit else None
    return {
        "count": count_outlets(),
        "items": shown[: page.limit],
        "next": next_address(request, after),
    }


@router.get(
    "/{slug:slug}",
    response={200: OutletDocument, 400: ERRORS[400], 404: ERRORS[404]},
    operation_id="get_news_source",
    summary="One outlet",
)
@declares()
def get_news_source(request: HttpRequest, slug: str) -> OutletDocument:
    return outlet(slug)
