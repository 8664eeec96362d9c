"""What was published, step by step, with a place to go on from: by it a copy is kept in step."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from plans.documents.differences import DIFFERING_KINDS, FieldChange, field_changes
from plans.documents.manifest import Entry
from plans.documents.steps import ManifestStep, StepChange, steps
from plans.errors.reading import BadQuery
from plans.models import Document, Edition, Publication
from plans.published.changes import COLUMNS
from plans.published.editions import missing_plan
from plans.published.withheld import marked_entries, with_reason

CURSOR_PATTERN = r"^[0-9]{1,9}\.[0-9]{1,9}$"


@dataclass(frozen=True)
class Cursor:
    """The place before a step of an edition; the first one of the first edition by default."""

    edition: int = 1
    index: int = 0

    @classmethod
    def of(cls, text: str) -> "Cursor":
        """Raises `BadQuery` for what no page gave."""
        if not re.fullmatch(CURSOR_PATTERN, text):
            raise BadQuery("after", "is no cursor that this feed gave")
        edition, index = text.split(".")
        return cls(int(edition), int(index))

    def __str__(self) -> str:
        return f"{self.edition}.{self.index}"


@dataclass(frozen=True)
class Event:
    """A step of an edition. `fields` are those that differ where an item of readers changed."""

    edition: Edition
    index: int
    step: ManifestStep
    fields: list[FieldChange]


@dataclass(frozen=True)
class EventPage:
    """Events of one edition, at most as many as asked for.

    `cursor` is where the next page begins, now or once something more is published; `has_more`
    whether there is more now. `withheld` items of this edition are left out.
    """

    events: list[Event]
    cursor: Cursor
    has_more: bool
    withheld: int


@dataclass(frozen=True)
class Chosen:
    """Narrows the feed to a kind of item, an item, a kind of change."""

    kind: str | None = None
    key: str | None = None
    change: StepChange | None = None

    def takes(self, step: ManifestStep) -> bool:
        given = (step.entry.kind, step.entry.key, step.change)
        wanted = (self.kind, self.key, self.change)
        return all(one in (None, other) for one, other in zip(wanted, given, strict=True))


EVERYTHING = Chosen()


def events(plan: str, after: Cursor, *, limit: int, chosen: Chosen = EVERYTHING) -> EventPage:
    """What came after a cursor. Raises `NotPublished`, `PlanRenamed`.

    Three questions: the edition and the one before it, their entries, the documents that differ.
    An edition that is withheld is passed over: the next one is told from the last that can be read.
    """
    edition, following = _edition_at(plan, after.edition)
    if edition is None:
        return EventPage([], after, has_more=False, withheld=0)
    before, now, withheld = _manifests(edition)
    begin = after.index if after.edition == edition.number else 0
    numbered = list(enumerate(steps(before, now)))[begin:]
    left = [(index, step) for index, step in numbered if chosen.takes(step)]
    page = left[:limit]
    rest = len(left) > limit
    read = _documents(step for _, step in page)
    return EventPage(
        events=[Event(edition, index, step, _fields(step, read)) for index, step in page],
        cursor=Cursor(edition.number, page[-1][0] + 1) if rest else Cursor(edition.number + 1),
        has_more=rest or following,
        withheld=withheld,
    )


def _edition_at(plan: str, number: int) -> tuple[Any | None, bool]:
    """The first readable edition from a number on, with `previous`, and whether more follow."""
    plans = Publication.objects.filter(slug=plan).values("plan")
    readable = _readable(Edition.objects.filter(plan__in=plans))
    earlier = Edition.objects.filter(plan=OuterRef("plan"), number__lt=OuterRef("number"))
    found = list(
        readable.filter(number__gte=number)
        .annotate(previous=Subquery(_readable(earlier).order_by("-number").values("pk")[:1]))
        .order_by("number")[:2]
    )
    if not found and not plans.exists():
        raise missing_plan(plan)
    return (found[0] if found else None), len(found) > 1


def _readable(editions: QuerySet[Edition]) -> QuerySet[Any]:
    return with_reason(editions).filter(withheld=None)


def _manifests(edition: Any) -> tuple[list[Entry], list[Entry], int]:
    """The entries of the edition before and of this one, without what either withholds."""
    entries: dict[int, list[Entry]] = {edition.pk: [], edition.previous: []}
    hidden: set[str] = set()
    wanted = [pk for pk in entries if pk is not None]
    rows = marked_entries(*wanted).order_by("position")
    for pk, is_withheld, *columns in rows.values_list("edition", "is_withheld", *COLUMNS):
        entry = Entry(*columns)
        entries[pk].append(entry)
        if is_withheld:
            hidden.add(entry.key)
    before, now = (
        [entry for entry in entries[pk] if entry.key not in hidden]
        for pk in (edition.previous, edition.pk)
    )
    return before, now, len(hidden)


def _documents(found: Iterable[ManifestStep]) -> Mapping[str, Any]:
    wanted = {
        entry.checksum
        for step in found
        if step.change == "changed" and step.entry.kind in DIFFERING_KINDS
        for entry in (step.old, step.new)
        if entry is not None
    }
    rows = Document.objects.filter(checksum__in=wanted).values_list("checksum", "data")
    return {checksum: json.loads(data, parse_float=Decimal) for checksum, data in rows}


def _fields(step: ManifestStep, read: Mapping[str, Any]) -> list[FieldChange]:
    if step.old is None or step.new is None or step.new.checksum not in read:
        return []
    return field_changes(step.new.kind, read[step.old.checksum], read[step.new.checksum])
