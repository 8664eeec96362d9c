"""System checks of the portal's own: every setting that can be wrong says so at the start."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Caution
from django.db import DatabaseError, connections

from plans.glance.fonts import can_draw
from plans.models import triggers


@register(Tags.urls)
def origin_is_set(**_: Any) -> list[CheckMessage]:
    """Without `PORTAL_ORIGIN` no page could name its own address."""
    if settings.ORIGIN:
        return []
    hint = "For example https://plans.example.gov.cn, without a path."
    return [Error("PORTAL_ORIGIN is not set.", hint=hint, id="portal.E001")]


@register(Tags.database)
def triggers_are_in_place(
    *, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """Published rows are protected by triggers, which a table rebuild can lose.

    A warning, since an error would keep `migrate` from putting them back.
    """
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
            found.append(Caution(f"Triggers are missing: {names}", hint=hint, id="portal.W002"))
    return found


@register(deploy=True)
def proxy_in_front_is_named(**_: Any) -> list[CheckMessage]:
    """HTTPS means a proxy in front; unless it is named, all readers seem to be at its address."""
    if not settings.ORIGIN.startswith("https://") or settings.TRUSTED_PROXIES:
        return []
    hint = "Name the addresses or networks of the proxies that speak HTTPS to readers."
    text = "PORTAL_TRUSTED_PROXIES is empty: all readers share one allowance of reports."
    return [Caution(text, hint=hint, id="portal.W004")]


@register
def pictures_can_be_drawn(**_: Any) -> list[CheckMessage]:
    """Without a Chinese font 一图读懂 answers 503 as PNG; everything else is unaffected."""
    if can_draw():
        return []
    hint = "Install one, for example Debian's fonts-noto-cjk, and restart."
    text = "No font for Chinese was found: pictures of plans cannot be drawn as PNG."
    return [Caution(text, hint=hint, id="portal.W003")]
