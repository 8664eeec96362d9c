"""What holds for every address of the API."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from plans.documents.canonical import checksum
from plans.published import freshness
from tests.api.addresses import ADDRESSES, BASE, DOCUMENTS, JSON_ADDRESSES, PLAN, json_of
from tests.asking import Reply, ask, portal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def lasting(reply: Reply) -> list[tuple[str, str]]:
    """Its headers without what counts down."""
    return [(name, value) for name, value in reply.headers.items() if name != "RateLimit"]


def test_it_answers_json_in_utf_8_without_escapes(client: Client) -> None:
    for address in JSON_ADDRESSES:
        response = client.get(address)
        assert response.status_code == 200, address
        assert response["Content-Type"].partition(";")[0] == "application/json", address
        assert b"\\u" not in response.content, address
    assert "示例" in client.get(PLAN).content.decode()


def test_everybody_may_read_it_and_asks_again_whether_it_changed(client: Client) -> None:
    for address in ADDRESSES:
        headers = client.get(address).headers
        assert headers["Access-Control-Allow-Origin"] == "*", address
        assert headers["Cache-Control"].startswith("public, "), address
        assert "cookie" not in headers.get("Vary", "").lower(), address
        assert "Set-Cookie" not in headers, address
        assert "Content-Security-Policy" in headers, address


def test_what_did_not_change_is_not_sent_again() -> None:
    for address in ADDRESSES:
        tag = str(ask(portal(), address).headers["ETag"])
        again = ask(portal(), address, {"If-None-Match": tag})
        assert (again.status, again.body) == (304, b""), address


def test_head_is_answered_as_get_without_the_body(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "SETTLED", timedelta(0))  # else the time is told in between
    for address in [*ADDRESSES, f"{BASE}/none", f"{PLAN}?none=1"]:
        get, head = ask(portal(), address), ask(portal(), address, method="HEAD")
        assert (head.status, head.body) == (get.status, b""), address
        assert lasting(head) == lasting(get), address
        assert head.headers["Content-Length"] == str(len(get.body)), address


def test_nothing_can_be_written(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    for address in [*ADDRESSES, "/api/", "/api/none"]:
        for method in ("post", "put", "patch", "delete"):
            response = getattr(strict, method)(address)
            assert response.status_code == 405, (method, address)
            assert response["Content-Type"] == "application/problem+json", (method, address)
            assert response["Allow"] == "GET, HEAD, OPTIONS", (method, address)


def test_a_page_of_another_site_may_read_it_and_send_no_credentials() -> None:
    strict = Client(enforce_csrf_checks=True, headers={"Origin": "https://elsewhere.example"})
    for address in [*ADDRESSES, "/api/none"]:
        asked = strict.options(address, headers={"Access-Control-Request-Method": "GET"})
        assert (asked.status_code, asked.content) == (204, b""), address
        assert asked["Access-Control-Allow-Origin"] == "*", address
        assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS", address
        assert "If-None-Match" in asked["Access-Control-Allow-Headers"], address
        assert "Access-Control-Allow-Credentials" not in asked, address
        assert "ETag" in strict.get(address)["Access-Control-Expose-Headers"], address


def test_raw_answers_the_bytes_that_the_checksum_is_of(client: Client) -> None:
    for address in DOCUMENTS:
        raw = client.get(f"{address}?raw=1")
        assert checksum(raw.content.decode()) == json_of(client, address)["checksum"], address
        old = client.get(f"{address}?raw=1&edition=1")
        assert checksum(old.content.decode()) == json_of(client, f"{address}?edition=1")["checksum"]


def objects_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from objects_in(inner)


def test_every_reference_says_what_it_refers_to(client: Client) -> None:
    for address in JSON_ADDRESSES:
        if "/export" in address:
            continue
        found = list(objects_in(json_of(client, address)))
        links = [one for one in found if one.keys() == {"key", "slug", "title", "path"}]
        shared = [one[name] for one in found for name in ("area", "outlet") if one.get(name)]
        for link in [*links, *(one for one in shared if isinstance(one, dict))]:
            assert "" not in link.values(), address


def test_each_document_names_its_own_page(client: Client) -> None:
    for address in DOCUMENTS:
        for edition in ("", "?edition=1"):
            path = json_of(client, f"{address}{edition}")["path"]
            assert client.get(path).status_code == 200, path
            assert ("/editions/1/" in path) == bool(edition), path
