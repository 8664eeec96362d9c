"""How pages are answered: conditions, HEAD, headers, methods; never by who asks."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.pages.addresses import ADDRESSES, BOTH_LANGUAGES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def test_an_unchanged_page_is_not_sent_again(client: Client) -> None:
    for address in BOTH_LANGUAGES:
        tag = client.get(address)["ETag"]
        again = client.get(address, headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b""), address
        assert again["ETag"] == tag
        other = client.get(address, headers={"If-None-Match": '"other"'})
        assert other.status_code == 200, address


def test_head_is_answered_as_get_without_the_body(client: Client) -> None:
    for address in [*BOTH_LANGUAGES, "/none/", "/plans/none/"]:
        get, head = client.get(address), client.head(address)
        assert (head.status_code, head.content) == (get.status_code, b""), address
        assert dict(head.headers) == dict(get.headers), address
        if get.content:
            assert head["Content-Length"] == str(len(get.content)), address


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
