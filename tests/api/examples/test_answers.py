"""The schema's examples are what the API answers about an invented district.

`WRITE_EXAMPLES=1` writes them anew; the snapshot of the schema, which holds them, comes after that.
"""

import json
import os
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from jsonschema import Draft202012Validator

from plans.api.examples.answers import ANSWERS
from plans.api.examples.parameters import PARAMETERS
from plans.api.urls import api
from plans.documents.bundle.shapes import ITEM_LISTS
from plans.documents.canonical import readable
from plans.documents.types import SHANGHAI
from plans.editing.bundle.load import load
from plans.models import Zone
from tests.altered import Changes
from tests.chained import BEFORE_THE_FULL
from tests.full import full_bundle
from tests.makers import change, publish_plan

SCHEMA: Any = api.get_openapi_schema()
MOMENT = datetime(2026, 1, 12, 10, 0, tzinfo=SHANGHAI)
REQUIRED = {"q", "from", "to"}
WITHOUT_PICTURES: Changes = {
    "plan.pictures": [],
    "blobs": [],
    **{f"{n}[0].pictures": [] for n, s in ITEM_LISTS.items() if "pictures" in s.model_fields},
}


@pytest.fixture
def district(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An invented district's plan with two editions, and the plan before it, at a known time."""
    monkeypatch.setattr(timezone, "now", lambda: MOMENT)
    publish_plan(
        load(bundle=full_bundle({**WITHOUT_PICTURES, **BEFORE_THE_FULL})), note="首版（虚构）"
    )
    plan = load(bundle=full_bundle(WITHOUT_PICTURES))
    publish_plan(plan, note="首版（虚构）")
    change(plan, Zone, "zone-one", summary="另一段示例摘要。")
    publish_plan(plan, note="改写一个片区（虚构）")
    with override_settings(ORIGIN="https://plans.example"):
        yield


def answer_of(path: str, operation: dict[str, Any]) -> Any:
    named = PARAMETERS | ({"slug": "a"} if "/sources/" in path else {})
    named |= {"slug": "example-news"} if "/news-sources/" in path else {}
    parameters = {parameter["name"] for parameter in operation.get("parameters", [])}
    query = {name: PARAMETERS[name] for name in parameters & REQUIRED}
    query |= {"limit": 1} if "limit" in parameters else {}
    response = Client().get(path.format(**named), query)
    assert response.status_code == 200, (path, response.content)
    return json.loads(response.content, parse_float=Decimal)


@pytest.mark.usefixtures("district")
def test_each_example_is_an_answer_and_as_the_schema_says() -> None:
    answers = {}
    for path, methods in SCHEMA["paths"].items():
        operation = methods["get"]
        content = operation["responses"]["200"]["content"]
        if operation["operationId"] == "export_plan" or "application/json" not in content:
            continue
        found = answers[operation["operationId"]] = answer_of(path, operation)
        schema = {**content["application/json"]["schema"], "components": SCHEMA["components"]}
        Draft202012Validator(schema).validate(json.loads(readable(found)))
    if os.environ.get("WRITE_EXAMPLES"):
        ANSWERS.write_text(readable(answers), "utf-8")
    assert json.loads(ANSWERS.read_text("utf-8"), parse_float=Decimal) == answers
