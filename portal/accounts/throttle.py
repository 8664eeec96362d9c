"""Log-ins that fail too often, from one address for one name, are locked for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.db.models import Max, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from plans.audit.record import record
from plans.choices import AuditEvent
from portal.client_address import parsed

SHOWN = 100


@dataclass(frozen=True)
class Locked:
    """A name, as it was typed, that is locked for an address until a time."""

    username: str
    address: str
    until: datetime


def address_of(request: HttpRequest) -> str | None:
    """As `ClientAddress` found it; no header is asked here."""
    address = parsed(request.META.get("REMOTE_ADDR", ""))
    return str(address) if address else None


def is_locked(request: HttpRequest, username: str) -> bool:
    return not AxesProxyHandler.is_allowed(request, {"username": username})


def note_failure(request: HttpRequest, username: str) -> None:
    """A wrong code counts like a wrong password; after too many the answer becomes `lock_out`."""
    user_login_failed.send(sender=__name__, credentials={"username": username}, request=request)


def lock_out(request: HttpRequest, *_more: Any) -> HttpResponse:
    """The answer to whoever is locked out: for how long, and who can help."""
    cool_off: timedelta = settings.AXES_COOLOFF_TIME
    minutes = round(cool_off.total_seconds() / 60)
    context = {**admin.site.each_context(request), "minutes": minutes, "title": _("Locked")}
    response = render(request, "admin/accounts/locked_out.html", context, status=429)
    response["Retry-After"] = str(round(cool_off.total_seconds()))
    response["Cache-Control"] = "no-store"
    return response


def record_locked(username: str) -> None:
    account = User.objects.filter(username=username).first()
    record(event=AuditEvent.LOCKED_OUT, about=account)


def locked() -> list[Locked]:
    """The latest that are locked now; more than `SHOWN` are an attack, which the log tells of."""
    since = timezone.now() - settings.AXES_COOLOFF_TIME
    rows = (
        AccessAttempt.objects.filter(attempt_time__gt=since)
        .order_by()
        .values("username", "ip_address")
        .annotate(failures=Sum("failures_since_start"), last=Max("attempt_time"))
        .filter(failures__gte=settings.AXES_FAILURE_LIMIT)
        .order_by("-last")[:SHOWN]
    )
    return [
        Locked(r["username"] or "", r["ip_address"] or "", r["last"] + settings.AXES_COOLOFF_TIME)
        for r in rows
    ]


def unlock(*, username: str, address: str) -> bool:
    """Whether there was anything to unlock."""
    if not any((one.username, one.address) == (username, address) for one in locked()):
        return False
    AccessAttempt.objects.filter(username=username, ip_address=address or None).delete()
    return True
