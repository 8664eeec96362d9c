"""Lists of one kind across plans, from the projection of live editions."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, Literal

from django.db.models import Count, F, Q, QuerySet, Subquery, Value

from plans.documents.facets import line
from plans.documents.kinds import ItemKind
from plans.documents.links import Link, names_in, resolve
from plans.documents.stored import read
from plans.documents.types import SLUG_PATTERN
from plans.errors.reading import BadQuery
from plans.models import EditionEntry, LiveItem
from plans.published.editions import Scope, site_path
from plans.published.filters import with_facet
from plans.published.plans import AcrossPlans
from plans.published.references import link_to
from plans.published.shared import SharedFacts
from plans.published.withheld import public_among

PLAN_FACETS = ("area", "period", "plan_type")
"""By these, plans are chosen whose items are listed."""

LIVE_FACETS = ("keyword", "zone")
"""By the slugs of these, items are chosen in whatever plan they are."""

PLACE_PATTERN = rf"^{SLUG_PATTERN[1:-1]}/[0-9]{{1,9}}$"
"""What a place in a list across plans looks like: the plan's slug, and the position in it."""


@dataclass(frozen=True)
class Across:
    """What a list across plans is narrowed to: facets by name, of plans and of items."""

    plans: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)


def across_plans(
    kind: ItemKind | Literal["plan"], across: Across, *, after: str | None = None, limit: int
) -> AcrossPlans:
    """A page of the public items of a kind, or of plans, by the plan's slug and in plan order.

    `after` is what the page before gave; raises `BadQuery` for any other. At most three questions:
    the page with the count, what its items refer to, and the names that plans share.
    """
    items = _narrowed(LiveItem.objects.filter(kind=kind), across)
    counted = items.order_by().values("kind").annotate(items=Count("pk")).values("items")
    rows = list(
        _beyond(items, after)
        .annotate(counted=Subquery(counted))
        .select_related("document")
        .order_by("plan_slug", "position")[: limit + 1]
    )
    page = rows[:limit]
    last = page[-1] if page else None
    return AcrossPlans(
        count=rows[0].counted if rows else items.count() if after else 0,
        documents=_answered(page),
        after=f"{last.plan_slug}/{last.position}" if last and len(rows) > limit else None,
    )


def _narrowed(items: QuerySet[LiveItem], across: Across) -> QuerySet[Any]:
    if across.plans:
        plans = LiveItem.objects.filter(kind="plan")
        for name, value in across.plans.items():
            plans = plans.filter(facets__name=name, facets__value=value)
        items = items.filter(plan_slug__in=plans.values("plan_slug"))
    for name, value in across.items.items():
        if name in LIVE_FACETS:
            items = items.filter(facets__name=name, facets__value=value)
        else:
            items = with_facet(items, Value(line(name, value)))
    return items


def _beyond(items: QuerySet[Any], after: str | None) -> QuerySet[Any]:
    if after is None:
        return items
    if not re.fullmatch(PLACE_PATTERN, after):
        raise BadQuery("after", "is none that a page of this list gave")
    plan, _, position = after.partition("/")
    return items.filter(Q(plan_slug__gt=plan) | Q(plan_slug=plan, position__gt=int(position)))


def _answered(rows: Sequence[LiveItem]) -> list[Any]:
    """Their documents with all references resolved, whatever plans they are of."""
    documents = [(row, read(row.document.kind, row.document.data)) for row in rows]
    keys: dict[str, set[str]] = defaultdict(set)
    for row, document in documents:
        keys[row.plan_slug].update(names_in(document, Link))
    links = _links(keys)
    facts = SharedFacts(document for _, document in documents)
    return [
        facts.fill(resolve(document, links[row.plan_slug], Link)).model_copy(
            update={
                "checksum": row.document_id,
                "path": site_path(Scope(row.plan_slug), row.path),
            }
        )
        for row, document in documents
    ]


def _links(keys: Mapping[str, Iterable[str]]) -> dict[str, dict[str, Link]]:
    """By plan and key, the links to what readers get of it, in one query."""
    links: dict[str, dict[str, Link]] = defaultdict(dict)
    wanted = [
        Q(edition__publication__slug=plan, key__in=sorted(named))
        for plan, named in keys.items()
        if named
    ]
    if wanted:
        entries = public_among(EditionEntry.objects.filter(reduce(or_, wanted)))
        plan = F("edition__publication__slug")
        for slug, key, path, title in entries.values_list(plan, "key", "path", "title"):
            links[slug][key] = link_to(Scope(slug), key, path, title)
    return links
