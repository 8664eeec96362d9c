"""How pages are answered: conditions, HEAD, headers, methods; never by who asks."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from plans.published.freshness import OF_AN_EDITION, OF_NOW
from tests.asking import Reply, ask, portal
from tests.pages.addresses import ADDRESSES, BOTH_LANGUAGES

NONE = ["/none/", "/plans/none/"]

pytestmark = pytest.mark.django_db

Answers = dict[str, Reply]


@pytest.fixture(scope="module")
def answers(site: None) -> Answers:
    """Every page, and some addresses that have none."""
    return {address: ask(portal(), address) for address in [*BOTH_LANGUAGES, *NONE]}


def test_an_unchanged_page_is_not_sent_again(answers: Answers) -> None:
    for address in BOTH_LANGUAGES:
        tag = answers[address].headers["ETag"]
        again = ask(portal(), address, {"If-None-Match": str(tag)})
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag), address
    assert ask(portal(), "/", {"If-None-Match": '"other"'}).status == 200


def test_head_is_answered_as_get_without_the_body(answers: Answers) -> None:
    for address, get in answers.items():
        head = ask(portal(), address, method="HEAD")
        assert (head.status, head.body) == (get.status, b""), address
        assert head.headers.items() == get.headers.items(), address
        assert head.headers["Content-Length"] == str(len(get.body)), address


def test_no_cookie_is_set_and_none_is_looked_at(answers: Answers) -> None:
    for address, answer in answers.items():
        assert answer.headers["Set-Cookie"] is None, address
        assert answer.headers["Vary"] in (None, "Accept-Encoding"), address


def test_the_bytes_are_the_same_for_everybody_and_whatever_else_is_asked(
    answers: Answers,
) -> None:
    known = Client(headers={"Accept-Language": "en"})
    known.force_login(User.objects.create_superuser("chief", password="not asked for"))
    for address in ADDRESSES:
        asked = known.get(f"{address}?utm_source=x")
        assert asked.content == answers[address].decoded, address


def test_the_browser_is_told_what_it_may_load(answers: Answers) -> None:
    for address, answer in answers.items():
        policy = str(answer.headers["Content-Security-Policy"])
        assert "default-src 'none'" in policy, address
        assert "unsafe" not in policy, address
        assert answer.headers["X-Content-Type-Options"] == "nosniff", address
        assert answer.headers["X-Frame-Options"] == "DENY", address


def test_caches_ask_again_each_time_and_of_an_edition_each_minute(answers: Answers) -> None:
    for address in BOTH_LANGUAGES:
        of_an_edition = re.search(r"/editions/\d|\d\.\.\d", address)
        wanted = OF_AN_EDITION if of_an_edition else OF_NOW
        assert answers[address].headers["Cache-Control"] == wanted, address


def test_nothing_can_be_sent_to_a_page(site: None, client: Client) -> None:
    for address in ADDRESSES:
        assert client.post(address).status_code == 405, address
        assert client.delete(address).status_code == 405, address


def test_an_address_without_its_last_slash_leads_to_the_page(site: None, client: Client) -> None:
    for address in ("/plans", "/plans/example", "/en/plans/example/zones", "/news-sources"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, f"{address}/"), address
