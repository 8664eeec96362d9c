"""The schema of the API: its snapshot, and that every answer is as it says."""

from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from plans.api.urls import api
from tests.api.addresses import BASE, JSON_ADDRESSES, PLAN, json_of
from tests.api.openapi import SNAPSHOT, schema_text

SCHEMA: Any = api.get_openapi_schema()
OPERATIONS = [(p, o) for p, methods in SCHEMA["paths"].items() for o in methods.values()]


def test_the_schema_is_the_snapshot() -> None:
    """Where the API was to change, `python -m tests.api.openapi` writes the snapshot anew."""
    assert SNAPSHOT.read_text("utf-8") == schema_text()


def test_the_schema_that_is_served_is_the_same(client: Client) -> None:
    assert list(json_of(client, f"{BASE}/openapi.json")["paths"]) == list(SCHEMA["paths"])


def test_every_operation_has_a_name_a_summary_and_a_problem_document() -> None:
    names = [operation["operationId"] for _, operation in OPERATIONS]
    assert len(names) == len(set(names))
    for path, operation in OPERATIONS:
        assert operation["summary"], path
        assert "400" in operation["responses"], path
        refusals = [
            answer for status, answer in operation["responses"].items() if int(status) >= 400
        ]
        kinds = {kind for answer in refusals for kind in answer["content"]}
        assert kinds == {"application/problem+json"}, path


def test_figures_are_numbers_in_the_schema() -> None:
    target = SCHEMA["components"]["schemas"]["Target"]["properties"]
    assert {"type": "number"} in target["value"]["anyOf"]


def shape_of(address: str) -> Any:
    """The schema of what an address answers."""
    asked = address.partition("?")[0].split("/")
    for path, operation in OPERATIONS:
        parts = path.split("/")
        alike = zip(parts, asked, strict=False)
        if len(parts) == len(asked) and all(a == b or a.startswith("{") for a, b in alike):
            return operation["responses"]["200"]["content"]["application/json"]["schema"]
    raise LookupError(address)


@pytest.mark.django_db
@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("address", JSON_ADDRESSES)
def test_an_answer_is_as_the_schema_says(address: str, client: Client) -> None:
    schema = {**shape_of(address), "components": SCHEMA["components"]}
    Draft202012Validator(schema).validate(json_of(client, address))


@pytest.mark.django_db
def test_a_refusal_is_as_the_schema_says(client: Client) -> None:
    schema = {
        "$ref": "#/components/schemas/ProblemDocument",
        "components": SCHEMA["components"],
    }
    for address in (f"{BASE}/none", f"{BASE}/plans?limit=101"):
        Draft202012Validator(schema).validate(client.get(address).json())


@pytest.mark.django_db
@pytest.mark.usefixtures("site")
def test_the_export_is_as_the_schema_of_bundles_says(client: Client) -> None:
    schema = client.get(f"{BASE}/bundle.schema.json").json()
    Draft202012Validator(schema).validate(client.get(f"{PLAN}/export").json())


def test_the_documentation_names_every_operation(client: Client) -> None:
    html = client.get(f"{BASE}/docs").content.decode()
    assert [path for path, _ in OPERATIONS if f"GET {path}</code>" not in html] == []
