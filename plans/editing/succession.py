"""What became of each item of a plan in the plan that follows it: they share keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plans.documents.bundle.shapes import LIST_OF, Bundle, Item, items_of
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.documents.succession import KINDS_LEFT_BEHIND, YEARS_LEFT_BEHIND, Fate
from plans.editing.bundle.dump import dump
from plans.editing.succeed import LEFT_BEHIND
from plans.models import Plan


@dataclass(frozen=True)
class Fortune:
    """An item of the old plan, its successor, and what the two are to each other."""

    kind: ItemKind
    fate: Fate
    old: Item | None
    new: Item | None


def succession(*, former: Plan, plan: Plan) -> list[Fortune]:
    """Kind by kind: the old plan's items in its order, then what the new plan has of its own."""
    return list(_fortunes(dump(former), dump(plan)))


def _fortunes(old: Bundle, new: Bundle) -> Iterator[Fortune]:
    successors = {item.key: item for item in items_of(new)}
    for kind in COLLECTIONS:
        if kind in KINDS_LEFT_BEHIND:
            continue
        former = {item.key: item for item in getattr(old, LIST_OF[kind])}
        for key, item in former.items():
            successor = successors.get(key)
            if successor is None:
                yield Fortune(kind, "dropped", item, None)
                continue
            same = _words(item) == _words(successor)
            yield Fortune(kind, "carried" if same else "changed", item, successor)
        for item in getattr(new, LIST_OF[kind]):
            if item.key not in former:
                yield Fortune(kind, "new", None, item)


def _words(item: Item) -> dict[str, Any]:
    """What an item says itself: no identity, no links, nothing that was left behind."""
    links = {*COLLECTIONS, *LIST_OF.values()}
    skipped = {"key", "slug", "number", *links, *LEFT_BEHIND}
    if item.kind in YEARS_LEFT_BEHIND:
        skipped |= {"start_year", "finish_year"}
    return item.model_dump(exclude=skipped)
