"""Search over what is live: the same that the website's page of it shows."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from plans.api.answers import ERRORS
from plans.api.fair_use import fairly_used
from plans.api.lists import listed
from plans.api.parameters import Name, WhichPage, declares
from plans.api.shapes import HitAnswer
from plans.documents.kinds import ItemKind
from plans.search.marking import Segment
from plans.search.query import COUNTED, PLACE_PATTERN, Filters, Hit, search

router = Router(tags=["search"])

NO_NUL = r"^[^\x00]*$"


class HitsPage(Schema):
    """`count` is exact up to `counted_to`; one more than that means: more."""

    count: int
    counted_to: int
    items: list[HitAnswer]
    next: str | None


class WhichHits(WhichPage):
    after: Annotated[str, Field(max_length=300, pattern=PLACE_PATTERN)] | None = None
    q: Annotated[str, Field(max_length=1_000, pattern=NO_NUL)]
    plan: Name | None = None
    kind: Literal[ItemKind, "plan"] | None = None
    zone: Name | None = None
    keyword: Name | None = None


@router.get(
    "",
    response={200: HitsPage, 400: ERRORS[400]},
    operation_id="search",
)
@declares(WhichHits)
@fairly_used("search")
def find(request: HttpRequest, which: Query[WhichHits]) -> HttpResponse:
    filters = Filters(which.plan, which.kind, which.zone, which.keyword)
    found = search(which.q, filters, after=which.after, limit=which.limit)
    return listed(
        request,
        "search",
        [_hit(hit) for hit in found.hits],
        after=found.after,
        written=which.format,
        count=found.count,
        counted_to=COUNTED,
    )


def _hit(hit: Hit) -> dict[str, Any]:
    passage = hit.passage and vars(hit.passage) | {"segments": _segments(hit.passage.segments)}
    titles = {name: _segments(text) for name, text in hit.titles.items()}
    facts = {name: value for name, value in vars(hit).items() if name != "titles"}
    return {**facts, "title_en": None, **titles, "passage": passage}


def _segments(text: list[Segment]) -> list[dict[str, Any]]:
    return [vars(segment) for segment in text]
