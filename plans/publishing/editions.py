"""Putting an edition out: everything that happens in the one transaction of a publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.documents.canonical import canonical
from plans.documents.manifest import Entry, counts, edition_checksum
from plans.documents.text import LONGEST_NOTE, is_blank, prose
from plans.errors.publishing import AddressTaken, NoteMissing, NoteUnfit
from plans.models import (
    Candidate,
    Edition,
    EditionEntry,
    Plan,
    Publication,
    Review,
    ReviewLink,
    ReviewRecord,
    ReviewState,
    Step,
    Writer,
)
from plans.publishing.live_items import project
from plans.publishing.releases import raise_serial
from plans.publishing.share import share_what_is_new
from plans.publishing.store import BATCH, store_documents
from plans.publishing.unswept import unswept
from plans.publishing.withholdings import carry_over


@dataclass(frozen=True)
class NewEdition:
    """`version` is that of the working copy which made it; one that restores another has none.

    `trail` are the steps of its review.
    """

    slug: str
    entries: list[Entry]
    documents: Mapping[str, str]
    note: str
    editor: str
    restores: int | None = None
    version: int = 0
    trail: Sequence[Step] = ()


def required(note: str) -> str:
    """The note without blanks around it. Raises `NoteMissing`, `NoteUnfit`."""
    if is_blank(note):
        raise NoteMissing
    if len(stripped := note.strip()) > LONGEST_NOTE:
        raise NoteUnfit(f"is longer than {LONGEST_NOTE:,} characters")
    try:
        return prose(stripped)
    except ValueError as reason:
        raise NoteUnfit(str(reason)) from None


def optional(note: str) -> str:
    """The same for what may be left blank. Raises `NoteUnfit`."""
    return "" if is_blank(note) else required(note)


def live_edition(plan: Plan) -> Edition | None:
    publication = Publication.objects.select_related("edition").filter(plan=plan).first()
    return publication.edition if publication else None


@unswept()
def put_out(plan: Plan, new: NewEdition) -> Edition:
    """Stores the edition and makes it the live one. The caller holds the lock on the plan."""
    serial = raise_serial()  # its lock first: nobody else takes the address after the look
    if Publication.objects.filter(slug=new.slug).exclude(plan=plan).exists():
        raise AddressTaken(new.slug)
    store_documents(new.documents)
    edition = _seal(plan, new, serial)
    Publication.objects.update_or_create(plan=plan, defaults={"slug": new.slug, "edition": edition})
    carry_over(edition)
    share_what_is_new(edition)
    project(plan)
    _settle_writers(edition, new)
    _prune(plan)
    return edition


def record_edition(event: AuditEvent, edition: Edition) -> None:
    """What an edition holds is kept for ever: the trail names it by number and checksum."""
    detail = {"edition": edition.number, "checksum": edition.checksum, "note": edition.note}
    if edition.restores is not None:
        detail["restores"] = edition.restores
    record(event=event, actor=edition.published_by, plan=edition.plan, about=edition, detail=detail)


def _settle_writers(edition: Edition, new: NewEdition) -> None:
    """What was written up to the version that is published now is out, and its writers are free.

    Where an earlier edition is restored, what later ones had is written but not out again.
    """
    writers = Writer.objects.filter(plan=edition.plan_id)
    if new.restores is not None:
        taken_back = writers.filter(published_in__gt=new.restores)
        for name, version in taken_back.values_list("username").annotate(Max("version")):
            facts = {"plan": edition.plan, "username": name, "published_in": None}
            Writer.objects.get_or_create(**facts, defaults={"version": version})
        taken_back.delete()
    else:
        written = writers.filter(published_in=None, version__lte=new.version)
        written.update(published_in=edition.number)


def _prune(plan: Plan) -> None:
    """Drops composed states, but for those that a schedule, a review or a link still needs."""
    # NULL among what is excluded would exclude everything.
    still = {"plan": plan, "candidate__isnull": False}
    in_review = Review.objects.filter(state=ReviewState.OPEN, **still)
    linked = ReviewLink.objects.alive().filter(**still)
    Candidate.objects.filter(plan=plan, schedule__isnull=True).exclude(
        pk__in=in_review.values("candidate")
    ).exclude(pk__in=linked.values("candidate")).delete()


def _seal(plan: Plan, new: NewEdition, serial: int) -> Edition:
    """Entries and trail first: once the edition's row stands, the database takes no more."""
    EditionEntry.objects.bulk_create(
        (EditionEntry(edition_id=serial, **_columns(entry)) for entry in new.entries),
        batch_size=BATCH,
    )
    ReviewRecord.objects.bulk_create(
        (
            ReviewRecord(edition_id=serial, number=number, **_said(step))
            for number, step in enumerate(new.trail, 1)
        ),
        batch_size=BATCH,
    )
    last = Edition.objects.filter(plan=plan).aggregate(number=Max("number"))["number"]
    return Edition.objects.create(
        id=serial,
        plan=plan,
        slug=new.slug,
        number=(last or 0) + 1,
        note=new.note,
        published_at=timezone.now().replace(microsecond=0),
        published_by=new.editor,
        checksum=edition_checksum(new.entries),
        restores=new.restores,
        counts=canonical(counts(new.entries)),
    )


def _columns(entry: Entry) -> dict[str, Any]:
    return {("document_id" if k == "checksum" else k): v for k, v in vars(entry).items()}


def _said(step: Step) -> dict[str, Any]:
    return {field.name: getattr(step, field.name) for field in Step._meta.get_fields()}
