"""How pages are answered: conditions, HEAD, headers, methods; never by who asks."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.asking import ask, portal
from tests.pages.addresses import ADDRESSES, BOTH_LANGUAGES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def test_an_unchanged_page_is_not_sent_again() -> None:
    for address in BOTH_LANGUAGES:
        tag = ask(portal(), address).headers["ETag"]
        again = ask(portal(), address, {"If-None-Match": str(tag)})
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag), address
        assert ask(portal(), address, {"If-None-Match": '"other"'}).status == 200, address


def test_head_is_answered_as_get_without_the_body() -> None:
    for address in [*BOTH_LANGUAGES, "/none/", "/plans/none/"]:
        get, head = ask(portal(), address), ask(portal(), address, method="HEAD")
        assert (head.status, head.body) == (get.status, b""), address
        assert head.headers.items() == get.headers.items(), address
        assert head.headers["Content-Length"] == str(len(get.body)), address


def test_no_cookie_is_set_and_none_is_looked_at(client: Client) -> None:
    for address in [*BOTH_LANGUAGES, "/none/"]:
        response = client.get(address)
        assert not response.cookies, address
        assert "cookie" not in response.headers.get("Vary", "").lower(), address
        assert "accept-language" not in response.headers.get("Vary", "").lower(), address


def test_the_bytes_are_the_same_for_everybody(client: Client) -> None:
    known = Client(headers={"Accept-Language": "en"})
    known.force_login(User.objects.create_superuser("chief", password="not asked for"))
    for address in ADDRESSES:
        assert known.get(address).content == client.get(address).content, address


def test_the_browser_is_told_what_it_may_load(client: Client) -> None:
    for address in [*BOTH_LANGUAGES, "/none/"]:
        headers = client.get(address).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, address
        assert "unsafe" not in policy, address
        assert headers["X-Content-Type-Options"] == "nosniff", address
        assert headers["X-Frame-Options"] == "DENY", address


def test_caches_ask_again_each_time(client: Client) -> None:
    for address in BOTH_LANGUAGES:
        assert client.get(address)["Cache-Control"] == "public, no-cache", address


def test_nothing_can_be_sent_to_a_page(client: Client) -> None:
    for address in ADDRESSES:
        assert client.post(address).status_code == 405, address
        assert client.delete(address).status_code == 405, address


def test_unknown_parameters_change_nothing(client: Client) -> None:
    for address in ADDRESSES:
        assert client.get(f"{address}?utm_source=x").content == client.get(address).content, address


def test_an_address_without_its_last_slash_leads_to_the_page(client: Client) -> None:
    for address in ("/plans", "/plans/example", "/en/plans/example/zones", "/news-sources"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, f"{address}/"), address
