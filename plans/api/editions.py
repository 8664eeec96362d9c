"""A plan's editions, and what changed between two of them."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from plans.api.answers import (
    ERRORS,
    MAX_LIMIT,
    EditionAnswer,
    declares,
    edition_answer,
    next_address,
)
from plans.published.changes import changes
from plans.published.editions import Scope, head, history

router = Router(tags=["editions"])

Number = Annotated[int, Field(ge=1, le=999_999_999)]


class Editions(Schema):
    count: int
    items: list[EditionAnswer]
    next: str | None


class FieldChangeAnswer(Schema):
    name: str
    old: Any
    new: Any


class DifferenceAnswer(Schema):
    change: str
    kind: str
    key: str
    title: str
    path: str
    old_checksum: str | None
    new_checksum: str | None
    fields: list[FieldChangeAnswer]


class ChangesAnswer(Schema):
    old: EditionAnswer
    new: EditionAnswer
    withheld: int
    differences: list[DifferenceAnswer]


class WhichEditions(Schema):
    """A page of the list: at most `limit` editions below the number `after`."""

    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT)] = 50
    after: Number | None = None


class WhichChanges(Schema):
    old: Annotated[Number, Field(alias="from")]
    new: Annotated[Number, Field(alias="to")]


@router.get(
    "/{slug:plan}/editions",
    response={200: Editions, **ERRORS},
    operation_id="list_editions",
    summary="Every edition of a plan, the newest first",
)
@declares(WhichEditions)
def list_editions(request: HttpRequest, plan: str, page: Query[WhichEditions]) -> dict[str, Any]:
    shown = history(plan, after=page.after, limit=page.limit)
    following = next_address(request, str(shown.after) if shown.after else None)
    items = [edition_answer(edition) for edition in shown.editions]
    return {"count": shown.count, "items": items, "next": following}


@router.get(
    "/{slug:plan}/editions/{int:number}",
    response={200: EditionAnswer, **ERRORS},
    operation_id="get_edition",
    summary="One edition",
)
@declares()
def get_edition(request: HttpRequest, plan: str, number: Number) -> EditionAnswer:
    return edition_answer(head(Scope(plan, number)))


@router.get(
    "/{slug:plan}/changes",
    response={200: ChangesAnswer, **ERRORS},
    operation_id="compare_editions",
    summary="What changed from one edition to another, field by field",
)
@declares(WhichChanges)
def compare_editions(request: HttpRequest, plan: str, which: Query[WhichChanges]) -> dict[str, Any]:
    found = changes(plan, which.old, which.new)
    return {
        "old": edition_answer(found.old),
        "new": edition_answer(found.new),
        "withheld": found.withheld,
        "differences": [
            {**vars(difference), "fields": [vars(field) for field in difference.fields]}
            for difference in found.differences
        ],
    }
