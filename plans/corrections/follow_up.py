"""What the holder of a code is told. Neither the text nor the contact: a code may be passed on."""

from dataclasses import dataclass
from datetime import date, datetime

from plans.choices import OPEN_STATES
from plans.corrections.codes import as_kept
from plans.errors.corrections import UnknownCode
from plans.models import CorrectionReport


@dataclass(frozen=True)
class FollowUp:
    """`page` is the path from the site's root of the page that the report is about, if of one.

    Its title is not told: the page may have been withheld since.
    """

    code: str
    kind: str
    state: str
    received_at: datetime
    due_on: date
    answer: str | None
    answered_at: datetime | None
    page: str | None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES


def follow_up(code: str) -> FollowUp:
    """The report of a code, however the code was typed. Raises `UnknownCode`."""
    row = CorrectionReport.objects.filter(code=as_kept(code)).first()
    if row is None:
        raise UnknownCode
    return FollowUp(
        code=row.code,
        kind=row.kind,
        state=row.state,
        received_at=row.received_at,
        due_on=row.due_on,
        answer=row.answer,
        answered_at=row.answered_at,
        page=page_of(row),
    )


def page_of(row: CorrectionReport) -> str | None:
    """The path of the page that a report is about, in the edition that the reader saw."""
    if row.plan_slug is None:
        return None
    path = f"{row.path}/" if row.path else ""
    return f"/plans/{row.plan_slug}/editions/{row.edition}/{path}"
