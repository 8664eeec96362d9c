"""The trail as CSV: UTF-8 with its mark, a line an entry, nothing that counts as a formula."""

import csv
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from plans.admin.trail.words import event_words, kind_words, who_words
from plans.models import AuditEntry
from plans.sheets.formulas import harmless

MARK = "\ufeff"
AT_ONCE = 500


def lines(entries: QuerySet[AuditEntry], language: str) -> Iterator[str]:
    """The lines of the file, read from the database as they are sent.

    By then the page's own language is no longer in force.
    """
    writer = csv.writer(_Echo())
    with translation.override(language):
        line = MARK + _line(writer, _heads())
    yield line
    for entry in entries.iterator(chunk_size=AT_ONCE):
        with translation.override(language):
            line = _line(writer, [harmless(value) for value in _values(entry)])
        yield line


class _Echo:
    """A file that hands back what is written into it."""

    def write(self, text: str) -> str:
        return text


def _line(writer: Any, values: list[str]) -> str:
    return str(writer.writerow(values))


def _heads() -> list[str]:
    return [
        *(_("Entry"), _("Time"), _("Who"), _("From where"), _("Event"), _("Kind")),
        *(_("Number of the row"), _("What"), _("Plan"), _("Changes"), _("Details")),
    ]


def _values(entry: AuditEntry) -> list[str]:
    """Changes and details as they are kept: what is shown to people would leave some out."""
    return [
        str(entry.pk),
        f"{timezone.localtime(entry.timestamp):%Y-%m-%d %H:%M:%S}",
        who_words(entry),
        entry.remote_addr or "",
        event_words(entry.event),
        kind_words(entry.model),
        entry.object_pk or "",
        entry.object_repr or "",
        entry.plan_title or "",
        entry.changes or "",
        entry.detail or "",
    ]
