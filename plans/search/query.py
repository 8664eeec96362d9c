"""The read side of search: the only door for pages and API.

It sees the projection of live editions alone, so that no draft, no superseded and no withheld text
can be found. At most three questions to the database, whatever is asked.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import StrIndex

from plans.documents.kinds import COLLECTIONS
from plans.documents.types import KEY_PATTERN, SLUG_PATTERN
from plans.errors.reading import BadQuery
from plans.models import LiveItem, LivePiece
from plans.published.editions import Scope, site_path
from plans.published.items import PAGE_SIZE
from plans.search.fields import TITLES
from plans.search.index import TITLE
from plans.search.marking import Passage, Segment, marked, passage
from plans.search.tokens import needed_for
from plans.search.wanted import Wanted, wanted

__all__ = [
    "COUNTED",
    "Choice",
    "Filters",
    "Hit",
    "Results",
    "Segment",
    "choices",
    "search",
    "ways_in",
]

KINDS = ("plan", *COLLECTIONS)
COUNTED = 1_000
"""More hits than these are not counted."""

MOST_CHOICES = 100

PLACE_PATTERN = rf"^(title|text)\.{SLUG_PATTERN[1:-1]}\.{KEY_PATTERN[1:-1]}$"
"""What a place in the results looks like: whether the title has it, the plan's slug, the key."""


@dataclass(frozen=True)
class Filters:
    """Narrow a search to a plan, a kind of item, a zone, a keyword; plan, zone, keyword by slug."""

    plan: str | None = None
    kind: str | None = None
    zone: str | None = None
    keyword: str | None = None

    @property
    def facets(self) -> dict[str, str]:
        chosen = {"zone": self.zone, "keyword": self.keyword}
        return {name: value for name, value in chosen.items() if value}


@dataclass(frozen=True)
class Hit:
    """An item that was found. `passage` is null where it has no text beside its titles."""

    key: str
    kind: str
    path: str
    plan: str
    plan_title: str
    titles: dict[str, list[Segment]]
    passage: Passage | None

    @property
    def is_found_in_english(self) -> bool:
        return any(segment.is_hit for segment in self.titles.get("title_en", []))


@dataclass(frozen=True)
class Results:
    """A page of hits, titles first and then in plan order; `after` is where the next one begins.

    `count` is of all pages and goes up to one more than `COUNTED`.
    """

    wanted: Wanted
    count: int
    hits: list[Hit]
    after: str | None


@dataclass(frozen=True)
class Choice:
    kind: str
    slug: str
    title: str
    path: str


def search(
    query: str, filters: Filters, *, after: str | None = None, limit: int = PAGE_SIZE
) -> Results:
    """What holds every term of a query; nothing where it has none.

    Raises `BadQuery` for a kind that there is not, and for an `after` that no page gave.
    """
    asked = wanted(query)
    if filters.kind and filters.kind not in KINDS:
        raise BadQuery("kind", "is no kind of item")
    begin = _begin(after)
    if not asked.terms:
        return Results(asked, 0, [], None)
    terms = list(asked.terms)
    matching = _narrowed(_holding(terms), filters)
    rows = list(_page(matching, terms, begin)[: limit + 1])
    is_whole = after is None and len(rows) <= limit
    return Results(
        wanted=asked,
        count=len(rows) if is_whole else matching[: COUNTED + 1].count(),
        hits=[_hit(row, terms) for row in rows[:limit]],
        after=_after(rows[limit - 1]) if len(rows) > limit else None,
    )


def choices(plan: str | None) -> list[Choice]:
    """The plans to narrow a search to, and before them the chosen one's zones and keywords."""
    items = LiveItem.objects.filter(kind="plan")
    if plan:
        own = Q(plan_slug=plan, kind__in=("plan", "zone", "keyword"))
        items = LiveItem.objects.filter(Q(kind="plan") | own)
    is_other = Case(When(plan_slug=plan or "", then=0), default=1)
    return _choices(items.order_by(is_other, "kind", "plan_slug", "position"), MOST_CHOICES)


def ways_in(plan: str | None, limit: int) -> list[Choice]:
    """Keywords and zones of a plan or of all, for who does not know yet what to look for."""
    items = LiveItem.objects.filter(kind__in=("zone", "keyword"))
    if plan:
        items = items.filter(plan_slug=plan)
    return _choices(items.order_by("kind", "plan_slug", "position"), limit)


def _choices(items: QuerySet[LiveItem], limit: int) -> list[Choice]:
    return [
        Choice(
            kind=row.kind,
            slug=row.path.rpartition("/")[2] or row.plan_slug,
            title=row.title,
            path=site_path(Scope(row.plan_slug), row.path),
        )
        for row in items.only("kind", "plan_slug", "path", "title")[:limit]
    ]


def _holding(terms: list[str]) -> QuerySet[LiveItem]:
    items = LiveItem.objects.all()
    for term in terms:
        pieces = _exact(LivePiece.objects.filter(tokens__hold=needed_for(term)), term)
        items = items.filter(pk__in=pieces.values("item"))
    return items


def _exact(pieces: QuerySet[LivePiece], *terms: str) -> QuerySet[LivePiece]:
    for number, term in enumerate(terms):
        pieces = pieces.alias(**{f"place_{number}": StrIndex("text", Value(term))})
        pieces = pieces.filter(**{f"place_{number}__gt": 0})
    return pieces


def _narrowed(items: QuerySet[LiveItem], filters: Filters) -> QuerySet[LiveItem]:
    if filters.plan:
        items = items.filter(plan_slug=filters.plan)
    if filters.kind:
        items = items.filter(kind=filters.kind)
    for name, value in filters.facets.items():
        items = items.filter(facets__name=name, facets__value=value)
    return items


def _page(
    items: QuerySet[LiveItem], terms: list[str], begin: tuple[bool, str, str] | None
) -> QuerySet[Any]:
    titles = LivePiece.objects.filter(item=OuterRef("pk"), number=TITLE)
    plans = LiveItem.objects.filter(plan=OuterRef("plan"), kind="plan").values("title")
    items = items.annotate(in_title=Exists(_exact(titles, *terms)), plan_title=Subquery(plans[:1]))
    if begin is not None:
        in_title, plan, key = begin
        last = LiveItem.objects.filter(plan_slug=plan, key=key).values("position")
        later = Q(plan_slug__gt=plan) | Q(plan_slug=plan, position__gt=Subquery(last[:1]))
        here = Q(in_title=in_title) & later
        items = items.filter(here | Q(in_title=False) if in_title else here)
    return items.order_by("-in_title", "plan_slug", "position")


def _begin(after: str | None) -> tuple[bool, str, str] | None:
    if after is None:
        return None
    if not re.fullmatch(PLACE_PATTERN, after):
        raise BadQuery("after", "is no place in these results")
    where, plan, key = after.split(".")
    return where == "title", plan, key


def _after(row: Any) -> str:
    return f"{'title' if row.in_title else 'text'}.{row.plan_slug}.{row.key}"


def _hit(row: Any, terms: list[str]) -> Hit:
    fields = json.loads(row.searched)
    return Hit(
        key=row.key,
        kind=row.kind,
        path=site_path(Scope(row.plan_slug), row.path),
        plan=row.plan_slug,
        plan_title=row.plan_title or row.plan_slug,
        titles={name: marked(text, terms) for name, text in fields if name in TITLES},
        passage=passage([field for field in fields if field[0] not in TITLES], terms),
    )
