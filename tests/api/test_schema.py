"""The schema of the API: its snapshot, and that every answer is as it says."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from plans.api.urls import api
from tests.api.addresses import BASE, JSON_ADDRESSES, PLAN, json_of
from tests.api.openapi import SNAPSHOT, schema_text
from tests.asking import ask, portal

SCHEMA: Any = api.get_openapi_schema()
OPERATIONS = [(p, o) for p, methods in SCHEMA["paths"].items() for o in methods.values()]


def test_the_schema_is_the_snapshot() -> None:
    """Where the API was to change, `python -m tests.api.openapi` writes the snapshot anew."""
    assert SNAPSHOT.read_text("utf-8") == schema_text()


def test_it_is_served_in_both_languages(client: Client) -> None:
    english, chinese = (json_of(client, f"{at}{BASE}/openapi.json") for at in ("/en", ""))
    assert english == json.loads(SNAPSHOT.read_text("utf-8"))
    assert chinese["paths"].keys() == english["paths"].keys()
    for address, language in (("/en", "en"), ("", "zh-hans")):
        assert client.get(f"{address}{BASE}/openapi.json")["Content-Language"] == language


def told_in(schema: Any) -> Iterator[tuple[str, str]]:
    """Each text that tells something, and what it is of."""
    yield "info", schema["info"]["description"]
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            yield path, operation["summary"]
            yield path, operation["description"]
            for parameter in operation.get("parameters", []):
                yield f"{path} {parameter['name']}", parameter["description"]
            for status, answer in operation["responses"].items():
                yield f"{path} {status}", answer["description"]
    for name, header in schema["components"]["headers"].items():
        yield name, header["description"]
    for name, shape in schema["components"]["schemas"].items():
        yield name, shape["description"]
        for field, one in shape.get("properties", {}).items():
            yield f"{name}.{field}", one["title"]
            yield f"{name}.{field}", one["description"]


def test_everything_is_told_in_both_languages(client: Client) -> None:
    english, chinese = (told_in(json_of(client, f"{at}{BASE}/openapi.json")) for at in ("/en", ""))
    for (name, text), (same, other) in zip(english, chinese, strict=True):
        assert name == same
        assert text, name
        assert re.search(r"[\u4e00-\u9fff]", other), (name, other)
        assert text != other, name


def test_it_is_openapi(client: Client) -> None:
    assert SCHEMA["openapi"].startswith("3.1")
    for shape in SCHEMA["components"]["schemas"].values():
        Draft202012Validator.check_schema(shape)
    named = set(re.findall(r'"#/components/(\w+/[\w-]+)"', json.dumps(SCHEMA, default=str)))
    known = {f"{kind}/{name}" for kind, ones in SCHEMA["components"].items() for name in ones}
    assert named == known


def test_every_answer_names_its_headers() -> None:
    for path, operation in OPERATIONS:
        for status, answer in operation["responses"].items():
            assert {"Cache-Control", "Access-Control-Allow-Origin"} <= set(answer["headers"]), path
            assert ("ETag" in answer["headers"]) == (status in ("200", "304", "412")), path
            assert ("Retry-After" in answer["headers"]) == (status in ("429", "503")), path


@pytest.mark.django_db
@pytest.mark.usefixtures("site")
def test_what_conditions_lead_to_is_told() -> None:
    for header, value, status in (("If-Match", '"other"', 412), ("If-None-Match", "*", 304)):
        reply = ask(portal(), f"{BASE}/plans", {header: value})
        assert (reply.status, reply.body) == (status, b"")
        assert "content" not in SCHEMA["paths"][f"{BASE}/plans"]["get"]["responses"][str(status)]


LIMITED = {"search", "export_plan"}


def test_what_is_counted_says_so() -> None:
    counted = {o["operationId"] for _, o in OPERATIONS if "429" in o["responses"]}
    lists = {name for name in counted if name.startswith("list_")}
    assert counted - lists == LIMITED
    assert "list_measures" in lists
    assert "list_events" not in lists


@pytest.mark.django_db
@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("address", JSON_ADDRESSES)
def test_no_answer_has_a_header_that_is_not_told(address: str) -> None:
    reply = ask(portal(), address, {"Accept-Encoding": "gzip"})
    told = set(SCHEMA["components"]["headers"])
    of_all = {"Access-Control-Expose-Headers", "Content-Encoding", "Content-Language"}
    of_all |= {"Content-Length", "Content-Security-Policy", "Content-Type", "X-Frame-Options"}
    of_all |= {"Cross-Origin-Opener-Policy", "Referrer-Policy", "X-Content-Type-Options"}
    assert set(reply.headers.keys()) - told <= of_all


def test_every_operation_has_a_name_a_summary_and_a_problem_document() -> None:
    names = [operation["operationId"] for _, operation in OPERATIONS]
    assert len(names) == len(set(names))
    for path, operation in OPERATIONS:
        assert operation["summary"], path
        assert "400" in operation["responses"], path
        refusals = [
            answer for status, answer in operation["responses"].items() if int(status) >= 400
        ]
        kinds = {kind for answer in refusals for kind in answer.get("content", [])}
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
