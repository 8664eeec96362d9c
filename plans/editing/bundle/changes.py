"""What differs between two bundles of one plan, item by item."""

from dataclasses import dataclass, field
from typing import Any

from plans.documents.bundle import shapes
from plans.editing.bundle.tree import TABLES, Part, Table, put_in_plan_order

PLAN = "plan"


@dataclass(frozen=True)
class BundleChanges:
    """For each list of the bundle, the keys of the items that were added, changed, removed."""

    added: dict[str, list[str]] = field(default_factory=dict)
    changed: dict[str, list[str]] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)
    plan_fields: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.plan_fields)

    def lines(self) -> list[str]:
        """For people: one line a change."""
        signs = (("+", self.added), ("~", self.changed), ("-", self.removed))
        return [f"~ plan.{name}" for name in self.plan_fields] + [
            f"{sign} {key}" for sign, lists in signs for keys in lists.values() for key in keys
        ]


def compare(old: shapes.Bundle, new: shapes.Bundle) -> BundleChanges:
    """What must happen to `old` to become `new`; both as `in_order` leaves them."""
    changes = BundleChanges(
        plan_fields=[
            name
            for name in shapes.Plan.model_fields
            if getattr(old.plan, name) != getattr(new.plan, name)
        ]
    )
    for table in TABLES:
        before = {item.key: item for item in getattr(old, table.name)}
        after = {item.key: item for item in getattr(new, table.name)}
        _note(changes.added, table, [key for key in after if key not in before])
        _note(changes.changed, table, [key for key in after if _differ(before, after, key)])
        _note(changes.removed, table, [key for key in before if key not in after])
    return changes


def in_order(bundle: shapes.Bundle) -> shapes.Bundle:
    """The same bundle with every list in the order in which `dump` writes it, without bytes."""
    raw = bundle.model_dump(exclude={"blobs"})
    raw["areas"] = sorted(raw["areas"], key=lambda area: str(area["code"]))
    raw["outlets"] = sorted(raw["outlets"], key=lambda outlet: str(outlet["slug"]))
    for table in TABLES:
        for record in raw[table.name]:
            _sort_parts(record, table.parts)
    put_in_plan_order(raw)
    return shapes.Bundle.model_validate(raw)


def _sort_parts(record: dict[str, Any], parts: tuple[Part, ...]) -> None:
    for part in parts:
        members = record[part.name]
        if part.scalar or members is None:
            continue
        if part.many and not part.numbered:
            members.sort(key=lambda member: tuple(member[name] for name in part.identity))
        for inner in members if part.many else [members]:
            _sort_parts(inner, part.parts)


def _differ(before: dict[str, shapes.Item], after: dict[str, shapes.Item], key: str) -> bool:
    return key in before and before[key] != after[key]


def _note(lists: dict[str, list[str]], table: Table, keys: list[str]) -> None:
    if keys:
        lists[table.name] = keys
