"""我要纠错 as a reader meets it: asking, sending, following; nothing that was typed is lost."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from plans.corrections import forms, throttle
from plans.corrections.answer import answer
from plans.corrections.codes import grouped
from plans.corrections.forms import new_seal
from plans.models import CorrectionReport, CorrectionSender, Plan
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, load_small, publish_plan
from tests.pages.addresses import html_of, text_of

pytestmark = pytest.mark.django_db

PAGE = {"plan": "example", "edition": "1", "path": "measures/one"}
FORM = "/corrections/"
LANGUAGES = ["", "/en"]
TEXT = "第二行的数字写错了（虚构）。"


@pytest.fixture(autouse=True)
def published() -> None:
    publish_plan(load_small())


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests fill forms in at once."""
    monkeypatch.setattr(forms, "QUICKEST", -1.0)


def send(client: Client, address: str = FORM, headers: Any = None, **given: str) -> Any:
    whole = {"kind": "wrong", "text": TEXT, "contact": "", "website": "", "seal": new_seal()}
    return client.post(address, {**whole, **given}, headers=headers)


def errors_of(response: Any) -> str:
    found = re.search(r'<div class="errors".*?</div>', response.content.decode(), re.S)
    assert found, response.status_code
    return text_of(found[0])


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
def test_the_form_names_the_page_that_it_is_about(language: str, client: Client) -> None:
    html = html_of(client, f"{language}{FORM}?plan=example&edition=1&path=measures/one")
    assert f'<a href="{language}/plans/example/editions/1/measures/one/" lang="zh-Hans">' in html
    assert "示例举措" in html
    for name, value in PAGE.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in html
    other = "" if language else "/en"
    assert f'href="{other}{FORM}?plan=example&amp;edition=1&amp;path=measures%2Fone"' in html


def test_without_an_edition_it_is_the_live_one(client: Client) -> None:
    assert 'name="edition" value="1"' in html_of(client, f"{FORM}?plan=example")
    send(client, plan="example")
    row = CorrectionReport.objects.get()
    assert (row.edition, row.path, row.title) == (1, "", "示例县规划（虚构）")


@pytest.mark.parametrize(
    "query",
    [
        *("plan=none", "plan=example&edition=9", "plan=example&path=measures/none", "edition=1"),
        *("plan=example&edition=x", "plan=example&edition=-1", f"plan={'x' * 3000}", "path=a"),
        "plan=example&edition=99999999999999999999",
    ],
)
def test_a_page_that_does_not_exist_is_refused_gently(query: str, client: Client) -> None:
    html = html_of(client, f"/en{FORM}?{query}")
    assert "The page that the link names is not public." in html
    assert 'name="plan"' not in html
    assert "<textarea" in html


