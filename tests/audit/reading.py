"""Reading the trail as it is kept."""

import json
from typing import Any

from plans.models import AuditEntry


def newest() -> AuditEntry:
    return AuditEntry.objects.order_by("-pk")[0]


def since(entry: AuditEntry | None) -> list[AuditEntry]:
    """The entries that were added after this one, in order."""
    return list(AuditEntry.objects.filter(pk__gt=entry.pk if entry else 0).order_by("pk"))


def changes_of(entry: AuditEntry) -> dict[str, Any]:
    changes: dict[str, Any] = json.loads(entry.changes or "{}")
    return changes


def detail_of(entry: AuditEntry) -> dict[str, Any]:
    detail: dict[str, Any] = json.loads(entry.detail or "{}")
    return detail


def events() -> list[str]:
    return list(AuditEntry.objects.order_by("pk").values_list("event", flat=True))
