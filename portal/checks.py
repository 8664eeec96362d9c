"""System checks of the portal's own: every setting that can be wrong says so at the start."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Caution
from django.db import DatabaseError, connections

from plans.glance.fonts import can_draw
from plans.models import triggers

IDLE_WITHIN = (5, 480)


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


@register(Tags.security)
def idle_time_is_within_reason(**_: Any) -> list[CheckMessage]:
    """Too short loses people's work, too long leaves desks open."""
    shortest, longest = IDLE_WITHIN
    if shortest <= settings.IDLE_MINUTES <= longest:
        return []
    hint = f"Choose from {shortest} to {longest} minutes, or leave it out for 30."
    text = f"PORTAL_IDLE_MINUTES is {settings.IDLE_MINUTES}."
    return [Error(text, hint=hint, id="portal.E011")]


@register(Tags.database, deploy=True)
def no_superuser_outside_the_demo(
    *, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """Its powers are those that are kept apart in everybody else."""
    if settings.DEMO or not databases:
        return []
    try:
        users = get_user_model()._default_manager.filter(is_superuser=True, is_active=True)
        names = ", ".join(sorted(user.get_username() for user in users))
    except DatabaseError:
        return []  # no database yet: /readyz tells of that
    if not names:
        return []
    hint = "Deactivate it; `manage.py first_accounts` makes separate administrators."
    return [Caution(f"Superusers can log in: {names}", hint=hint, id="portal.W012")]


@register
def pictures_can_be_drawn(**_: Any) -> list[CheckMessage]:
    """Without a Chinese font 一图读懂 answers 503 as PNG; everything else is unaffected."""
    if can_draw():
        return []
    hint = "Install one, for example Debian's fonts-noto-cjk, and restart."
    text = "No font for Chinese was found: pictures of plans cannot be drawn as PNG."
    return [Caution(text, hint=hint, id="portal.W003")]
