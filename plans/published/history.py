"""The history of one item over the editions of its plan."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, Subquery, Value, Window
from django.db.models.functions import Coalesce, Lag

from plans.documents.differences import own_facts
from plans.documents.types import SHANGHAI
from plans.documents.upgrades import lifted
from plans.models import Edition, Publication, Withholding
from plans.published.editions import Scope, site_path
from plans.published.withheld import public_live_entries, with_reason

RUNS = 50
ABSENT = ""
"""Stands for the checksum of a document where an edition has none."""

Event = Literal["added", "changed", "removed", "restored"]


@dataclass(frozen=True)
class Version:
    """The item as it stood, unchanged for readers, in the editions `first` to `last`.

    `path` leads to it in edition `first`; of a withheld edition there is neither path nor note but
    the reason. `compared` are the two editions whose comparison shows the event.
    """

    event: Event
    first: int
    last: int
    published_at: datetime
    note: str | None
    restores: int | None
    path: str | None
    withheld: str | None
    compared: tuple[int, int] | None


@dataclass(frozen=True)
class ItemHistory:
    """An item's versions up to the edition that is read, the newest first.

    `earlier` is the path at which the history goes on, where it is longer. `live_path` is where the
    item stands in the live edition, null where that has it no more; `is_live` whether it is still
    the same document there.
    """

    key: str
    versions: list[Version]
    earlier: str | None
    live_path: str | None
    is_live: bool


def item_history(scope: Scope, key: str, *, limit: int = RUNS) -> ItemHistory:
    """The history of the item that has `key`, in one query, however many editions there are.

    It has no versions where no edition has the item.
    """
    rows = list(_beginnings(scope, key)[: limit + 1])
    whole = len(rows) <= limit
    if not rows:
        return ItemHistory(key, versions=[], earlier=None, live_path=None, is_live=False)
    newest = rows[0]
    runs = _told_apart(rows, scope.number or newest.live_number)
    versions = [_version(scope, runs, place) for place in range(len(runs))]
    if not whole and len(versions) > 1:
        del versions[0]  # where it begins is not known
    shown = versions[::-1]
    return ItemHistory(
        key=key,
        versions=shown,
        earlier=None if whole else next((v.path for v in reversed(shown) if v.path), None),
        live_path=newest.live_path and site_path(Scope(scope.plan), newest.live_path),
        is_live=newest.entry_document == newest.live_document,
    )


def _beginnings(scope: Scope, key: str) -> Any:
    """The editions in which another document of the item, or none, stands for the first time."""
    plans = Publication.objects.filter(slug=scope.plan)
    editions = Edition.objects.filter(plan__in=plans.values("plan"))
    if scope.number is not None:
        editions = editions.filter(number__lte=scope.number)
    in_force = Withholding.objects.in_force()
    live = public_live_entries(scope.plan).filter(key=key)
    return (
        with_reason(_with_entry(Edition.objects.filter(pk__in=_changing(editions, key)), key))
        .annotate(
            entry_document=F("entry__document"),
            entry_path=F("entry__path"),
            entry_kind=F("entry__kind"),
            data=F("entry__document__data"),
            document_withheld=Subquery(
                in_force.filter(document=OuterRef("entry__document"), plan=OuterRef("plan")).values(
                    "reason"
                )[:1]
            ),
            before_withheld=Exists(
                in_force.filter(
                    edition__plan=OuterRef("plan"), edition__number=OuterRef("number") - 1
                )
            ),
            live_number=Subquery(plans.values("edition__number")),
            live_path=Subquery(live.values("path")),
            live_document=Subquery(live.values("document")),
        )
        .order_by("-number")
    )


def _with_entry(editions: Any, key: str) -> Any:
    return editions.annotate(entry=FilteredRelation("entries", condition=Q(entries__key=key)))


def _changing(editions: Any, key: str) -> Any:
    """Looks at checksums alone, so that many editions cost little."""
    document = Coalesce("entry__document", Value(ABSENT))
    before = Window(Lag(document, default=Value(ABSENT)), order_by="number")
    compared = _with_entry(editions, key).annotate(now=document, before=before)
    return compared.exclude(now=F("before")).values("pk")


@dataclass(frozen=True)
class _Run:
    row: Any
    last: int
    facts: Any


def _told_apart(rows: Sequence[Any], up_to: int) -> list[_Run]:
    """The runs, the oldest first; what only other items say of this one tells no two apart."""
    runs: list[_Run] = []
    ends = [up_to, *(row.number - 1 for row in rows)]
    for row, last in reversed(list(zip(rows, ends, strict=False))):
        facts = _facts(row)
        if runs and runs[-1].facts == facts:
            runs[-1] = _Run(runs[-1].row, last, facts)
        else:
            runs.append(_Run(row, last, facts))
    return runs


def _facts(row: Any) -> Any:
    if row.data is None:
        return None
    return own_facts(row.entry_kind, lifted(row.entry_kind, json.loads(row.data)))


def _version(scope: Scope, runs: Sequence[_Run], place: int) -> Version:
    run, row = runs[place], runs[place].row
    withheld = row.withheld or row.document_withheld
    hidden = withheld is not None or row.entry_path is None
    comparable = row.number > 1 and withheld is None and not row.before_withheld
    return Version(
        event=_event(runs, place),
        first=row.number,
        last=run.last,
        published_at=row.published_at.astimezone(SHANGHAI),
        note=None if row.withheld is not None else row.note,
        restores=row.restores,
        path=None if hidden else site_path(Scope(scope.plan, row.number), row.entry_path),
        withheld=withheld,
        compared=(row.number - 1, row.number) if comparable else None,
    )


def _event(runs: Sequence[_Run], place: int) -> Event:
    facts, earlier = runs[place].facts, [run.facts for run in runs[:place]]
    if facts is None:
        return "removed"
    if not any(earlier):
        return "added"
    return "restored" if earlier[-1] is None or facts in earlier else "changed"
