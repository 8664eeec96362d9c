"""What an edition carries out of the plans above it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, When

from plans.documents.items import ParentPlanDocument
from plans.documents.kinds import PLAN_KEY
from plans.documents.links import Link, resolve
from plans.documents.stored import read_as
from plans.monitoring.coverage import ALIGNED, Coverage, coverage_of
from plans.published.editions import EditionHead, Scope, head
from plans.published.english import EnglishTitle
from plans.published.references import LINKED, link_to
from plans.published.withheld import marked_entries

Row = dict[str, Any]


@dataclass(frozen=True)
class ShownCoverage:
    """`plan` is null while the plan's own page is withheld."""

    edition: EditionHead
    plan: Link | None
    coverage: Coverage


def coverage(scope: Scope) -> ShownCoverage:
    """In two queries, whatever the plan's size. Raises as `head` does."""
    edition = head(scope)
    rows = _rows(edition.id)
    links = {row["key"]: _link(scope, row) for row in rows if not row["is_withheld"]}
    above = [
        (row, read_as(ParentPlanDocument, "parent_plan", row["text"]))
        for row in rows
        if row["kind"] == "parent_plan"
    ]
    shown = [
        resolve(plan, links, Link).model_copy(update={"path": links[row["key"]].path})
        for row, plan in above
        if not row["is_withheld"]
    ]
    withheld = [one for row, plan in above if row["is_withheld"] for one in plan.alignments]
    items = [(row["kind"], links[row["key"]]) for row in rows if _can_be_aligned(row)]
    found = coverage_of(shown, items, aligned_to_withheld={one.item.key for one in withheld})
    return ShownCoverage(edition, links.get(PLAN_KEY), found)


def _can_be_aligned(row: Row) -> bool:
    return row["kind"] in ALIGNED and not row["is_withheld"]


def _link(scope: Scope, row: Row) -> Link:
    return link_to(scope, *(row[name] for name in LINKED))


def _rows(edition: int) -> list[Row]:
    """The entries that matter, in plan order; of the plans above their documents too."""
    text = Case(When(kind="parent_plan", then=F("document__data")))
    wanted = marked_entries(edition).filter(kind__in=("plan", "parent_plan", *ALIGNED))
    named = wanted.annotate(title_en=EnglishTitle("document__data"), text=text)
    return list(named.order_by("position").values(*LINKED, "kind", "text", "is_withheld"))
