"""What stands between a log-in and the desk: a password of one's own, and the second factor."""

import time
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.accounts.second_factor import is_enrolled, is_required_of

ONE_TIME = "accounts.one_time_password"
SEEN = "accounts.seen"
EVERY = 60  # seconds, after which the desk notes that somebody is still there

ALWAYS = {"logout", "login_code", "jsi18n"}
FOR_PASSWORD = ALWAYS | {"password_change"}
TO_ENROL = FOR_PASSWORD | {"second_factor", "password_change_done"}


def detour(request: HttpRequest) -> str | None:
    """The name of the page to which whoever is logged in must go first, if any."""
    user: Any = request.user
    name = request.resolver_match.url_name if request.resolver_match else None
    if request.session.get(ONE_TIME):
        return None if name in FOR_PASSWORD else "admin:password_change"
    if user.is_verified():
        return None
    if is_enrolled(user):
        return None if name in ALWAYS else "admin:login_code"
    if name not in TO_ENROL and is_required_of(user):
        return "admin:second_factor"
    return None


def note_presence(request: HttpRequest) -> None:
    """A session ends after some time without a request to the desk: each one begins it anew.

    Pages for readers know no session, and so keep none alive.
    """
    now = int(time.time())
    if not 0 <= now - request.session.get(SEEN, 0) < EVERY:
        request.session[SEEN] = now


def tell_why(request: HttpRequest) -> None:
    """Says on the log-in page that follows why a session is no more."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not key:
        return
    ended = Session.objects.filter(session_key=key[:40], expire_date__lte=timezone.now())
    if ended.exists():
        words = _("You were logged out, because nothing was done for %(minutes)d minutes.")
        messages.warning(request, words % {"minutes": settings.IDLE_MINUTES})
    else:
        messages.warning(
            request,
            _("Your log-in has ended, for example because the password was changed elsewhere."),
        )
