"""What search engines are told of a page: facts of the documents in the words of schema.org."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Plan, SiteProfile
from plans.pages.structured import json_ld
from plans.publishing.share import share_site
from plans.publishing.withhold import withhold_item
from tests.full import full_bundle
from tests.makers import EDITOR, SEED_SLUG, load_seed, load_small, publish_plan
from tests.pages.addresses import addresses_below, html_of

Data = dict[str, Any]

HOST = "http://testserver"
REQUIRED = {
    "WebSite": {"name", "url", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "Dataset": {"name", "description", "url", "identifier", "version", "datePublished"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": {"headline"},
    "AdministrativeArea": {"name", "identifier"},
    "Person": {"name"},
}
"""By type, what schema.org's readers ask for. A source of a dataset has a name for a headline."""


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    return plan


def data_of(client: Client, address: str) -> dict[str, Data]:
    """By type, the data that a page holds."""
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', html_of(client, address), re.S
    )
    parsed = [json.loads(text) for text in found]
    assert all(data["@context"] == "https://schema.org" for data in parsed)
    return {data["@type"]: data for data in parsed}


def parts_of(value: Any) -> list[Data]:
    """Every object inside of data."""
    match value:
        case dict():
            return [value, *(part for inner in value.values() for part in parts_of(inner))]
        case list():
            return [part for inner in value for part in parts_of(inner)]
    return []


def test_data_are_whole_and_name_nothing_that_is_not_given(plan: Plan, client: Client) -> None:
    for address in ["/", "/en/", *addresses_below("/plans/example/"), "/plans/example/editions/1/"]:
        for part in parts_of(list(data_of(client, address).values())):
            named = part.get("@type", "")
            missing = REQUIRED.get(named, set()) - part.keys()
            assert missing <= ({"headline"} if "name" in part else set()), (address, named)
            assert all(value not in (None, "", [], {}) for value in part.values()), address


def test_a_plan_is_a_dataset(plan: Plan, client: Client) -> None:
    dataset = data_of(client, "/plans/example/")["Dataset"]
    edition = f"{HOST}/plans/example/editions/1/"
    assert dataset["name"] == "示例县规划（虚构）"
    assert dataset["alternateName"] == "Example Plan"
    assert dataset["description"] == "示例摘要。\n第二行。"
    assert dataset["identifier"][0] == edition
    assert dataset["version"] == "1"
    assert dataset["temporalCoverage"] == "2021/2025"
    assert dataset["spatialCoverage"]["name"] == "示例县（虚构）"
    assert dataset["distribution"]["contentUrl"] == f"{HOST}/api/v1/plans/example/export?edition=1"
    assert dataset["isBasedOn"][0]["name"] == "示例稿件"
    assert "publisher" not in dataset
    assert data_of(client, "/plans/example/editions/1/")["Dataset"]["url"] == edition


def test_its_export_is_the_one_that_can_be_had(plan: Plan, client: Client) -> None:
    address = data_of(client, "/plans/example/")["Dataset"]["distribution"]["contentUrl"]
    assert client.get(address.removeprefix(HOST)).status_code == 200
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="有误")
    assert "distribution" not in data_of(client, "/plans/example/")["Dataset"]


def test_without_a_summary_it_is_described_in_the_pages_language(db: None, client: Client) -> None:
    publish_plan(load_small())
    described = "The published content of 示例县规划（虚构）, edition 1."
    assert data_of(client, "/en/plans/example/")["Dataset"]["description"] == described


def test_the_publisher_is_the_organiser_where_one_is_set(plan: Plan, client: Client) -> None:
    share_site(SiteProfile(name="示例", organiser="示例局（虚构）"))
    for address, kind in [("/plans/example/", "Dataset"), ("/", "WebSite")]:
        publisher = data_of(client, address)[kind]["publisher"]
        assert publisher == {"@type": "GovernmentOrganization", "name": "示例局（虚构）"}


def test_the_home_page_says_how_the_site_is_searched(plan: Plan, client: Client) -> None:
    for prefix in ("", "/en"):
        website = data_of(client, f"{prefix}/")["WebSite"]
        assert website["url"] == f"{HOST}{prefix}/"
        template = website["potentialAction"]["target"]["urlTemplate"]
        assert template == f"{HOST}{prefix}/search/?q={{search_term_string}}"
    assert "WebSite" not in data_of(client, "/plans/")


def test_a_source_cites_the_article(db: None, client: Client) -> None:
    publish_plan(load_seed())
    address = f"/plans/{SEED_SLUG}/sources/rednet-decoding-tianxin/"
    article = data_of(client, address)["WebPage"]["citation"]
    assert article["@type"] == "NewsArticle"
    assert article["datePublished"] == "2020-12-31T10:54:01+08:00"
    assert article["publisher"]["name"] == "红网"
    assert [person["name"] for person in article["author"]] == ["李旦"]


def test_breadcrumbs_lead_from_the_plan_to_the_item(plan: Plan, client: Client) -> None:
    steps = data_of(client, "/en/plans/example/zones/one/")["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps] == [
        f"{HOST}/en/plans/example/{rest}" for rest in ("", "zones/", "zones/one/")
    ]
    assert [step["name"] for step in steps] == ["Plan", "Zones", "示例片区"]
    listed = data_of(client, "/plans/example/zones/")["BreadcrumbList"]["itemListElement"]
    assert len(listed) == 2


def test_nothing_inside_of_data_ends_them() -> None:
    assert "<" not in json_ld({"name": "</script><script>alert(1)</script><!--"})
    assert json.loads(json_ld({"name": "</script>"})) == {"name": "</script>"}
