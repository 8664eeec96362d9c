"""Search over what is live: the same that the website's page of it shows."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from plans.api.answers import ERRORS, WhichPage, declares, next_address
from plans.documents.kinds import ItemKind
from plans.search.query import COUNTED, Filters, Hit, search

router = Router(tags=["search"])

Slug = Annotated[str, Field(min_length=1, max_length=96)]


class SegmentAnswer(Schema):
    """A part of a text, and whether it is what was looked for."""

    text: str
    is_hit: bool


class PassageAnswer(Schema):
    """What stands around the first hit, and in which field of the item."""

    field: str
    segments: list[SegmentAnswer]


class HitAnswer(Schema):
    key: str
    kind: str
    path: str
    plan: str
    plan_title: str
    titles: dict[str, list[SegmentAnswer]]
    passage: PassageAnswer | None


class Hits(Schema):
    """`count` is exact up to `counted_to`; one more than that means: more."""

    count: int
    counted_to: int
    items: list[HitAnswer]
    next: str | None


class WhichHits(WhichPage):
    after: Annotated[str, Field(max_length=300)] | None = None
    q: Annotated[str, Field(max_length=1_000, description="What has to be in it, all of it")]
    plan: Slug | None = None
    kind: Literal[ItemKind, "plan"] | None = None
    zone: Slug | None = None
    keyword: Slug | None = None


@router.get(
    "",
    response={200: Hits, 400: ERRORS[400]},
    operation_id="search",
    summary="What is live and holds every word that is looked for; titles first",
)
@declares(WhichHits)
def find(request: HttpRequest, which: Query[WhichHits]) -> dict[str, Any]:
    filters = Filters(which.plan, which.kind, which.zone, which.keyword)
    found = search(which.q, filters, after=which.after, limit=which.limit)
    return {
        "count": found.count,
        "counted_to": COUNTED,
        "items": [_hit(hit) for hit in found.hits],
        "next": next_address(request, found.after),
    }


def _hit(hit: Hit) -> dict[str, Any]:
    segments = {name: [vars(one) for one in texts] for name, texts in hit.titles.items()}
    passage = hit.passage
    return vars(hit) | {
        "titles": segments,
        "passage": passage
        and {"field": passage.field, "segments": [vars(one) for one in passage.segments]},
    }
