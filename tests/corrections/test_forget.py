"""What the privacy note promises is done."""

from datetime import timedelta

import pytest
from django.utils import timezone

from plans.corrections.answer import answer
from plans.corrections.forget import forget
from plans.models import CorrectionReport, CorrectionSender
from tests.corrections.making import make_report

pytestmark = pytest.mark.django_db


def test_senders_are_forgotten_after_a_day() -> None:
    make_report()
    forget()
    assert CorrectionSender.objects.count() == 1
    CorrectionSender.objects.update(sent_at=timezone.now() - timedelta(days=1, seconds=1))
    forget()
    assert (CorrectionSender.objects.count(), CorrectionReport.objects.count()) == (0, 1)


def test_contacts_are_forgotten_half_a_year_after_the_answer() -> None:
    answered, fresh, waiting = [make_report(contact="电话（虚构）") for _ in range(3)]
    for row, days in ((answered, 181), (fresh, 179)):
        answer(report=row.pk, version=1, state="answered", text="好（虚构）。", editor="chief")
        long_ago = timezone.now() - timedelta(days=days)
        CorrectionReport.objects.filter(pk=row.pk).update(answered_at=long_ago)
    forget()
    rows = {row.pk: row.contact for row in CorrectionReport.objects.all()}
    assert (rows[answered.pk], rows[fresh.pk]) == (None, "电话（虚构）")
    assert rows[waiting.pk] == "电话（虚构）"
