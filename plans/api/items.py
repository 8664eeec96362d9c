"""The items of a plan: one router for each kind, all alike."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import create_model

from plans.api.answers import (
    ERRORS,
    WhichDocument,
    WhichItems,
    declares,
    next_address,
    raw_answer,
)
from plans.documents.items import ITEM_SHAPES
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.published.items import find, listing, stored_bytes


def item_router(kind: ItemKind) -> Router:
    """List and detail of one kind."""
    router = Router(tags=[COLLECTIONS[kind]])
    shape = ITEM_SHAPES[kind]
    name = COLLECTIONS[kind].replace("-", "_")
    words = COLLECTIONS[kind].replace("-", " ")
    page_shape: type[Schema] = create_model(
        f"{name.title().replace('_', '')}Page",
        __base__=Schema,
        count=(int, ...),
        items=(list[shape], ...),  # type: ignore[valid-type]  # one class for each router
        next=(str | None, None),
    )

    @router.get(
        f"/{{slug:plan}}/{COLLECTIONS[kind]}",
        response={200: page_shape, **ERRORS},
        operation_id=f"list_{name}",
        summary=f"A plan's {words}, in plan order",
    )
    @declares(WhichItems)
    def list_items(request: HttpRequest, plan: str, which: Query[WhichItems]) -> dict[str, Any]:
        shown = listing(which.scope(plan), kind, after=which.after, limit=which.limit)
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
