"""Which item stands where in the bundle of a working copy, so that a problem's path leads to it."""

from typing import Any

from plans.editing.bundle.tree import TABLES, put_in_plan_order
from plans.models import Item, Plan


def items_in_order(plan: Plan) -> dict[str, list[Item]]:
    """The items of each of a bundle's lists, as `dump` puts them in order."""
    lists: dict[str, list[dict[str, Any]]] = {}
    keys: dict[str, dict[int, str]] = {}
    for table in TABLES:
        rows: list[Any] = list(table.model._default_manager.filter(plan=plan))
        keys[table.kind] = {row.pk: row.key for row in rows}
        above = {table.under: keys[table.under]} if table.under else {}
        lists[table.name] = [
            {
                "key": row.key,
                "number": row.number,
                "item": row,
                **{name: known.get(getattr(row, f"{name}_id")) for name, known in above.items()},
                **{link: [] for link in table.links},
            }
            for row in rows
        ]
    put_in_plan_order(lists)
    return {name: [record["item"] for record in records] for name, records in lists.items()}
