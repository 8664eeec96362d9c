"""A report is taken once, from a page of this site alone, and not too often."""

import re
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test import Client

from plans.corrections import throttle
from plans.corrections.codes import grouped
from plans.corrections.forms import new_seal
from plans.models import CorrectionReport, CorrectionSender
from tests.pages.addresses import html_of
from tests.pages.corrections.sending import FORM, LANGUAGES, PAGE, TEXT, errors_of, send

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_sent_and_followed(language: str, client: Client) -> None:
    response = send(client, f"{language}{FORM}", **PAGE, contact="电话（虚构）")
    row = CorrectionReport.objects.get()
    address = f"{language}{FORM}{grouped(row.code)}/"
    assert (response.status_code, response["Location"]) == (303, address)
    assert (row.plan_slug, row.edition, row.path) == ("example", 1, "measures/one")
    assert (row.title, row.text, row.contact) == ("示例举措", TEXT, "电话（虚构）")
    html = html_of(client, address)
    assert grouped(row.code) in html
    assert f'href="{language}/plans/example/editions/1/measures/one/"' in html
    assert str(row.due_on) in html
    assert not [word for word in (TEXT, "电话（虚构）", "示例举措") if word in html]


def test_two_thousand_characters_are_taken_however_lines_end(client: Client) -> None:
    text = "字\r\n" * 999 + "二〇"
    assert send(client, text=text).status_code == 303
    assert CorrectionReport.objects.get().text == text.replace("\r\n", "\n")


def test_a_form_that_is_sent_twice_is_one_report(client: Client) -> None:
    seal = new_seal()
    first, second = (send(client, seal=seal, **PAGE) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert (CorrectionReport.objects.count(), CorrectionSender.objects.count()) == (1, 1)


def test_another_text_from_the_same_form_is_another_report(client: Client) -> None:
    seal = new_seal()
    texts = ("甲（虚构）", "乙（虚构）", "乙（虚构）")
    first, *others = (send(client, seal=seal, text=text)["Location"] for text in texts)
    assert others[0] == others[1] != first
    assert CorrectionReport.objects.count() == 2


FROM_HERE: list[dict[str, str]] = [
    {},
    {"Origin": "http://testserver"},
    {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "none"},
]
FROM_ELSEWHERE: list[dict[str, str]] = [
    {"Origin": "https://other.example"},
    {"Origin": "null"},
    {"Origin": "http://testserver:8000"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", FROM_HERE)
def test_a_report_from_a_page_of_this_site_is_taken(headers: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)
    assert send(client, headers=headers).status_code == 303


@pytest.mark.parametrize("text", [TEXT, ""])
@pytest.mark.parametrize("headers", FROM_ELSEWHERE)
def test_another_site_cannot_send_for_a_reader_nor_choose_the_form(
    headers: dict[str, str], text: str, client: Client
) -> None:
    seal = new_seal()
    response = send(client, f"/en{FORM}", headers=headers, seal=seal, text=text)
    assert (response.status_code, CorrectionReport.objects.count()) == (403, 0)
    assert "came from another site" in errors_of(response)
    assert text in response.content.decode()
    assert seal not in response.content.decode()


def test_who_sends_too_much_waits_and_keeps_the_text(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttle, "OF_ONE_SENDER", ((1, timedelta(minutes=30)),))
    assert send(client).status_code == 303
    response = send(client, f"/en{FORM}", text="另一处（虚构）。", **PAGE)
    assert response.status_code == 429
    assert 1790 <= int(response["Retry-After"]) <= 1801
    assert re.search(r"in (30|31) minutes", errors_of(response))
    html = response.content.decode()
    assert "另一处（虚构）。" in html
    assert 'name="path" value="measures/one"' in html
    assert CorrectionReport.objects.count() == 1


def test_what_is_refused_is_not_counted(client: Client) -> None:
    for _ in range(8):
        send(client, text="")
    assert CorrectionSender.objects.count() == 0


def test_a_database_that_is_away_is_told_as_everywhere() -> None:
    client = Client(raise_request_exception=False)

    def away(*_query: object) -> None:
        raise OperationalError("a secret address")

    with connection.execute_wrapper(away):
        response = send(client)
    assert (response.status_code, response["Retry-After"]) == (503, "10")
    assert "secret" not in response.content.decode()
