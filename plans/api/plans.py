"""Plans: the list, one plan, and its bundle."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema

from plans.api.answers import (
    ERRORS,
    PlanAnswer,
    Which,
    WhichDocument,
    WhichPage,
    declares,
    next_address,
    plan_answer,
    raw_answer,
)
from plans.documents.items import PlanDocument
from plans.published.bundles import public_bundle
from plans.published.items import find_plan
from plans.published.plans import live_plans

router = Router(tags=["plans"])


class Plans(Schema):
    count: int
    items: list[PlanDocument]
    next: str | None


@router.get(
    "", response={200: Plans, 400: ERRORS[400]}, operation_id="list_plans", summary="All plans"
)
@declares(WhichPage)
def list_plans(request: HttpRequest, page: Query[WhichPage]) -> dict[str, Any]:
    shown = live_plans(after=page.after or "", limit=page.limit)
    following = next_address(request, shown.after)
    return {"count": shown.count, "items": shown.documents, "next": following}


@router.get(
    "/{slug:plan}",
    response={200: PlanAnswer, **ERRORS},
    operation_id="get_plan",
    summary="One plan",
)
@declares(WhichDocument)
def get_plan(
    request: HttpRequest, plan: str, which: Query[WhichDocument]
) -> PlanAnswer | HttpResponse:
    found = find_plan(which.scope(plan))
    return raw_answer(found.stored) if which.raw else plan_answer(found.document, found.edition)


@router.get(
    "/{slug:plan}/export",
    response={200: dict[str, Any], **ERRORS},
    operation_id="export_plan",
    summary="The plan's bundle, the one form that can be loaded again",
)
@declares(Which)
def export_plan(request: HttpRequest, plan: str, which: Query[Which]) -> HttpResponse:
    edition, text, checksum = public_bundle(which.scope(plan))
    response = raw_answer(text)
    response["Content-Disposition"] = f'inline; filename="{plan}-edition-{edition.number}.json"'
    response["Link"] = f'</api/v1/bundle.schema.json>; rel="describedby"; title="{checksum}"'
    return response
