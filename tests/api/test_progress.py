"""The board and the evaluation of an edition: as stored, resolved, and as the page has them."""

import json
import re
from collections import Counter
from html import unescape

import pytest
from django.test import Client

from plans.choices import Status, VerdictState
from plans.documents.canonical import checksum
from plans.editing.bundle.load import load
from plans.models import Measure, Plan
from plans.publishing.withhold import withhold_item
from tests.api.addresses import BASE, json_of, problem_of
from tests.full import full_bundle
from tests.makers import EDITOR, change, example_bundle, publish_plan

pytestmark = pytest.mark.django_db

EXAMPLE = "example-2021-2025"
PLAN = f"{BASE}/plans/example"


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    return plan


def test_items_are_named_with_title_and_path(plan: Plan, client: Client) -> None:
    board = json_of(client, f"{PLAN}/progress")
    first = board["indicators"][0]
    assert first["item"]["title"] == "示例指标"
    assert first["item"]["path"] == "/plans/example/indicators/one/"
    assert first["departments"][0]["key"] == "department-one"
    assert [one["heard_on"] for one in board["measures"]] == ["2022-06-30", None]
    assert board["measures"][0]["due"] == "2022-H1"


def test_the_stored_bytes_have_the_checksum_that_is_told(plan: Plan, client: Client) -> None:
    for name in ("progress", "evaluation"):
        told = json_of(client, f"{PLAN}/{name}")["checksum"]
        raw = client.get(f"{PLAN}/{name}?raw=1").content.decode()
        assert checksum(raw) == told
        assert json.loads(raw)["kind"] == name


def test_every_edition_keeps_its_board(plan: Plan, client: Client) -> None:
    change(plan, Measure, "measure-one", status="done")
    publish_plan(plan)
    told = [
        json_of(client, f"{PLAN}/progress?edition={number}")["measures"][0]["status"]
        for number in (1, 2)
    ]
    assert told == ["under_way", "done"]


def test_what_is_withheld_is_left_out(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="indicator-one", reason="示例。", editor=EDITOR)
    board = json_of(client, f"{PLAN}/progress")
    assert [one["item"]["key"] for one in board["indicators"]] == ["indicator-two"]


def test_the_stored_board_is_not_given_out_while_it_tells_of_what_is_withheld(
    plan: Plan, client: Client
) -> None:
    withhold_item(plan=plan, key="indicator-one", reason="示例。", editor=EDITOR)
    problem_of(client, f"{PLAN}/progress?raw=1", 410)


def test_an_edition_that_is_no_evaluation_has_none(client: Client) -> None:
    publish_plan(load(bundle=full_bundle({"plan.evaluation": None})))
    problem_of(client, f"{PLAN}/evaluation", 404)


def test_page_board_and_indicators_agree_on_every_count_and_state(client: Client) -> None:
    publish_plan(load(bundle=example_bundle()))
    board = json_of(client, f"{BASE}/plans/{EXAMPLE}/progress")
    listed = json_of(client, f"{BASE}/plans/{EXAMPLE}/indicators?limit=100")["items"]
    states = {one["item"]["key"]: one["state"] for one in board["indicators"]}
    assert states == {one["key"]: one["verdict"]["state"] for one in listed}
    html = client.get(f"/plans/{EXAMPLE}/progress/").content.decode()
    words = re.sub(r"\s+", " ", unescape(re.sub("<[^>]*>", " ", html)))
    counts = Counter(states.values())
    actions = Counter(one["status"] for one in [*board["measures"], *board["projects"]])
    for state in VerdictState:
        assert f" {counts[state.value]} {state.label} " in words
    for status in Status:
        assert f" {actions[status.value]} {status.label} " in words
    evaluation = json_of(client, f"{BASE}/plans/{EXAMPLE}/evaluation")
    assert evaluation["evaluation_kind"] == "final"
    report = client.get(f"/plans/{EXAMPLE}/evaluation/").content.decode()
    assert all(one["name"] in report for one in listed)
