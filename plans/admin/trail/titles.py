"""What the items are called that entries name by their keys."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from plans.admin.desk.items import item_models, published_titles
from plans.admin.trail.details import SHOWN
from plans.documents.kinds import key_prefix
from plans.models import AuditEntry

Titles = dict[int | None, dict[str, str]]


def titles_in(entries: Sequence[AuditEntry]) -> Titles:
    """By plan and key, as the working copy has them; what it has no more as editions had it.

    Asks once for each kind of item.
    """
    wanted: dict[int | None, set[str]] = defaultdict(set)
    for entry in entries:
        wanted[entry.plan_id] |= set(_keys(json.loads(entry.detail or "{}")))
    titles: Titles = {plan: {} for plan in wanted}
    keys = set().union(*wanted.values())
    for plan, key, title in (*published_titles(wanted, keys), *_present(wanted, keys)):
        titles[plan][key] = title
    return titles


def _keys(detail: dict[str, Any]) -> Iterator[str]:
    for name, value in detail.items():
        if name == "key":
            yield str(value)
        elif isinstance(value, dict):
            for label, keys in value.items():
                yield from map(str, keys[:SHOWN] if "." in label and isinstance(keys, list) else ())


def _present(plans: Collection[int | None], keys: set[str]) -> Iterator[Any]:
    for kind, model in item_models().items():
        asked = {key for key in keys if key.startswith(key_prefix(kind))}
        if asked:
            rows = model._default_manager.filter(plan__in=plans, key__in=asked)
            yield from rows.values_list("plan_id", "key", "title")
