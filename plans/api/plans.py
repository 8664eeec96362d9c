"""Plans: the list, one plan, and all of it to download."""

from typing import Any, Literal, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from plans.api.answers import ERRORS, add_link, answer, plan_answer, raw_answer
from plans.api.archive import MEDIA_TYPE as ZIP
from plans.api.archive import archive
from plans.api.fair_use import EXPORTS, fairly_used
from plans.api.filters import FiltersOfPlans, chosen, narrows
from plans.api.lists import page_answer, page_of
from plans.api.parameters import Which, WhichDocument, WhichPage, declares
from plans.api.shapes import PlanAnswer
from plans.published.across import PLAN_FACETS, Across, across_plans
from plans.published.bundles import public_bundle
from plans.published.editions import EditionHead
from plans.published.items import find_plan
from plans.published.whole import whole_edition

router = Router(tags=["plans"])


@router.get("", response={200: page_of("plans"), 400: ERRORS[400]}, operation_id="list_plans")
@declares(FiltersOfPlans)
@fairly_used("filters", counts=narrows)
def list_plans(
    request: HttpRequest,
    which: Query[FiltersOfPlans],  # type: ignore[valid-type]  # a class made of filters
) -> HttpResponse:
    page = cast("WhichPage", which)
    across = Across(chosen(page, PLAN_FACETS))
    shown = across_plans("plan", across, after=page.after, limit=page.limit)
    return page_answer(request, "plans", shown, page.format)


@router.get("/{slug:plan}", response={200: PlanAnswer, **ERRORS}, operation_id="get_plan")
@declares(WhichDocument)
def get_plan(request: HttpRequest, plan: str, which: Query[WhichDocument]) -> HttpResponse:
    found = find_plan(which.scope(plan))
    if which.raw:
        return raw_answer(found.stored)
    return answer(plan_answer(found.document, found.edition))


class WhichExport(Which):
    """`json` is the bundle, `zip` everything of the edition."""

    format: Literal["json", "zip"] = "json"


@router.get(
    "/{slug:plan}/export", response={200: dict[str, Any], **ERRORS}, operation_id="export_plan"
)
@declares(WhichExport)
@fairly_used("export", costs=EXPORTS)
def export_plan(request: HttpRequest, plan: str, which: Query[WhichExport]) -> HttpResponse:
    scope = which.scope(plan)
    if which.format == "zip":
        whole = whole_edition(scope)
        return _file(HttpResponse(archive(whole), content_type=ZIP), whole.edition, "zip")
    edition, bundle = public_bundle(scope)
    response = _file(raw_answer(bundle), edition, "json")
    add_link(response, f"{settings.ORIGIN}/api/v1/bundle.schema.json", "describedby")
    return response


def _file(response: HttpResponse, edition: EditionHead, form: str) -> HttpResponse:
    name = f"{edition.plan}-edition-{edition.number}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
