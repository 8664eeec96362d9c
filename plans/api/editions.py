"""A plan's editions, and what changed between two of them."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from plans.api.answers import ERRORS, answer, edition_answer
from plans.api.lists import listed, page_of
from plans.api.parameters import WhichPage, declares
from plans.api.shapes import ChangesAnswer, EditionAnswer
from plans.published.changes import changes
from plans.published.editions import Scope, head, history

router = Router(tags=["editions"])

Number = Annotated[int, Field(ge=1, le=999_999_999)]


class WhichEditions(WhichPage):
    """At most `limit` editions below the number `after`."""

    after: Number | None = None  # type: ignore[assignment]  # a number, where other lists have keys


class WhichChanges(Schema):
    old: Annotated[Number, Field(alias="from")]
    new: Annotated[Number, Field(alias="to")]


@router.get(
    "/{slug:plan}/editions",
    response={200: page_of("editions"), **ERRORS},
    operation_id="list_editions",
)
@declares(WhichEditions)
def list_editions(request: HttpRequest, plan: str, page: Query[WhichEditions]) -> HttpResponse:
    shown = history(plan, after=page.after, limit=page.limit)
    return listed(
        request,
        "editions",
        [edition_answer(edition) for edition in shown.editions],
        after=str(shown.after) if shown.after else None,
        written=page.format,
        count=shown.count,
    )


@router.get(
    "/{slug:plan}/editions/{int:number}",
    response={200: EditionAnswer, **ERRORS},
    operation_id="get_edition",
)
@declares()
def get_edition(request: HttpRequest, plan: str, number: Number) -> HttpResponse:
    return answer(edition_answer(head(Scope(plan, number))))


@router.get(
    "/{slug:plan}/changes",
    response={200: ChangesAnswer, **ERRORS},
    operation_id="compare_editions",
)
@declares(WhichChanges)
def compare_editions(request: HttpRequest, plan: str, which: Query[WhichChanges]) -> HttpResponse:
    found = changes(plan, which.old, which.new)
    return answer(
        {
            "old": edition_answer(found.old),
            "new": edition_answer(found.new),
            "withheld": found.withheld,
            "differences": [
                {**vars(difference), "fields": [vars(field) for field in difference.fields]}
                for difference in found.differences
            ],
        }
    )
