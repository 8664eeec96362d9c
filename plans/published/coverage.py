"""What an edition carries out of the plans above it."""

from dataclasses import dataclass

from django.db.models import Case, F, When

from plans.documents.items import ParentPlanDocument
from plans.documents.kinds import PLAN_KEY, ItemKind
from plans.documents.links import Link, resolve
from plans.documents.stored import read_as
from plans.monitoring.coverage import ALIGNED, Coverage, coverage_of
from plans.published.editions import EditionHead, Scope, head
from plans.published.english import EnglishTitle
from plans.published.references import LINKED, link_to
from plans.published.withheld import public_entries


@dataclass(frozen=True)
class ShownCoverage:
    """`plan` is null while the plan's own page is withheld."""

    edition: EditionHead
    plan: Link | None
    coverage: Coverage


def coverage(scope: Scope) -> ShownCoverage:
    """In two queries, whatever the plan's size. Raises as `head` does."""
    edition = head(scope)
    links: dict[str, Link] = {}
    kinds: list[tuple[ItemKind, Link]] = []
    stored: dict[str, str] = {}
    for key, path, title, title_en, kind, text in _rows(edition.id):
        links[key] = link_to(scope, key, path, title, title_en)
        if kind in ALIGNED:
            kinds.append((kind, links[key]))
        elif kind == "parent_plan":
            stored[key] = text
    plans = [
        resolve(read_as(ParentPlanDocument, "parent_plan", text), links, Link).model_copy(
            update={"path": links[key].path}
        )
        for key, text in stored.items()
    ]
    return ShownCoverage(edition, links.get(PLAN_KEY), coverage_of(plans, kinds))


def _rows(edition: int) -> list[tuple[str, str, str, str | None, ItemKind, str]]:
    """The entries that matter, in plan order; of the plans above their documents too."""
    text = Case(When(kind="parent_plan", then=F("document__data")))
    wanted = (
        public_entries(edition)
        .filter(kind__in=("plan", "parent_plan", *ALIGNED))
        .order_by("position")
    )
    named = wanted.annotate(title_en=EnglishTitle("document__data"), text=text)
    return list(named.values_list(*LINKED, "kind", "text"))
