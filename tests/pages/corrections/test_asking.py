"""The form: which page it is about, what it promises, who may ask for it and how."""

import pytest
from django.test import Client

from plans.models import CorrectionReport, Plan
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR
from tests.pages.addresses import html_of, text_of
from tests.pages.corrections.sending import FORM, LANGUAGES, PAGE, TEXT, errors_of, send

pytestmark = pytest.mark.django_db


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


def test_the_note_promises_what_is_done(client: Client) -> None:
    text = text_of(html_of(client, f"/en{FORM}"))
    for promise in ("no cookie is set", "deleted after a day", "half a year after the answer"):
        assert promise in text
    assert "Nothing personal is required." in text


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
