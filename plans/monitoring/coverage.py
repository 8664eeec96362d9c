"""How far a plan carries out the plans above it, with the gaps in both directions."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from plans.documents.items import ParentPlanDocument
from plans.documents.kinds import ItemKind
from plans.documents.links import Link
from plans.documents.parts import Clause

ALIGNED: Final[tuple[ItemKind, ...]] = ("aim", "measure", "project", "indicator")
"""The kinds that can carry out a clause, in plan order."""

OfKind = Mapping[ItemKind, list[Link]]


@dataclass(frozen=True)
class Row:
    """One clause, and what carries it out; a gap where nothing does."""

    plan: ParentPlanDocument
    clause: Clause
    items: OfKind

    @property
    def is_gap(self) -> bool:
        return not any(self.items.values())


@dataclass(frozen=True)
class Coverage:
    """`unaligned` is what carries out no clause of any plan above."""

    rows: list[Row]
    unaligned: OfKind

    @property
    def gaps(self) -> int:
        return sum(row.is_gap for row in self.rows)


def coverage_of(
    plans: Iterable[ParentPlanDocument],
    items: Iterable[tuple[ItemKind, Link]],
    *,
    aligned_to_withheld: Collection[str] = (),
) -> Coverage:
    """`items` are those of the plan that could carry out a clause, in plan order.

    Of plans above that are withheld only the keys of what carries them out are known.
    """
    plans, items = list(plans), list(items)
    kinds = {link.key: kind for kind, link in items}
    rows = [
        Row(plan, clause, _by_kind(_carrying_out(plan, clause), kinds))
        for plan in plans
        for clause in plan.clauses
    ]
    aligned = {one.item.key for plan in plans for one in plan.alignments}
    aligned |= set(aligned_to_withheld)
    return Coverage(rows, _by_kind((link for _, link in items if link.key not in aligned), kinds))


def _carrying_out(plan: ParentPlanDocument, clause: Clause) -> Iterable[Link]:
    return (one.item for one in plan.alignments if one.clause == clause.code)


def _by_kind(links: Iterable[Link], kinds: Mapping[str, ItemKind]) -> OfKind:
    found: dict[ItemKind, list[Link]] = {kind: [] for kind in ALIGNED}
    for link in links:
        found[kinds[link.key]].append(link)
    return found
