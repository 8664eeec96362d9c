"""Reorder: the items of one list change places."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.documents.kinds import ItemKind
from plans.editing.bundle.rows import BATCH, PARKED
from plans.editing.bundle.tree import TABLE_OF
from plans.errors.editing import ListMoved
from plans.models import Item, Plan


def siblings(plan: Plan, kind: ItemKind, under: int | None = None) -> QuerySet[Any]:
    """The items of a kind that are numbered together: the plan's, or those of one item above."""
    table = TABLE_OF[kind]
    rows = table.model._default_manager.filter(plan=plan)
    if table.under:
        rows = rows.filter(**{table.under: under})
    return rows.order_by("number")


def reorder(
    *, plan: Plan, kind: ItemKind, under: int | None, seen: Sequence[str], wanted: Sequence[str]
) -> int:
    """Brings a list into the order of the `wanted` keys; returns how many items moved.

    `seen` is the order that the editor had before her eyes. Raises `ListMoved` where it is not the
    present one any more. The numbers stay the list's own: 1, 2, 4 are given out anew as 1, 2, 4.
    """
    with transaction.atomic():
        Plan.objects.locked().get(pk=plan.pk)
        rows: list[Item] = list(siblings(plan, kind, under))
        present = [row.key for row in rows]
        if present != list(seen) or sorted(present) != sorted(wanted):
            raise ListMoved(present)
        places = {key: row.number for key, row in zip(wanted, rows, strict=True)}
        moved = [row for row in rows if places[row.key] != row.number]
        if moved:
            _renumber(moved, places)
            Plan.objects.filter(pk=plan.pk).touch()
            titles = {row.key: row.title for row in rows}
            record(
                event=AuditEvent.REORDERED,
                plan=plan,
                about=plan,
                detail={"kind": kind, "items": [titles[key] for key in wanted]},
            )
        return len(moved)


def _renumber(moved: list[Item], places: dict[str, int]) -> None:
    """All out of the way first: no two may have the same number for a moment."""
    manager = type(moved[0])._default_manager
    for batch in (moved[at : at + BATCH] for at in range(0, len(moved), BATCH)):
        numbers = manager.filter(pk__in=[row.pk for row in batch])
        numbers.update(number=F("number") + PARKED)
    now = timezone.now()
    for row in moved:
        row.number, row.modified_at = places[row.key], now
    manager.bulk_update(moved, ["number", "modified_at"], batch_size=BATCH)