def test_a_withheld_page_is_not_named(client: Client) -> None:
    withhold_item(plan=Plan.objects.get(), key="measure-one", editor=EDITOR, reason="核实")
    html = html_of(client, f"{FORM}?plan=example&edition=1&path=measures/one")
    assert "示例举措" not in html
    response = send(client, f"/en{FORM}", **PAGE)
    assert response.status_code == 422
    assert "about the site as a whole" in errors_of(response)
    assert TEXT in response.content.decode()
    assert 'name="plan"' not in response.content.decode()


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "no text": ({"text": ""}, "Write what should be put right."),
    "blanks": ({"text": " \u3000\n "}, "Write what should be put right."),
    "nothing that can be seen": ({"text": "\u200b"}, "Nothing of this can be seen."),
    "too long": ({"text": "字" * 2001}, "2000"),
    "a NUL": ({"text": "a\x00b"}, "Null characters are not allowed."),
    "turned writing": ({"text": "a\u202eb"}, "Character 2 is U+202E"),
    "no kind": ({"kind": ""}, "Choose what is wrong."),
    "another kind": ({"kind": "none"}, "Select a valid choice."),
    "a long contact": ({"contact": "9" * 201}, "200"),
    "a contact of two lines": ({"contact": "a\x85b"}, "Character 2 is U+0085"),
    "a filled trap": ({"website": "https://spam.example"}, "A field that people do not see"),
    "no seal": ({"seal": ""}, "open for too long"),
    "a forged seal": ({"seal": "1.0:x:y"}, "open for too long"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_and_what_was_typed_stays(case: str, client: Client) -> None:
    given, told = WRONG[case]
    response = send(client, f"/en{FORM}", **{"text": TEXT, **PAGE, **given})
    assert response.status_code == 422
    assert told in errors_of(response)
    html = response.content.decode()
    assert "<title>Not sent yet" in html
    assert given.get("text", TEXT).strip()[:3] in html or "\x00" in given.get("text", "")
    assert 'name="path" value="measures/one"' in html
    assert CorrectionReport.objects.count() == 0
    seal = re.search(r'name="seal" value="([^"]+)"', html)
    assert seal
    assert send(client, f"/en{FORM}", seal=seal[1]).status_code == 303  # nothing else is asked for


def test_two_thousand_characters_are_taken_however_lines_end(client: Client) -> None:
    text = "字\r\n" * 999 + "二〇"
    assert send(client, text=text).status_code == 303
    assert CorrectionReport.objects.get().text == text.replace("\r\n", "\n")


def test_errors_lead_to_their_fields_and_describe_them(client: Client) -> None:
    html = send(client, text="", kind="").content.decode()
    targets = re.findall(r'<li><a href="#([^"]+)">', html)
    assert targets == ["id_kind_0", "id_text"]
    assert all(f'id="{target}"' in html for target in targets)
    assert 'aria-describedby="id_text_helptext id_text_error"' in html
    assert 'id="id_text_error"' in html
    assert re.search(r'<div class="errors"[^>]*tabindex="-1" autofocus', html)


def test_a_form_that_comes_back_at_once_can_be_sent_a_little_later(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "QUICKEST", 2.0)
    seal = new_seal()
    response = send(client, f"/en{FORM}", seal=seal)
    assert (response.status_code, CorrectionReport.objects.count()) == (422, 0)
    assert "That was very quick." in errors_of(response)
    assert TEXT in response.content.decode()
    assert f'value="{seal}"' in response.content.decode()  # so that waiting helps
    monkeypatch.setattr(forms, "QUICKEST", 0.0)
    assert send(client, seal=seal).status_code == 303


def test_a_form_is_good_for_a_day(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    seal = new_seal()
    monkeypatch.setattr(forms, "OLDEST", -1)
    response = send(client, f"/en{FORM}", seal=seal)
    assert "open for too long" in errors_of(response)
    assert f'value="{seal}"' not in response.content.decode()


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


@pytest.mark.parametrize("headers", FROM_ELSEWHERE)
def test_another_site_cannot_send_for_a_reader(headers: dict[str, str], client: Client) -> None:
    response = send(client, f"/en{FORM}", headers=headers)
    assert (response.status_code, CorrectionReport.objects.count()) == (403, 0)
    assert "came from another site" in errors_of(response)
    assert TEXT in response.content.decode()


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


def test_nothing_is_remembered_listed_or_left_on_the_readers_device(client: Client) -> None:
    sent = send(client)
    answers = [sent, client.get(FORM), send(client, text=""), client.get(sent["Location"])]
    answers += [client.get(f"{FORM}none/"), client.get(FORM, {"code": "0"})]
    for response in answers:
        assert response["Cache-Control"] == "no-store"
        assert not response.cookies
        assert "cookie" not in response.headers.get("Vary", "").lower()
        if response.content:
            assert response["X-Robots-Tag"] == "noindex"
            assert '<meta name="robots" content="noindex">' in response.content.decode()
            assert 'rel="canonical"' not in response.content.decode()
            assert response.content.decode().count("<h1") == 1


def test_other_methods_are_not_allowed(client: Client) -> None:
    address = send(client)["Location"]
    assert client.put(FORM).status_code == 405
    assert client.delete(address).status_code == 405
    assert client.post(address).status_code == 405
    assert client.head(address).status_code == 200


def test_a_database_that_is_away_is_told_as_everywhere() -> None:
    client = Client(raise_request_exception=False)

    def away(*_query: object) -> None:
        raise OperationalError("a secret address")

    with connection.execute_wrapper(away):
        response = send(client)
    assert (response.status_code, response["Retry-After"]) == (503, "10")
    assert "secret" not in response.content.decode()


def test_the_note_promises_what_is_done(client: Client) -> None:
    text = text_of(html_of(client, f"/en{FORM}"))
    for promise in ("no cookie is set", "deleted after a day", "half a year after the answer"):
        assert promise in text
    assert "Nothing personal is required." in text


def test_the_hour_of_receipt_is_that_of_china(client: Client) -> None:
    address = send(client)["Location"]
    shown = timezone.localtime(CorrectionReport.objects.get().received_at)
    assert f"{shown:%Y-%m-%d %H:%M}" in html_of(client, address)
