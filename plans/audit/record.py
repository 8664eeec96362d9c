"""The verb for what is no row's change: a log-in, a publication, a download, a refusal."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from plans.choices import AuditEvent
from plans.models import AuditEntry, Plan


def record(
    *,
    event: AuditEvent,
    actor: str | None = None,
    plan: Plan | None = None,
    about: Model | None = None,
    detail: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Adds an entry, in the caller's transaction.

    `actor` is a username; left out, it is whoever is logged in. The address is that of the request.
    `about` is the row it happened to, whose plan counts unless `plan` is given. `detail` holds what
    else there is to say, by names: texts, numbers, lists of them, and never a secret.
    """
    return AuditEntry.objects.note(event=event, actor=actor, plan=plan, about=about, detail=detail)
