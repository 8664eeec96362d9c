"""What somebody typed and the desk cannot take is shown again, and can be sent once more."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError
from django.test import Client

from plans.models import Measure, Plan
from tests.admin.pages import Data, address, form_in, form_of
from tests.makers import load_seed

WORDS = "改善营商环境，\n第二行"
HERE = {"HTTP_ORIGIN": "http://testserver"}


@pytest.fixture
def plan(db: None) -> Plan:
    return load_seed()


@pytest.fixture
def measure(plan: Plan) -> Measure:
    return Measure.objects.filter(plan=plan)[0]


@pytest.fixture
def chief(db: None) -> User:
    return User.objects.create_superuser("chief")


@pytest.fixture
def browser(chief: User) -> Client:
    """One whose forms are checked for where they come from, as those of real browsers are."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(chief)
    return client


@pytest.fixture
def url(measure: Measure) -> str:
    return f"/en{address('measure_change', measure.pk)}"


@pytest.fixture
def typed(browser: Client, url: str) -> Data:
    return form_of(browser, url) | {"text": WORDS, "_save": "1"}


def shown_again(answer: Any, status: int) -> str:
    """The page's text, once it is sure that the words stand in it."""
    assert answer.status_code == status
    assert "no-store" in answer["Cache-Control"]
    shown = html.unescape(answer.content.decode())
    assert "改善营商环境，<br>第二行" in shown
    return shown


def test_after_the_session_has_ended(browser: Client, url: str, typed: Data) -> None:
    del browser.cookies["sessionid"]
    shown = shown_again(browser.post(url, typed), 403)
    assert "You are not logged in any more" in shown
    assert 'href="/en/admin/login/"' in shown
    assert f'action="{url}"' in shown


def test_it_can_be_sent_again_after_the_log_in(
    browser: Client, chief: User, url: str, typed: Data
) -> None:
    del browser.cookies["sessionid"]
    page = browser.post(url, typed).content.decode()
    browser.force_login(chief)
    assert browser.post(url, form_in(page)).status_code == 302
    assert Measure.objects.filter(text=WORDS).exists()


def test_a_form_that_was_opened_before_the_log_in(browser: Client, url: str, typed: Data) -> None:
    old = typed | {"csrfmiddlewaretoken": "x" * 64}
    answer = browser.post(url, old, **HERE)  # type: ignore[arg-type]  # headers
    assert "opened before you logged in" in shown_again(answer, 403)
    assert browser.post(url, form_in(answer.content.decode())).status_code == 302
    assert Measure.objects.filter(text=WORDS).exists()


def test_another_sites_words_are_not_repeated(browser: Client, url: str, typed: Data) -> None:
    for headers in ({"HTTP_ORIGIN": "https://elsewhere.example"}, {}):
        answer = browser.post(url, typed | {"csrfmiddlewaretoken": "x"}, **headers)  # type: ignore[arg-type]
        assert answer.status_code == 403
        assert "改善营商环境" not in answer.content.decode()


def test_what_was_deleted_meanwhile(
    browser: Client, measure: Measure, url: str, typed: Data
) -> None:
    measure.delete()
    assert "deleted meanwhile" in shown_again(browser.post(url, typed), 410)


def test_an_item_for_a_plan_that_is_gone(browser: Client, plan: Plan) -> None:
    url = f"/en/admin/plans/term/add/?plan={plan.pk}"
    data = form_of(browser, url) | {"title": "四精五有", "text": WORDS}
    Plan.objects.filter(pk=plan.pk).delete()
    assert "deleted meanwhile" in shown_again(browser.post(url, data), 410)


def test_a_permission_that_was_taken_meanwhile(
    browser: Client, chief: User, url: str, typed: Data
) -> None:
    User.objects.filter(pk=chief.pk).update(is_superuser=False)
    assert "you may not do this" in shown_again(browser.post(url, typed), 403)


def test_a_database_that_is_away(
    browser: Client, url: str, typed: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_args: object, **_options: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(Measure, "save", away)
    assert "something went wrong" in shown_again(browser.post(url, typed), 503)


def test_an_error_of_the_portals_own(
    browser: Client, url: str, typed: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Measure, "save", fail)
    assert "something went wrong" in shown_again(browser.post(url, typed), 500)


def test_a_password_is_never_shown_again(browser: Client, chief: User) -> None:
    url = "/en/admin/password_change/"
    data = form_of(browser, url) | {"old_password": "geheim-1", "new_password1": "geheim-2"}
    del browser.cookies["sessionid"]
    answer = browser.post(url, data)
    assert "geheim" not in answer.content.decode()


@pytest.mark.usefixtures("plan")
def test_a_page_without_words_leads_to_the_log_in_as_before(browser: Client) -> None:
    url = "/en/admin/plans/measure/"
    data = form_of(browser, url, "changelist-form") | {"action": "delete_selected"}
    del browser.cookies["sessionid"]
    answer = browser.post(url, data)
    assert answer.status_code == 302
    assert "/login/" in answer["Location"]


def test_every_word_stands_under_the_name_that_its_form_gives_it(
    browser: Client, url: str, typed: Data
) -> None:
    words = {"citation_set-0-quote": "原话", "namedthing_set-0-name": "某公园", "title": "新名"}
    del browser.cookies["sessionid"]
    html = browser.post(url, typed | words).content.decode()
    told = dict(re.findall(r"<dt>([^<]+)</dt>\s*<dd>([^<]+)", html))
    assert (told["Quote"], told["Name"], told["Title"]) == ("原话", "某公园", "新名")
    assert not any("_" in name for name in told)


def test_so_do_the_words_of_the_desks_own_forms(browser: Client, plan: Plan) -> None:
    page = f"/en{address('plan_publish', plan.pk)}"
    data = form_of(browser, page, "publish-form") | {"note": "首次发布"}
    del browser.cookies["sessionid"]
    html = browser.post(page, data).content.decode()
    assert re.findall(r"<dt>([^<]+)</dt>\s*<dd>([^<]+)", html) == [("Note", "首次发布")]
