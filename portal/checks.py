"""System checks of the portal's own: every setting that can be wrong says so at the start."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError, connections

from plans.models import triggers


@register(Tags.urls)
def origin_is_an_address(**_: Any) -> list[CheckMessage]:
    """`PORTAL_ORIGIN` is a scheme and a host and nothing else."""
    parts = urlsplit(settings.ORIGIN)
    whole = f"{parts.scheme}://{parts.netloc}"
    if parts.scheme in ("http", "https") and parts.netloc and whole == settings.ORIGIN:
        return []
    hint = "For example https://plans.example.gov.cn, without a path."
    return [Error("PORTAL_ORIGIN is no origin.", hint=hint, id="portal.E001")]


@register(Tags.database)
def triggers_are_in_place(
    *, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """Published rows are protected by triggers, which a table rebuild can lose."""
    found: list[CheckMessage] = []
    for alias in databases or []:
        try:
            lacking = triggers.missing(connections[alias])
        except DatabaseError:
            continue  # no database yet: /readyz tells of that
        tables = connections[alias].introspection.table_names()
        if lacking and "plans_edition" in tables:
            names = ", ".join(sorted(lacking))
            hint = "Run `manage.py migrate`, which puts them back."
            found.append(Error(f"Triggers are missing: {names}", hint=hint, id="portal.E002"))
    return found
