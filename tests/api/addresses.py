"""Every address of the API, and reading what it answers."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.documents.kinds import COLLECTIONS

BASE = "/api/v1"
PLAN = f"{BASE}/plans/example"
SLUGS = {kind: "a" if kind == "article" else "one" for kind in COLLECTIONS}
LISTS = [
    f"{BASE}/plans",
    f"{BASE}/news-sources",
    f"{PLAN}/editions",
    *(f"{PLAN}/{name}" for name in COLLECTIONS.values()),
    *(f"{BASE}/{name}" for name in COLLECTIONS.values()),
    f"{BASE}/search?q=%E7%A4%BA%E4%BE%8B",
]
DOCUMENTS = [
    *(PLAN, f"{PLAN}/progress", f"{PLAN}/evaluation"),
    *(f"{PLAN}/{name}/{SLUGS[kind]}" for kind, name in COLLECTIONS.items()),
]
JSON_ADDRESSES = [
    *LISTS,
    *DOCUMENTS,
    f"{BASE}/news-sources/example-news",
    f"{PLAN}/editions/1",
    f"{PLAN}/changes?from=1&to=2",
    f"{PLAN}/succession",
    f"{PLAN}/events",
    f"{PLAN}/events?after=2.0&kind=measure",
    f"{PLAN}/export",
    f"{PLAN}/export?edition=1",
]
ADDRESSES = [
    *JSON_ADDRESSES,
    f"{BASE}/docs",
    f"{BASE}/openapi.json",
    f"{BASE}/bundle.schema.json",
    f"{BASE}/catalog.jsonld",
]


def json_of(client: Client, address: str, status: int = 200) -> Any:
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code, response.content)
    return response.json()


def problem_of(client: Client, address: str, status: int) -> Any:
    """The problem document of a refusal; it must be a true one."""
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code, response.content)
    assert response["Content-Type"] == "application/problem+json", address
    problem = response.json()
    assert problem["status"] == status, address
    assert problem["title"], address
    assert problem["detail"], address
    return problem


def questions(address: str) -> int:
    """How often an answer asks the database, once for the time of the last release left aside."""
    with CaptureQueriesContext(connection) as asked:
        Client().get(address)
    assert len([query for query in asked if "plans_release" in query["sql"]]) == 1, address
    return len(asked) - 1
