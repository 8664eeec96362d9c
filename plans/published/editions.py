"""Which edition a reader asks for, and a plan's public history."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import F, QuerySet, Subquery
from django.utils import timezone

from plans.documents.links import Link
from plans.documents.types import SHANGHAI
from plans.errors.reading import BadQuery, Gone, NotPublished, PlanRenamed
from plans.models import Edition, Publication
from plans.published.standing import follower, standing
from plans.published.withheld import count_withheld, with_reason

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # of ISO 8601 this form alone
LIVE = F("publication__edition")
"""Annotates an edition with its own primary key while it is the live one, else null."""


@dataclass(frozen=True)
class EditionHead:
    """What is said of an edition wherever it is named, and how its plan stands now.

    `is_concluded`, `is_successor` (of a plan that is published) and `superseded_by` are of the
    plan, and the same in each of its editions.
    """

    id: int
    plan: str
    number: int
    note: str
    published_at: datetime
    checksum: str
    restores: int | None
    counts: dict[str, int]
    is_live: bool
    withheld: str | None
    live_number: int
    is_concluded: bool
    is_successor: bool
    superseded_by: Link | None

    @property
    def is_in_chain(self) -> bool:
        """Whether the plan before it or after it is published too."""
        return self.is_successor or self.superseded_by is not None

    @classmethod
    def of(
        cls, row: Edition, *, slug: str, live: int, withheld: str | None, now: Any
    ) -> "EditionHead":
        """`now` is a row that was annotated with the plan's `standing`."""
        return cls(
            id=row.pk,
            plan=slug,
            number=row.number,
            note=row.note,
            published_at=row.published_at.astimezone(SHANGHAI),
            checksum=row.checksum,
            restores=row.restores,
            counts=json.loads(row.counts),
            is_live=row.pk == live,
            withheld=withheld,
            live_number=now.live_number,
            is_concluded=now.is_concluded,
            is_successor=now.is_successor,
            superseded_by=follower(now),
        )


@dataclass(frozen=True)
class History:
    """A page of a plan's editions, the newest first, withheld ones included with their reason.

    `before` is the edition before the last of them, and `after` the number below which the next
    page begins. Of `live` it is not said whether it is withheld.
    """

    live: EditionHead
    count: int
    editions: list[EditionHead]
    before: EditionHead | None
    after: int | None


@dataclass(frozen=True)
class Scope:
    """A plan by its slug, in its live edition or in the one of a number."""

    plan: str
    number: int | None = None

    @property
    def base(self) -> str:
        """The path below which everything in this scope stands."""
        edition = f"editions/{self.number}/" if self.number is not None else ""
        return f"/plans/{self.plan}/{edition}"

    def editions(self) -> QuerySet[Edition]:
        """The edition, as a query of at most one row, annotated with the plan's live one."""
        plans = Publication.objects.filter(slug=self.plan)
        if self.number is None:
            return Edition.objects.filter(pk__in=plans.values("edition"))
        return Edition.objects.filter(plan__in=plans.values("plan"), number=self.number)


def site_path(scope: Scope, path: str) -> str:
    """The path of a document from the site's root."""
    return f"{scope.base}{path}/" if path else scope.base


def head(scope: Scope) -> EditionHead:
    """The edition of a scope. Raises `NotPublished`, `PlanRenamed`, `Gone`."""
    return _head(scope, _annotated(scope.editions(), scope.plan).first())


def head_and_count(
    scope: Scope, kind: str, *, narrowed: Subquery | None = None
) -> tuple[EditionHead, int]:
    """The edition, and how many of its entries of a kind readers get. Raises as `head` does.

    `narrowed` counts those that a list is narrowed to.
    """
    counted = count_withheld(kind) if narrowed is None else narrowed
    row = _annotated(scope.editions(), scope.plan).annotate(counted=counted).first()
    edition = _head(scope, row)
    if narrowed is not None:
        return edition, row.counted or 0
    return edition, edition.counts.get(kind, 0) - (row.counted or 0)


def heads(plan: str, numbers: set[int]) -> dict[int, EditionHead]:
    """Several editions of a plan by number, in one query. Raises as `head` does for any of them."""
    plans = Publication.objects.filter(slug=plan).values("plan")
    rows = _annotated(Edition.objects.filter(plan__in=plans, number__in=numbers), plan)
    found = {row.number: row for row in rows}
    return {number: _head(Scope(plan, number), found.get(number)) for number in numbers}


def _annotated(editions: QuerySet[Edition], plan: str) -> QuerySet[Any]:
    marked: QuerySet[Any] = with_reason(editions).annotate(live=LIVE, **standing(plan))
    return marked


def _head(scope: Scope, row: Any) -> EditionHead:
    if row is None:
        raise missing_plan(scope.plan)
    if row.withheld is not None:
        raise Gone(row.withheld)
    return EditionHead.of(row, slug=scope.plan, live=row.live or 0, withheld=None, now=row)


def history(plan: str, *, after: int | None = None, limit: int) -> History:
    """A page of a plan's editions, those below number `after`. Raises as `head` does."""
    publications = Publication.objects.select_related("edition").filter(slug=plan)
    publication: Any = publications.annotate(**standing(plan)).first()
    if publication is None:
        raise missing_plan(plan)
    editions = Edition.objects.filter(plan=publication.plan_id)
    if after is not None:
        editions = editions.filter(number__lt=after)
    rows = list(with_reason(editions).order_by("-number")[: limit + 1])
    live = publication.edition

    def told(row: Edition, withheld: str | None) -> EditionHead:
        return EditionHead.of(row, slug=plan, live=live.pk, withheld=withheld, now=publication)

    editions_told = [told(row, row.withheld) for row in rows]
    return History(
        live=told(live, None),
        count=live.number,  # the newest edition is the live one, and no number is left out
        editions=editions_told[:limit],
        before=editions_told[limit] if len(rows) > limit else None,
        after=rows[limit - 1].number if len(rows) > limit else None,
    )


def number_as_of(plan: str, day: str) -> int:
    """The number of the edition that was live at the end of a day in Asia/Shanghai.

    Raises `BadQuery` for what is no day or lies ahead, `NotPublished` before edition 1.
    """
    try:
        asked = date.fromisoformat(day) if _DAY.fullmatch(day) else None
    except ValueError:
        asked = None
    if asked is None:
        raise BadQuery("as_of", "must be a day like 2026-01-31")
    if asked > timezone.now().astimezone(SHANGHAI).date():
        raise BadQuery("as_of", "lies in the future")
    end = datetime.combine(asked, time.min, SHANGHAI) + timedelta(days=1)
    plans = Publication.objects.filter(slug=plan).values("plan")
    rows = Edition.objects.filter(plan__in=plans, published_at__lt=end).order_by("-number")
    number = rows.values_list("number", flat=True).first()
    if number is None:
        raise missing_plan(plan)
    return number


def missing_plan(slug: str) -> NotPublished | PlanRenamed:
    """What to say of a plan that is not published under this slug: it may have another one now."""
    now = next((other for other in _slugs_now(slug) if other != slug), None)
    return NotPublished(slug) if now is None else PlanRenamed(slug, now)


def _slugs_now(slug: str) -> Iterator[str]:
    plans = Edition.objects.filter(slug=slug).values("plan")
    yield from Publication.objects.filter(plan__in=plans).values_list("slug", flat=True)
