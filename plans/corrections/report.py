"""Takes a report."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from plans.audit.as_one import as_one
from plans.corrections.codes import code_of
from plans.corrections.throttle import count_sender, one_at_a_time
from plans.documents.types import SHANGHAI
from plans.models import CorrectionReport, Plan

WORKING_DAYS = 5
"""Until an answer is due."""

_FRIDAY = 4


@dataclass(frozen=True)
class Subject:
    """The page of an edition that a report is about, and what it was called there."""

    plan: str
    edition_id: int
    edition: int
    path: str
    title: str


def report(
    *, seal: str, subject: Subject | None, kind: str, text: str, contact: str | None, address: str
) -> CorrectionReport:
    """Keeps a report, about the site as a whole where it has no subject.

    `seal` is that of its form: the same sent again from one form, as by a double click, is the
    report that is kept already. `address` is the sender's; it is counted and not kept, in the
    audit trail neither. Raises `TooManyReports`.
    """
    now = timezone.now()
    code = code_of(seal, repr(subject), kind, text, contact)
    with one_at_a_time(), as_one():
        if kept := CorrectionReport.objects.filter(code=code).first():
            return kept
        count_sender(address, now)
        return CorrectionReport.objects.create(
            code=code,
            kind=kind,
            text=text,
            contact=contact,
            received_at=now,
            due_on=due_after(now.astimezone(SHANGHAI).date()),
            **(_about(subject) if subject else {}),
        )


def due_after(day: date) -> date:
    """Some working days later. Weekends are left out; holidays, which are decreed, are not."""
    for _ in range(WORKING_DAYS):
        day += timedelta(days=1)
        while day.weekday() > _FRIDAY:
            day += timedelta(days=1)
    return day


def _about(subject: Subject) -> dict[str, object]:
    return {
        "plan": Plan.objects.filter(edition=subject.edition_id).first(),
        "plan_slug": subject.plan,
        "edition": subject.edition,
        "path": subject.path,
        "title": subject.title,
    }
