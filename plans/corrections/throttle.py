"""How many reports are taken: of one sender by the hour and by the day, of all by the hour."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from plans.corrections.senders import sender_hashes
from plans.documents.types import SHANGHAI
from plans.errors.corrections import TooManyReports
from plans.models import CorrectionGate, CorrectionSender

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OF_ONE_SENDER = ((5, HOUR), (20, DAY))
OF_ALL = ((200, HOUR),)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """A transaction that waits for any other in which a report is taken."""
    with transaction.atomic():
        CorrectionGate.objects.get_or_create(pk=1)
        CorrectionGate.objects.select_for_update().get(pk=1)
        yield


def count_sender(address: str, now: datetime) -> None:
    """Counts one report of whoever is at `address`. Raises `TooManyReports`.

    Must run inside the transaction of `one_at_a_time` that keeps the report.
    """
    today, yesterday = sender_hashes(address, now.astimezone(SHANGHAI).date())
    sent = CorrectionSender.objects.all()
    own = sent.filter(sender__in=(today, yesterday))
    frees = [_free_again(own, *limit, now) for limit in OF_ONE_SENDER]
    frees += [_free_again(sent, *limit, now) for limit in OF_ALL]
    if (wait := max(frees) - now) > timedelta(0):
        raise TooManyReports(int(wait.total_seconds()) + 1)
    CorrectionSender.objects.create(sender=today, sent_at=now)


def _free_again(
    sent: QuerySet[CorrectionSender], limit: int, window: timedelta, now: datetime
) -> datetime:
    """When one more fits: as soon as the oldest that fills the window has left it."""
    within = sent.filter(sent_at__gt=now - window).order_by("-sent_at", "-pk")
    times = list(within.values_list("sent_at", flat=True)[limit - 1 : limit])
    return times[0] + window if times else now
