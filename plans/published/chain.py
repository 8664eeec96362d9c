"""The plans that follow each other, as far as they are published: a chain of periods.

It is walked in the projection of live editions, so that a plan that is withheld ends it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.db.models.expressions import RawSQL

from plans.documents.items import PlanDocument
from plans.documents.kinds import PLAN_KEY
from plans.documents.stored import read_as
from plans.errors.reading import Gone
from plans.models import EditionEntry, Publication
from plans.published.editions import EditionHead, Scope, missing_plan, site_path
from plans.published.standing import standing
from plans.published.withheld import with_reasons

LONGEST = 8
"""As many plans of a chain are shown, the nearest ones."""

_ROWS = LONGEST + 2
"""One more tells that there are more, another may be of a plan that readers do not get."""

_NEAREST = """
WITH RECURSIVE
earlier (slug, steps) AS (
    SELECT CAST(%s AS text), 0
    UNION
    SELECT CAST(facet.value AS text), earlier.steps - 1
    FROM earlier CROSS JOIN plans_liveitem item CROSS JOIN plans_livefacet facet
    WHERE item.kind = 'plan' AND item.plan_slug = earlier.slug
        AND facet.item_id = item.id AND facet.name || '' = 'follows' AND earlier.steps > %s
),
later (slug, steps) AS (
    SELECT CAST(%s AS text), 0
    UNION
    SELECT CAST(item.plan_slug AS text), later.steps + 1
    FROM later CROSS JOIN plans_livefacet facet CROSS JOIN plans_liveitem item
    WHERE facet.name = 'follows' AND facet.value = later.slug
        AND item.id = facet.item_id AND item.kind = 'plan' AND later.steps < %s
)
SELECT slug FROM (SELECT * FROM earlier UNION ALL SELECT * FROM later) AS found
GROUP BY slug ORDER BY MIN(ABS(steps)), MIN(steps), slug LIMIT %s
"""
"""The slugs of the plans around one, by how far they are from it, earlier ones first.

Circles end with the steps. SQLite takes the tables of a cross join as they stand, and no index of
what is computed: each step is a look-up by index, however many plans there are.
"""


@dataclass(frozen=True)
class ChainedPlan:
    """A plan in its live edition. `steps` from the plan that was asked for: negative before it."""

    document: PlanDocument
    edition: int
    number: int
    steps: int

    @property
    def slug(self) -> str:
        return self.document.slug


@dataclass(frozen=True)
class Absent:
    """The plan that the first of a chain follows, where readers do not get it."""

    slug: str
    is_withheld: bool


@dataclass(frozen=True)
class Chain:
    """`plans` are the earliest first, the one that was asked for among them.

    `is_cut` is whether there are more of them than are shown.
    """

    edition: EditionHead
    own: ChainedPlan
    plans: list[ChainedPlan]
    is_cut: bool
    absent: Absent | None

    @property
    def former(self) -> ChainedPlan | None:
        return next((plan for plan in self.plans if plan.steps == -1), None)

    @property
    def followers(self) -> list[ChainedPlan]:
        return [plan for plan in self.plans if plan.steps == 1]

    @property
    def is_alone(self) -> bool:
        return len(self.plans) == 1


def chain_of(slug: str) -> Chain:
    """In one query. Raises `NotPublished`, `PlanRenamed`, `Gone` for the plan that is asked for."""
    asked = (slug, -LONGEST, slug, LONGEST, _ROWS)
    around = RawSQL(_NEAREST, asked)  # noqa: S611 - what is asked are its parameters
    live = Publication.objects.filter(slug__in=around)
    entries = EditionEntry.objects.filter(edition__in=live.values("edition"), key=PLAN_KEY)
    rows = list(
        with_reasons(entries)
        .annotate(
            slug=F("edition__publication__slug"),
            live=F("edition__publication__edition"),
            **standing(slug),
        )
        .select_related("edition", "document")
    )
    found = {row.slug: row for row in rows}
    if slug not in found:
        raise missing_plan(slug)
    if (reason := _reason(found[slug])) is not None:
        raise Gone(reason)
    readable = {name: row for name, row in found.items() if _reason(row) is None}
    documents = {name: _document(row) for name, row in readable.items()}
    steps = _steps(slug, {name: document.follows for name, document in documents.items()})
    near = sorted(steps, key=lambda name: (abs(steps[name]), steps[name], name))[:LONGEST]
    plans = [
        ChainedPlan(documents[name], row.edition_id, row.edition.number, steps[name])
        for name in near
        for row in [readable[name]]
    ]
    plans.sort(key=lambda one: (one.steps, one.document.period_start, one.slug))
    is_cut = len(steps) > LONGEST
    row = found[slug]
    return Chain(
        edition=EditionHead.of(row.edition, slug=slug, live=row.live, withheld=None, now=row),
        own=next(one for one in plans if one.slug == slug),
        plans=plans,
        is_cut=is_cut,
        absent=None if is_cut else _absent(plans[0].document.follows, found, readable),
    )


def _reason(row: Any) -> str | None:
    reason: str | None = row.edition_withheld or row.document_withheld
    return reason


def _document(row: Any) -> PlanDocument:
    document = read_as(PlanDocument, "plan", row.document.data)
    return document.model_copy(update={"path": site_path(Scope(row.slug), "")})


def _steps(slug: str, follows: Mapping[str, str | None]) -> dict[str, int]:
    """How far each plan is from one, negative before it; each is placed once, in a circle too."""
    placed = {slug: 0}
    earlier, step = follows[slug], -1
    while earlier is not None and earlier in follows and earlier not in placed:
        placed[earlier] = step
        earlier, step = follows[earlier], step - 1
    level, step = {slug}, 1
    while level:
        level = {name for name, former in follows.items() if former in level} - placed.keys()
        placed |= dict.fromkeys(level, step)
        step += 1
    return placed


def _absent(
    follows: str | None, found: Collection[str], readable: Collection[str]
) -> Absent | None:
    """A circle has no plan before it that would be missing."""
    if follows is None or follows in readable:
        return None
    return Absent(follows, is_withheld=follows in found)
