"""The feed of a plan's changes, by which a copy of it is kept in step."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from plans.api.answers import ERRORS
from plans.api.lists import listed
from plans.api.parameters import Name, WhichPage, declares
from plans.api.shapes import EntryKind, EventAnswer
from plans.documents.steps import StepChange
from plans.documents.types import SHANGHAI
from plans.published.events import CURSOR_PATTERN, Chosen, Cursor, Event, events

router = Router(tags=["editions"])


class EventsPage(Schema):
    """A page of the feed, of one edition at most.

    `cursor` is to be kept: `after=` it goes on from here, now or once something more is published.
    `next` is the same as an address, or null where there is nothing more by now. `withheld` items
    of the edition are left out; what is lifted later is told to whoever reads the edition again.
    """

    items: list[EventAnswer]
    cursor: str
    next: str | None
    withheld: int


class WhichEvents(WhichPage):
    after: Annotated[str, Field(pattern=CURSOR_PATTERN)] = "1.0"
    kind: EntryKind | None = None
    key: Name | None = None
    change: StepChange | None = None


@router.get(
    "/{slug:plan}/events",
    response={200: EventsPage, 400: ERRORS[400], 404: ERRORS[404]},
    operation_id="list_events",
)
@declares(WhichEvents)
def list_events(request: HttpRequest, plan: str, which: Query[WhichEvents]) -> HttpResponse:
    chosen = Chosen(which.kind, which.key, which.change)
    page = events(plan, Cursor.of(which.after), limit=which.limit, chosen=chosen)
    cursor = str(page.cursor)
    return listed(
        request,
        "events",
        [_answer(event) for event in page.events],
        after=cursor if page.has_more else None,
        written=which.format,
        cursor=cursor,
        withheld=page.withheld,
    )


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
