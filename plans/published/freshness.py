"""How long answers may be kept, and when what they tell was last released."""

from datetime import datetime, timedelta
from http import HTTPStatus

from django.utils import timezone

from plans.models import Release

OF_NOW = "public, max-age=0, stale-while-revalidate=1, stale-if-error=86400"
"""Asked for again each time, so that a publication is seen within a second. While the site is out
of reach, caches go on with what they have for a day.
"""

OF_AN_EDITION = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400"
"""What stands at such an address never changes, and yet may be withheld: asked for each minute."""

REFUSED = "public, no-cache"
"""Whoever keeps a refusal asks each time whether it still holds."""

SETTLED = timedelta(seconds=2)
"""The header tells whole seconds: within one of them, there may be an answer of before a release
and one of after it (RFC 9110, 8.8.2.2).
"""

STARTED = timezone.now()
"""Another release of the software may say the same differently, and begins with a new process."""


def kept(status: int, *, of_an_edition: bool) -> str:
    """What `Cache-Control` says of an answer."""
    if status != HTTPStatus.OK:
        return REFUSED
    return OF_AN_EDITION if of_an_edition else OF_NOW


def last_modified() -> datetime | None:
    """When what the public gets changed last; null for a moment after that. Asks one question.

    To be asked before what is answered is read: an answer may be newer than this, never older.
    """
    released = Release.objects.values_list("released_at", flat=True).first()
    changed = max(released or STARTED, STARTED)
    return changed if timezone.now() - changed >= SETTLED else None
