"""Plans: the list, one plan, and all of it to download."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from plans.api.answers import ERRORS, answer, plan_answer, raw_answer
from plans.api.fair_use import EXPORTS, fairly_used
from plans.api.lists import listed, page_of
from plans.api.parameters import Which, WhichDocument, WhichPage, declares
from plans.api.shapes import PlanAnswer
from plans.published.bundles import public_bundle
from plans.published.items import find_plan
from plans.published.plans import live_plans

router = Router(tags=["plans"])


@router.get("", response={200: page_of("plans"), 400: ERRORS[400]}, operation_id="list_plans")
@declares(WhichPage)
def list_plans(request: HttpRequest, page: Query[WhichPage]) -> HttpResponse:
    shown = live_plans(after=page.after or "", limit=page.limit)
    return listed(
        request,
        "plans",
        shown.documents,
        after=shown.after,
        written=page.format,
        count=shown.count,
    )


@router.get("/{slug:plan}", response={200: PlanAnswer, **ERRORS}, operation_id="get_plan")
@declares(WhichDocument)
def get_plan(request: HttpRequest, plan: str, which: Query[WhichDocument]) -> HttpResponse:
    found = find_plan(which.scope(plan))
    if which.raw:
        return raw_answer(found.stored)
    return answer(plan_answer(found.document, found.edition))


@router.get(
    "/{slug:plan}/export", response={200: dict[str, Any], **ERRORS}, operation_id="export_plan"
)
@declares(Which)
@fairly_used("export", costs=EXPORTS)
def export_plan(request: HttpRequest, plan: str, which: Query[Which]) -> HttpResponse:
    edition, text, checksum = public_bundle(which.scope(plan))
    response = raw_answer(text)
    response["Content-Disposition"] = f'inline; filename="{plan}-edition-{edition.number}.json"'
    response["Link"] = f'</api/v1/bundle.schema.json>; rel="describedby"; title="{checksum}"'
    return response
