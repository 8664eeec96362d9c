"""The items of a plan: one router for each kind, all alike."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from plans.api.answers import ERRORS, answer, raw_answer
from plans.api.fair_use import fairly_used
from plans.api.filters import chosen, filters_across, filters_in_plan, narrows
from plans.api.lists import page_answer, page_of
from plans.api.parameters import WhichDocument, WhichItems, WhichPage, declares
from plans.documents.facets import FILTERS
from plans.documents.items import ITEM_SHAPES
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.published.across import PLAN_FACETS, Across, across_plans
from plans.published.items import find, listing, stored_bytes


def item_router(kind: ItemKind) -> Router:
    """List and detail of one kind."""
    name = COLLECTIONS[kind]
    router = Router(tags=[name])
    parameters = filters_in_plan(kind)

    @router.get(
        f"/{{slug:plan}}/{name}",
        response={200: page_of(name), **ERRORS},
        operation_id=f"list_{_identifier(kind)}",
    )
    @declares(parameters)
    @fairly_used("filters", counts=narrows)
    def list_items(
        request: HttpRequest,
        plan: str,
        which: Query[parameters],  # type: ignore[valid-type]  # one class for each kind
    ) -> HttpResponse:
        asked = cast("WhichItems", which)
        shown = listing(
            asked.scope(plan),
            kind,
            after=asked.after,
            limit=asked.limit,
            wanted=chosen(asked, FILTERS[kind]),
        )
        return page_answer(request, name, shown, asked.format)

    @router.get(
        f"/{{slug:plan}}/{name}/{{slug:slug}}",
        response={200: ITEM_SHAPES[kind], **ERRORS},
        operation_id=f"get_{kind}",
    )
    @declares(WhichDocument)
    def get_item(
        request: HttpRequest, plan: str, slug: str, which: Query[WhichDocument]
    ) -> HttpResponse:
        found = find(which.scope(plan), kind, slug)
        return raw_answer(stored_bytes(found)) if which.raw else answer(found.document)

    return router


def across_router(kind: ItemKind) -> Router:
    """The list of one kind across plans."""
    name = COLLECTIONS[kind]
    router = Router(tags=[name])
    parameters = filters_across(kind)

    @router.get(
        f"/{name}",
        response={200: page_of(name), 400: ERRORS[400]},
        operation_id=f"list_{_identifier(kind)}_across_plans",
    )
    @declares(parameters)
    @fairly_used("filters", counts=narrows)
    def list_across(
        request: HttpRequest,
        which: Query[parameters],  # type: ignore[valid-type]  # one class for each kind
    ) -> HttpResponse:
        asked = cast("WhichPage", which)
        across = Across(chosen(asked, PLAN_FACETS), chosen(asked, FILTERS[kind]))
        shown = across_plans(kind, across, after=asked.after, limit=asked.limit)
        return page_answer(request, name, shown, asked.format)

    return router


def _identifier(kind: ItemKind) -> str:
    return COLLECTIONS[kind].replace("-", "_")
