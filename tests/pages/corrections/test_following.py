"""What became of a report is read under its code."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from plans.corrections.answer import answer
from plans.corrections.codes import grouped
from plans.models import CorrectionReport
from tests.pages.addresses import html_of, text_of
from tests.pages.corrections.sending import FORM, LANGUAGES, send

pytestmark = pytest.mark.django_db


def test_the_answer_is_read_under_the_code(client: Client) -> None:
    address = send(client)["Location"]
    row = CorrectionReport.objects.get()
    words = "<b>已在第 2 版</b>改正（虚构）。"
    answer(report=row.pk, version=1, state="accepted", text=words, editor="chief")
    html = html_of(client, address)
    assert "&lt;b&gt;已在第 2 版" in html
    assert "已采纳" in text_of(html)
    assert "chief" not in html
    assert str(row.due_on) not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_that_is_entered_leads_to_its_report(language: str, client: Client) -> None:
    send(client)
    code = CorrectionReport.objects.get().code
    typed = f" {grouped(code).lower()} "
    response = client.get(f"{language}{FORM}", {"code": typed})
    assert response.status_code == 303
    assert response["Location"] == f"{language}{FORM}{grouped(code)}/"
    assert html_of(client, response["Location"])
    assert html_of(client, f"{language}{FORM}{code.lower()}/")


@pytest.mark.parametrize("code", ["0000-0000-0000-0000", "none", "查询码", "9" * 500, "%ED%A0%80"])
def test_every_wrong_code_is_answered_alike(code: str, client: Client) -> None:
    send(client)
    response = client.get(f"{FORM}{code}/")
    other = client.get(f"{FORM}0123-4567-89AB-CDEF/")
    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")
    without_address = re.compile(r'href="/en/corrections/[^"]*"')
    assert without_address.sub("", response.content.decode()) == without_address.sub(
        "", other.content.decode()
    )


def test_the_hour_of_receipt_is_that_of_china(client: Client) -> None:
    address = send(client)["Location"]
    shown = timezone.localtime(CorrectionReport.objects.get().received_at)
    assert f"{shown:%Y-%m-%d %H:%M}" in html_of(client, address)
