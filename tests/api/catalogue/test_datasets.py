"""The catalogue of open data: pages, what it says of each plan, and what it leaves out."""

import json

import pytest
from django.test import Client

from plans.api.dcat import CONTEXT
from plans.editing.bundle.load import load
from plans.models import Plan
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.altered import altered_bundle
from tests.api.addresses import BASE, json_of
from tests.api.catalogue.reading import ADDRESS, DATATYPES, ELSEWHERE, HERE, TYPES, datasets, nodes
from tests.full import full_bundle
from tests.makers import EDITOR, publish_plan

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("two_plans")
def test_it_is_json_ld_that_needs_no_other_document(client: Client) -> None:
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "application/ld+json"
    shown = json.loads(response.content)
    assert shown["@context"] == CONTEXT
    prefixes = {
        name.partition(":")[0]
        for node in nodes({**shown, "@context": {}})
        for name in node
        if not name.startswith("@")
    }
    assert prefixes <= set(CONTEXT)


@pytest.mark.usefixtures("full_plan")
@pytest.mark.parametrize("query", ["", "?limit=1"])
def test_every_thing_has_a_known_type_and_an_address_of_its_own(query: str, client: Client) -> None:
    publish_plan(load(bundle=full_bundle({"plan.slug": "second", "plan.follows": None})))
    shown = {**json_of(client, ADDRESS + query), "@context": {}}
    found = list(nodes(shown))
    literals = [node for node in found if "@value" in node]
    assert {node["@type"] for node in literals if "@type" in node} == DATATYPES
    things = [node for node in found if "@type" in node and "@value" not in node]
    assert {thing["@type"] for thing in things} == TYPES - (
        set() if query else {"hydra:PartialCollectionView"}
    )
    named = [thing["@id"] for thing in things if "@id" in thing]
    assert len(named) == len(set(named))
    assert [name for name in named if not name.startswith(f"{HERE}/")] == []
    references = {node["@id"] for node in found if node.keys() == {"@id"}}
    assert [one for one in references if not one.startswith((HERE, *ELSEWHERE))] == []


@pytest.mark.usefixtures("two_plans")
def test_nothing_in_it_is_null_or_empty(client: Client) -> None:
    values = [v for node in nodes(json_of(client, ADDRESS)) for v in node.values()]
    assert [value for value in values if value in (None, "", [], {})] == []


def test_a_site_without_plans_and_profile_has_a_catalogue_too(client: Client) -> None:
    shown = json_of(client, ADDRESS)
    assert shown["dcterms:title"] == [
        {"@language": "zh", "@value": "蓝图"},
        {"@language": "en", "@value": "Lantu"},
    ]
    absent = ("publisher", "license", "modified")
    assert {f"dcterms:{name}" for name in absent} & shown.keys() == set()
    assert {"dcat:dataset", "hydra:view"} & shown.keys() == set()


@pytest.mark.usefixtures("two_plans")
def test_it_names_the_api_as_the_service(client: Client) -> None:
    service = json_of(client, ADDRESS)["dcat:service"]
    assert service["dcat:endpointURL"] == {"@id": f"{HERE}/api/v1"}
    description = service["dcat:endpointDescription"]["@id"]
    assert json_of(client, description.removeprefix(HERE))["openapi"]


@pytest.mark.usefixtures("full_plan")
def test_a_plan_is_told_as_it_was_published(client: Client) -> None:
    dataset = datasets(client)["example"]
    assert dataset["@id"] == f"{HERE}/plans/example/"
    assert dataset["dcterms:title"] == [
        {"@language": "zh", "@value": "示例县规划（虚构）"},
        {"@language": "en", "@value": "Example Plan"},
    ]
    assert dataset["dcterms:description"] == [{"@language": "zh", "@value": "示例摘要。\n第二行。"}]
    assert dataset["dcterms:publisher"] == {
        "@type": "foaf:Agent",
        "foaf:name": [{"@language": "zh", "@value": "示例大会"}],
    }
    assert dataset["dcterms:spatial"]["dcterms:identifier"] == "999901"
    assert dataset["dcterms:spatial"]["rdfs:label"][1]["@value"] == "Example County"
    assert dataset["dcterms:temporal"]["dcat:startDate"] == {"@type": "xsd:gYear", "@value": "2021"}
    assert [word["@value"] for word in dataset["dcat:keyword"]] == [
        *("示例关键词", "First keyword", "示例之二"),
    ]
    assert client.get(dataset["dcat:landingPage"]["@id"].removeprefix(HERE)).status_code == 200


def test_what_a_plan_does_not_say_is_left_out(plan: Plan, client: Client) -> None:
    dataset = datasets(client)["example"]
    assert {"dcterms:publisher", "dcterms:description"} & dataset.keys() == set()
    assert len(dataset["dcterms:title"]) == 1


@pytest.mark.usefixtures("two_plans")
def test_it_is_issued_with_the_first_edition_and_modified_with_the_live_one(client: Client) -> None:
    shown, dataset = json_of(client, ADDRESS), datasets(client)["example"]
    first, live = (json_of(client, f"{BASE}/plans/example/editions/{n}") for n in (1, 2))
    assert dataset["dcterms:issued"]["@value"] == first["published_at"]
    assert dataset["dcterms:modified"]["@value"] == live["published_at"]
    assert dataset["dcat:version"] == "2"
    assert shown["dcterms:modified"]["@value"] == live["published_at"]


@pytest.mark.usefixtures("full_plan")
def test_the_site_names_itself_and_who_answers_for_it(client: Client) -> None:
    shown = json_of(client, ADDRESS)
    assert [title["@value"] for title in shown["dcterms:title"]] == [
        *("示例规划网（虚构）", "Example Plans"),
    ]
    assert shown["dcterms:publisher"]["foaf:name"] == [{"@language": "zh", "@value": "示例办"}]
    assert shown["foaf:homepage"] == {"@id": HERE}


def test_a_keyword_that_is_withheld_is_not_told(plan: Plan, client: Client) -> None:
    assert "示例关键词" in client.get(ADDRESS).content.decode()
    withhold_item(plan=plan, key="keyword-one", editor=EDITOR, reason="原因")
    assert "dcat:keyword" not in datasets(client)["example"]


def test_a_plan_whose_live_edition_is_withheld_is_left_out(plan: Plan, client: Client) -> None:
    row = withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="原因")
    assert datasets(client) == {}
    lift(withholding=row, editor=EDITOR, reason="查清")
    withhold_item(plan=plan, key="plan", editor=EDITOR, reason="原因")
    assert datasets(client) == {}


@pytest.mark.usefixtures("two_plans")
def test_what_is_not_published_is_not_told(client: Client) -> None:
    load(bundle=altered_bundle({"plan.slug": "drafted"}))
    assert list(datasets(client)) == ["example", "second"]
