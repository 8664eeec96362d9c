"""The course of an indicator: its page, its file and the API say the same."""

import csv
import json
import re
from decimal import Decimal
from html import unescape

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from tests.full import full_bundle
from tests.makers import load_seed, publish_plan

pytestmark = pytest.mark.django_db

PAGE = "/plans/example/indicators/one/"
API = "/api/v1/plans/example/indicators/one"
CHANGES = {
    "indicators[0].basis": "cumulative",
    "indicators[0].target": {
        "comparator": "at_least",
        "value": 20,
        "unit": "万个",
        "multiplier": 10000,
        "year": 2025,
        "year_stated": True,
        "strength": "ensure",
        "wording": "20万个以上",
    },
    "indicators[0].milestones": [],
    "indicators[0].revisions": [],
    "indicators[0].observations": [
        {"period": "2021", "value": 4.5, "unit": "万个", "multiplier": 10000},
        {"period": "2022", "value": 38000, "unit": "个", "provisional": True},
        {"period": "2023-H1", "value": 1, "unit": "万个", "multiplier": 10000},
    ],
}


@pytest.fixture
def published(db: None) -> None:
    publish_plan(load(bundle=full_bundle(CHANGES)))


def words_of(client: Client, address: str) -> str:
    html = client.get(address).content.decode()
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]*>", " ", html)))


def rows_of(body: bytes) -> dict[str, dict[str, str]]:
    return {row["period"]: row for row in csv.DictReader(body.decode("utf-8-sig").splitlines())}


@pytest.mark.usefixtures("published")
def test_page_file_and_api_agree_on_every_figure(client: Client) -> None:
    document = json.loads(client.get(API).content, parse_float=Decimal)
    answer = client.get(f"{PAGE}course.csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    rows, shown = rows_of(answer.content), words_of(client, PAGE)
    for one in document["observations"]:
        assert Decimal(rows[one["period"]]["absolute"]) == one["absolute"]
        assert f"{one['value']:,} {one['unit']}" in shown
    for point in document["trajectory"]:
        assert Decimal(rows[str(point["year"])]["expected"]) == point["value"]
        assert f"{Decimal(point['value']) / 10000:,f} 万个" in shown
    verdict = document["verdict"]
    assert Decimal(rows[verdict["as_of"]]["sum"]) == verdict["observed"] == 83000
    assert Decimal(rows[verdict["as_of"]]["expected"]) == verdict["expected"]
    assert "8.3 万个" in shown
    assert (verdict["state"], "进展正常" in shown) == ("on_track", True)


@pytest.mark.usefixtures("published")
def test_the_drawing_has_a_title_a_description_and_no_style_of_its_own(client: Client) -> None:
    html = client.get(PAGE).content.decode()
    (svg,) = re.findall(r'<svg viewBox="0 0 400 236".*?</svg>', html, re.DOTALL)
    assert 'role="img" aria-labelledby="course-title course-text"' in svg
    assert "<title" in svg
    assert "<desc" in svg
    assert "style=" not in svg


@pytest.mark.usefixtures("published")
def test_the_file_exists_once_and_for_indicators_alone(client: Client) -> None:
    assert client.get(f"/en{PAGE}course.csv").headers["Location"] == f"{PAGE}course.csv"
    assert client.get("/plans/example/indicators/none/course.csv").status_code == 404
    assert client.get("/plans/example/editions/1/indicators/one/course.csv").status_code == 200


def test_of_the_seed_plan_nothing_is_drawn_and_the_page_says_why(client: Client) -> None:
    publish_plan(load_seed())
    html = client.get("/plans/tianxin-2021-2025/indicators/market-entities/").content.decode()
    assert "尚无监测值" in html
    assert 'class="course"' not in html


@pytest.mark.usefixtures("published")
def test_why_nothing_is_assessed_stands_in_words(client: Client) -> None:
    assert "未注明目标" in words_of(client, "/plans/example/indicators/two/")
