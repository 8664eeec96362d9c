"""Moves a report on, and answers it."""

from django.db import transaction
from django.utils import timezone

from plans.choices import OPEN_STATES
from plans.errors.corrections import AnswerMissing, ReportMoved
from plans.models import CorrectionReport


def answer(
    *, report: int, version: int, state: str, text: str | None, editor: str
) -> CorrectionReport:
    """Gives a report a state, and its reader a text.

    Raises `ReportMoved` where `version` is not the present one, and `AnswerMissing` where it is to
    be closed without a word.
    """
    if state not in OPEN_STATES and not text:
        raise AnswerMissing
    with transaction.atomic():
        row = CorrectionReport.objects.select_for_update().get(pk=report)
        if row.version != version:
            raise ReportMoved
        if text != row.answer:
            row.answered_at = timezone.now() if text else None
            row.answered_by = editor if text else None
        row.state, row.answer, row.version = state, text, version + 1
        row.save(update_fields=["state", "answer", "answered_at", "answered_by", "version"])
        return row
