"""The feed of a plan's changes, by which a copy of it is kept in step."""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from plans.api.answers import ERRORS, MAX_LIMIT, declares, next_address
from plans.api.editions import FieldChangeAnswer
from plans.documents.kinds import ItemKind
from plans.documents.steps import StepChange
from plans.documents.types import SHANGHAI
from plans.published.events import Chosen, Cursor, Event, events

router = Router(tags=["editions"])


class EventAnswer(Schema):
    """One entry of an edition's manifest that is another than in the edition before.

    `position` is null for what was removed. `fields` are those that differ, of items that changed;
    references in them are keys. The document itself stands at `path` in this edition, and its
    stored bytes, whose SHA-256 is `new_checksum`, there with `raw=1`.
    """

    edition: int
    index: int
    note: str
    published_at: datetime
    change: StepChange
    kind: str
    key: str
    title: str
    path: str
    position: int | None
    old_checksum: str | None
    new_checksum: str | None
    fields: list[FieldChangeAnswer]


class Events(Schema):
    """A page of the feed, of one edition at most.

    `cursor` is to be kept: `after=` it goes on from here, now or once something more is published.
    `next` is the same as an address, or null where there is nothing more by now. `withheld` items
    of the edition are left out; what is lifted later is told to whoever reads the edition again.
    """

    items: list[EventAnswer]
    cursor: str
    next: str | None
    withheld: int


class WhichEvents(Schema):
    after: Annotated[str, Field(max_length=30, description="The cursor of the last page")] = "1.0"
    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT)] = 50
    kind: Literal[ItemKind, "plan", "bundle", "paragraphs"] | None = None
    key: Annotated[str, Field(min_length=1, max_length=96)] | None = None
    change: StepChange | None = None


@router.get(
    "/{slug:plan}/events",
    response={200: Events, 400: ERRORS[400], 404: ERRORS[404]},
    operation_id="list_events",
    summary="What was published since a cursor, item by item and edition by edition",
)
@declares(WhichEvents)
def list_events(request: HttpRequest, plan: str, which: Query[WhichEvents]) -> dict[str, Any]:
    chosen = Chosen(which.kind, which.key, which.change)
    page = events(plan, Cursor.of(which.after), limit=which.limit, chosen=chosen)
    cursor = str(page.cursor)
    return {
        "items": [_answer(event) for event in page.events],
        "cursor": cursor,
        "next": next_address(request, cursor if page.has_more else None),
        "withheld": page.withheld,
    }


def _answer(event: Event) -> dict[str, Any]:
    entry, old, new = event.step.entry, event.step.old, event.step.new
    return {
        "edition": event.edition.number,
        "index": event.index,
        "note": event.edition.note,
        "published_at": event.edition.published_at.astimezone(SHANGHAI),
        "change": event.step.change,
        "kind": entry.kind,
        "key": entry.key,
        "title": entry.title,
        "path": entry.path,
        "position": new.position if new else None,
        "old_checksum": old.checksum if old else None,
        "new_checksum": new.checksum if new else None,
        "fields": [vars(field) for field in event.fields],
    }
