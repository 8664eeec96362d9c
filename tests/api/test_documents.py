"""Documents as the contract has them."""

from typing import Any

import pytest
from django.test import Client

from tests.api.addresses import BASE, PLAN, json_of
from tests.makers import SEED_SLUG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

SEED = f"{BASE}/plans/{SEED_SLUG}"


def indicator(client: Client, slug: str) -> Any:
    return json_of(client, f"{SEED}/indicators/{slug}")


def test_the_indicator_of_market_entities_reads_as_the_contract_says(client: Client) -> None:
    found = indicator(client, "market-entities")
    target = {name: value for name, value in found["target"].items() if name != "citations"}
    assert target == {
        "comparator": "exceed",
        "value": 18,
        "value_upper": None,
        "unit": "万户",
        "multiplier": 10000,
        "absolute": 180000,
        "absolute_upper": None,
        "year": 2025,
        "year_stated": False,
        "strength": "strive",
        "wording": "突破18万户",
    }
    assert (found["verdict"]["state"], found["verdict"]["as_of"]) == ("no_data", None)
    assert (found["trajectory"], found["observations"]) == ([], [])
    assert (found["name"], found["unit"], found["sense"]) == ("市场主体", "户", "more")
    assert (found["nature"], found["basis"], found["baseline"]) == ("unstated", None, None)
    assert (found["milestones"], found["observations"], found["revisions"]) == ([], [], [])


def test_its_citation_names_source_paragraph_and_quote(client: Client) -> None:
    citation = indicator(client, "market-entities")["target"]["citations"][0]
    assert citation["paragraph"] == 16
    assert citation["quote"]
    assert citation["source"] == {
        "key": "article-rednet-decoding-tianxin",
        "slug": "rednet-decoding-tianxin",
        "title": citation["source"]["title"],
        "path": f"/plans/{SEED_SLUG}/sources/rednet-decoding-tianxin/",
    }


def test_the_other_target_is_there_too(client: Client) -> None:
    found = indicator(client, "billion-yuan-buildings")
    target = found["target"]
    assert (target["comparator"], target["value"], target["unit"]) == ("exceed", 25, "栋")
    assert (found["name"], target["absolute"], target["strength"]) == ("亿元楼宇", 25, "strive")


def test_the_three_zones_stand_under_their_slugs(client: Client) -> None:
    zones = json_of(client, f"{SEED}/zones")["items"]
    assert [(z["slug"], z["orientation"], z["theme_words"]) for z in zones] == [
        ("waitan", "北优", ["中心", "网红", "名街"]),
        ("shengfu", "中提", ["总部", "楼宇", "商务"]),
        ("muyun", "南融", ["数字", "生态", "旅游"]),
    ]


def test_the_three_keywords_stand_under_their_slugs(client: Client) -> None:
    keywords = json_of(client, f"{SEED}/keywords")["items"]
    slugs = [keyword["slug"] for keyword in keywords]
    assert slugs == ["vanguard", "reform-innovation", "livelihood"]


def test_a_plan_tells_its_edition_its_area_and_what_is_not_stated(client: Client) -> None:
    plan = json_of(client, SEED)
    assert plan["area"] == {"code": "430103", "name": "天心区", "name_en": "Tianxin District"}
    assert (plan["stage"], plan["document_number"], plan["adopted_on"]) == (None, None, None)
    assert (plan["edition"]["number"], plan["edition"]["is_live"]) == (1, True)
    assert len(plan["edition"]["checksum"]) == 64


def test_figures_are_json_numbers(client: Client) -> None:
    text = client.get(f"{PLAN}/projects/one").content.decode()
    assert '"investment":12.5' in text


def test_references_are_resolved_to_key_slug_title_and_path(client: Client) -> None:
    (zone,) = json_of(client, f"{PLAN}/measures/one")["zones"]
    assert zone == {
        "key": "zone-one",
        "slug": "one",
        "title": "示例片区",
        "path": "/plans/example/zones/one/",
    }


def test_an_outlet_can_be_read(client: Client) -> None:
    assert json_of(client, f"{BASE}/news-sources/rednet")["name"] == "红网"
