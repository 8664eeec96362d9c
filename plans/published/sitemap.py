"""Which pages are live, and since when each one is as it is: what search engines are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, IntegerField, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from plans.documents.differences import DIFFERING_KINDS
from plans.documents.kinds import COLLECTIONS
from plans.documents.progress import BOARD
from plans.errors.reading import NotPublished
from plans.models import Edition, EditionEntry, Publication
from plans.published.editions import EditionHead, Scope, site_path
from plans.published.standing import standing
from plans.published.withheld import public_entries, with_reason

WITH_A_PAGE = (*DIFFERING_KINDS, BOARD)

PART_SIZE = 4_900
"""Positions of an edition in one part. Each page has two addresses, and a file 10,000 at most."""


@dataclass(frozen=True)
class LivePage:
    """A page of a live edition by its path, and since when it says what it says."""

    path: str
    since: datetime


def live_editions() -> list[EditionHead]:
    """The live edition of every plan, by slug; withheld ones are left out."""
    rows = with_reason(Edition.objects.filter(publication__isnull=False)).filter(withheld=None)
    return [
        EditionHead.of(row, slug=row.slug_now, live=row.pk, withheld=None, now=row)
        for row in rows.annotate(
            slug_now=F("publication__slug"), **standing(OuterRef("publication__slug"))
        ).order_by("slug_now")
    ]


def parts_of(edition: EditionHead) -> int:
    """How many parts the pages of an edition make."""
    return -(-sum(edition.counts.values()) // PART_SIZE)


def live_pages(plan: str, part: int) -> tuple[EditionHead, list[LivePage]]:
    """The edition, and the pages of items whose positions are in the part; lists in the first.

    Raises `NotPublished`, also for a plan whose live edition is withheld and for a part too many.
    """
    live = Publication.objects.filter(slug=plan).values("edition")
    row = with_reason(Edition.objects.filter(pk__in=live)).filter(withheld=None).first()
    if row is None:
        raise NotPublished(plan)
    past = Edition.objects.filter(plan=row.plan_id).annotate(**standing(plan)).order_by("number")
    history = [
        EditionHead.of(each, slug=plan, live=row.pk, withheld=None, now=each) for each in past
    ]
    if not 1 <= part <= parts_of(history[-1]):
        raise NotPublished(plan)
    return history[-1], _pages(history, part)


def _pages(history: Sequence[EditionHead], part: int) -> list[LivePage]:
    edition = history[-1]
    scope = Scope(edition.plan)
    published = {past.number: past.published_at for past in history}
    entries = _with_beginning(public_entries(edition.id).filter(kind__in=WITH_A_PAGE))
    begin = (part - 1) * PART_SIZE
    rows = entries.filter(position__gte=begin, position__lt=begin + PART_SIZE).exclude(path="")
    pages = [
        LivePage(site_path(scope, path), published[since])
        for path, since in rows.order_by("position").values_list("path", "since")
    ]
    if part > 1:
        return pages
    newest = dict(entries.order_by().values_list("kind").annotate(Max("since")))
    lists = [
        LivePage(f"{scope.base}{segment}/", published[max(newest[kind], _resized(history, kind))])
        for kind, segment in COLLECTIONS.items()
        if kind in newest
    ]
    return lists + pages


def _with_beginning(entries: QuerySet[EditionEntry]) -> QuerySet[Any]:
    """Annotates entries of one edition with `since`: from which number on the document stands.

    That is the edition after the last one that held another document under this key, or none.
    """
    same = EditionEntry.objects.filter(
        edition=OuterRef("pk"),
        key=OuterRef(OuterRef("key")),
        document=OuterRef(OuterRef("document")),
    )
    others = Edition.objects.filter(
        ~Exists(same), plan=OuterRef("edition__plan"), number__lt=OuterRef("edition__number")
    )
    last = Subquery(others.order_by("-number").values("number")[:1])
    none = Value(0, output_field=IntegerField())
    return entries.annotate(since=Coalesce(last, none) + 1)


def _resized(history: Sequence[EditionHead], kind: str) -> int:
    """From which edition on there are as many items of a kind as in the newest.

    An item that left a list either made it shorter or was replaced, by a newer one.
    """
    now = history[-1].counts.get(kind, 0)
    return 1 + max((h.number for h in history if h.counts.get(kind, 0) != now), default=0)
