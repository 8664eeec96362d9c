"""The items of a plan: one router for each kind, all alike."""

from functools import cache
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import create_model

from plans.api.answers import (
    ERRORS,
    WhichDocument,
    WhichItems,
    WhichPage,
    declares,
    next_address,
    raw_answer,
)
from plans.api.filters import chosen, filters_across, filters_in_plan
from plans.documents.facets import FILTERS
from plans.documents.items import ITEM_SHAPES
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.published.across import PLAN_FACETS, Across, across_plans
from plans.published.items import find, listing, stored_bytes


def item_router(kind: ItemKind) -> Router:
    """List and detail of one kind."""
    router = Router(tags=[COLLECTIONS[kind]])
    shape = ITEM_SHAPES[kind]
    name = COLLECTIONS[kind].replace("-", "_")
    words = COLLECTIONS[kind].replace("-", " ")
    parameters = filters_in_plan(kind)
    page_shape = page_of(kind)

    @router.get(
        f"/{{slug:plan}}/{COLLECTIONS[kind]}",
        response={200: page_shape, **ERRORS},
        operation_id=f"list_{name}",
        summary=f"A plan's {words}, in plan order",
    )
    @declares(parameters)
    def list_items(
        request: HttpRequest,
        plan: str,
        which: Query[parameters],  # type: ignore[valid-type]  # one class for each kind
    ) -> dict[str, Any]:
        asked = cast("WhichItems", which)
        shown = listing(
            asked.scope(plan),
            kind,
            after=asked.after,
            limit=asked.limit,
            wanted=chosen(asked, FILTERS[kind]),
        )
        following = next_address(request, shown.after)
        return {"count": shown.count, "items": shown.documents, "next": following}

    @router.get(
        f"/{{slug:plan}}/{COLLECTIONS[kind]}/{{slug:slug}}",
        response={200: shape, **ERRORS},
        operation_id=f"get_{kind}",
        summary=f"One of a plan's {words}",
    )
    @declares(WhichDocument)
    def get_item(
        request: HttpRequest, plan: str, slug: str, which: Query[WhichDocument]
    ) -> Any | HttpResponse:
        found = find(which.scope(plan), kind, slug)
        return raw_answer(stored_bytes(found)) if which.raw else found.document

    return router


def across_router(kind: ItemKind) -> Router:
    """The list of one kind across plans."""
    router = Router(tags=[COLLECTIONS[kind]])
    name, words = COLLECTIONS[kind].replace("-", "_"), COLLECTIONS[kind].replace("-", " ")
    parameters = filters_across(kind)

    @router.get(
        f"/{COLLECTIONS[kind]}",
        response={200: page_of(kind), 400: ERRORS[400]},
        operation_id=f"list_{name}_across_plans",
        summary=f"The {words} of all plans, plan by plan",
    )
    @declares(parameters)
    def list_across(
        request: HttpRequest,
        which: Query[parameters],  # type: ignore[valid-type]  # one class for each kind
    ) -> dict[str, Any]:
        asked = cast("WhichPage", which)
        across = Across(chosen(asked, PLAN_FACETS), chosen(asked, FILTERS[kind]))
        shown = across_plans(kind, across, after=asked.after, limit=asked.limit)
        following = next_address(request, shown.after)
        return {"count": shown.count, "items": shown.documents, "next": following}

    return router


@cache
def page_of(kind: ItemKind) -> type[Schema]:
    """A page of a list of this kind."""
    name, shape = COLLECTIONS[kind].title().replace("-", ""), ITEM_SHAPES[kind]
    return create_model(
        f"{name}Page",
        __base__=Schema,
        count=(int, ...),
        items=(list[shape], ...),  # type: ignore[valid-type]  # one class for each kind
        next=(str | None, None),
    )
