"""The trail as CSV: whole, harmless to spreadsheets, and itself told of."""

import csv
import io

import pytest
from django.test import Client
from django.utils import translation

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import AuditEntry, Plan, Zone
from tests.admin.conftest import Person
from tests.audit.reading import detail_of, newest

URL = "/admin/plans/auditentry/export/"


@pytest.fixture
def auditor(person: Person, small: Plan) -> Client:
    return person("view_auditentry")


def table(client: Client, query: str = "") -> list[list[str]]:
    response = client.get(URL + query)
    assert response.streaming
    text = b"".join(response).decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_it_holds_a_line_for_each_entry_that_is_looked_for(auditor: Client, small: Plan) -> None:
    Zone.objects.create(plan=small, number=2, title="第二，“片区”\n")
    heads, *rows = table(auditor, "?kind=plans.zone")
    assert (heads[0], len(rows)) == ("记录号", 1)
    assert rows[0][7] == "第二，“片区”\n"
    whole = table(auditor)
    numbers = [int(row[0]) for row in whole[1:]]
    assert numbers == sorted(
        AuditEntry.objects.exclude(pk=newest().pk).values_list("pk", flat=True)
    )


@pytest.mark.parametrize("lead", ["=", "＝", "+", "-", "@", "\t", "\r", " =", "\u3000=", "\xa0＝"])
def test_nothing_in_it_counts_as_a_formula(lead: str, auditor: Client, small: Plan) -> None:
    Zone.objects.create(plan=small, number=2, title=f"{lead}1+1")
    _, row = table(auditor, "?kind=plans.zone")
    assert row[7] == f"'{lead}1+1"
    for value in (value for line in table(auditor)[1:] for value in line):
        assert not value.strip().startswith(("=", "＝", "+", "-", "@"))


def test_a_download_is_an_entry_with_its_filters_and_rows(auditor: Client) -> None:
    record(event=AuditEvent.APPROVED)
    table(auditor, "?event=approved")
    entry = newest()
    assert (entry.event, entry.actor_name) == ("exported", "person-0")
    assert detail_of(entry) == {"format": "CSV", "rows": 1, "filters": {"event": "approved"}}


def test_it_speaks_the_language_of_the_page_to_its_last_line(auditor: Client) -> None:
    """Lines are made when they are sent, when no page's language is in force any more."""
    response = auditor.get(f"/en{URL}")
    with translation.override("zh-hans"):
        text = b"".join(response).decode("utf-8")
    assert "Entry,Time,Who" in text
    assert ",imported," in text
