"""Nothing personal is kept for longer than the privacy note on the page says."""

from datetime import timedelta

from django.utils import timezone

from plans.choices import OPEN_STATES
from plans.models import CorrectionReport, CorrectionSender

SENDERS = timedelta(days=1)
CONTACTS = timedelta(days=180)
"""After the answer."""


def forget() -> None:
    """Deletes the hashes of senders after a day, and contacts half a year after the answer."""
    now = timezone.now()
    CorrectionSender.objects.filter(sent_at__lt=now - SENDERS).delete()
    closed = CorrectionReport.objects.exclude(state__in=OPEN_STATES)
    answered = closed.filter(contact__isnull=False, answered_at__lt=now - CONTACTS)
    answered.update(contact=None)
