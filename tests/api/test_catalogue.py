"""The catalogue of open data: pages, what it says of each plan, and what it leaves out."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from plans.api import dcat
from plans.api.dcat import CONTEXT
from plans.documents.kinds import COLLECTIONS
from plans.editing.bundle.load import load
from plans.models import Measure, Plan, SiteProfile
from plans.publishing.share import share_site
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.altered import altered_bundle
from tests.api.addresses import BASE, json_of, problem_of, questions
from tests.full import full_bundle
from tests.makers import EDITOR, change, load_small, publish_plan

ADDRESS = f"{BASE}/catalog.jsonld"
HERE = "http://testserver"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
TYPES = {
    *("dcat:Catalog", "dcat:DataService", "dcat:Dataset", "dcat:Distribution"),
    *("dcterms:Location", "dcterms:PeriodOfTime", "foaf:Agent", "spdx:Checksum"),
    "hydra:PartialCollectionView",
}
DATATYPES = {"xsd:dateTime", "xsd:gYear", "xsd:hexBinary", "xsd:nonNegativeInteger"}
ELSEWHERE = (
    *(MEDIA_TYPES, "http://id.loc.gov/vocabulary/iso639-1/", "spdx:checksumAlgorithm_sha256"),
    *("http://publications.europa.eu/resource/authority/", "https://licence.example.cn/"),
)
"""How references begin that do not lead into this site."""

pytestmark = pytest.mark.django_db


def datasets(client: Client, address: str = ADDRESS) -> dict[str, Any]:
    """The datasets of a page by their identifier."""
    found = json_of(client, address).get("dcat:dataset", [])
    return {dataset["dcterms:identifier"]: dataset for dataset in found}


def files(dataset: Any, media_type: str) -> list[Any]:
    wanted = {"@id": MEDIA_TYPES + media_type}
    return [one for one in dataset["dcat:distribution"] if one["dcat:mediaType"] == wanted]


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object within a value, and itself."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from nodes(inner)


@pytest.fixture
def plan() -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


@pytest.fixture
def two_plans(plan: Plan) -> None:
    """The second of them has one edition, and the first has two."""
    publish_plan(load(bundle=altered_bundle({"plan.slug": "second"})))
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)


@pytest.fixture
def full_plan() -> Plan:
    """A plan with every field given, on a site that has a licence."""
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    profile = SiteProfile(name="示例规划网（虚构）", name_en="Example Plans", organiser="示例办")
    profile.licence_url = "https://licence.example.cn/1"
    share_site(profile)
    return plan


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


@pytest.mark.usefixtures("two_plans")
@pytest.mark.parametrize("slug", ["example", "second"])
def test_the_checksum_and_size_are_those_of_the_bytes_that_are_answered(
    slug: str, client: Client
) -> None:
    (file,) = files(datasets(client)[slug], "application/json")
    assert file["@id"] == file["dcat:downloadURL"]["@id"] == file["dcat:accessURL"]["@id"]
    data = client.get(file["@id"].removeprefix(HERE)).content
    digest = hashlib.sha256(data).hexdigest()
    assert file["spdx:checksum"]["spdx:checksumValue"]["@value"] == digest
    assert file["dcat:byteSize"]["@value"] == str(len(data))
    schema = file["dcterms:conformsTo"]["@id"]
    assert client.get(schema.removeprefix(HERE)).status_code == 200


def test_it_keeps_naming_the_edition_when_another_one_follows(plan: Plan, client: Client) -> None:
    (before,) = files(datasets(client)["example"], "application/json")
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    (now,) = files(datasets(client)["example"], "application/json")
    assert now["@id"] != before["@id"]
    data = client.get(before["@id"].removeprefix(HERE)).content
    digest = before["spdx:checksum"]["spdx:checksumValue"]["@value"]
    assert hashlib.sha256(data).hexdigest() == digest


def test_each_collection_that_holds_something_is_a_table(plan: Plan, client: Client) -> None:
    base = f"{HERE}{BASE}/plans/example"
    tables = files(datasets(client)["example"], "text/csv")
    assert [one["@id"] for one in tables] == [
        f"{base}/{name}?format=csv&limit=100&edition=1" for name in COLLECTIONS.values()
    ]
    for table in tables:
        answer = client.get(table["@id"].removeprefix(HERE))
        assert answer["Content-Type"].startswith("text/csv"), table
        dictionary = client.get(table["dcterms:conformsTo"]["@id"].removeprefix(HERE))
        assert dictionary["Content-Type"] == "application/csvm+json", table
    assert tables[0]["dcterms:conformsTo"] == {"@id": f"{HERE}{BASE}/tables/aims.json"}
    assert "spdx:checksum" not in tables[0]


def test_a_table_of_several_pages_is_no_download(
    plan: Plan, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file, *_) = files(datasets(client)["example"], "text/csv")
    assert file["dcat:downloadURL"] == file["dcat:accessURL"] == {"@id": file["@id"]}
    monkeypatch.setattr(dcat, "MAX_LIMIT", 0)
    for file in files(datasets(client)["example"], "text/csv"):
        assert "dcat:downloadURL" not in file
        assert file["dcat:accessURL"] == {"@id": file["@id"]}


def test_a_collection_without_items_is_no_table(plan: Plan, client: Client) -> None:
    Measure.objects.filter(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    names = [one["@id"] for one in files(datasets(client)["example"], "text/csv")]
    assert len(names) == len(COLLECTIONS) - 1
    assert [name for name in names if "/measures?" in name] == []


def test_all_tables_together_are_a_zip_of_unknown_checksum(plan: Plan, client: Client) -> None:
    (file,) = files(datasets(client)["example"], "application/zip")
    assert file["@id"] == f"{HERE}{BASE}/plans/example/export?format=zip&edition=1"
    assert file["dcat:packageFormat"] == file["dcat:mediaType"]
    assert {"spdx:checksum", "dcat:byteSize"} & file.keys() == set()
    assert client.get(file["@id"].removeprefix(HERE))["Content-Type"] == "application/zip"


@pytest.mark.usefixtures("full_plan")
def test_a_licence_is_named_where_the_site_has_one(client: Client) -> None:
    shown, licence = json_of(client, ADDRESS), {"@id": "https://licence.example.cn/1"}
    assert shown["dcterms:license"] == licence
    (dataset,) = shown["dcat:dataset"]
    assert {one["dcterms:license"]["@id"] for one in dataset["dcat:distribution"]} == {
        licence["@id"]
    }
    share_site(SiteProfile(name="示例规划网（虚构）"))
    assert "dcterms:license" not in client.get(ADDRESS).content.decode()


@pytest.mark.usefixtures("full_plan")
def test_the_site_names_itself_and_who_answers_for_it(client: Client) -> None:
    shown = json_of(client, ADDRESS)
    assert [title["@value"] for title in shown["dcterms:title"]] == [
        *("示例规划网（虚构）", "Example Plans"),
    ]
    assert shown["dcterms:publisher"]["foaf:name"] == [{"@language": "zh", "@value": "示例办"}]
    assert shown["foaf:homepage"] == {"@id": HERE}


def test_an_edition_that_holds_what_is_withheld_has_no_bundle(plan: Plan, client: Client) -> None:
    (row,) = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    dataset = datasets(client)["example"]
    assert files(dataset, "application/json") == files(dataset, "application/zip") == []
    assert len(files(dataset, "text/csv")) == len(COLLECTIONS)
    problem_of(client, f"{BASE}/plans/example/export?edition=1", 410)
    lift(withholding=row, editor=EDITOR, reason="查清")
    assert files(datasets(client)["example"], "application/json")


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


@pytest.mark.usefixtures("two_plans")
def test_it_goes_on_by_slug_from_page_to_page(client: Client) -> None:
    response = client.get(f"{ADDRESS}?limit=1")
    following = f"{HERE}{ADDRESS}?limit=1&after=example"
    first = json.loads(response.content)
    assert first["hydra:view"] == {
        "@id": f"{HERE}{ADDRESS}?limit=1",
        "@type": "hydra:PartialCollectionView",
        "hydra:next": {"@id": following},
    }
    assert response["Link"] == f'<{following}>; rel="next"'
    assert list(datasets(client, f"{ADDRESS}?limit=1")) == ["example"]
    last = client.get(following.removeprefix(HERE))
    assert list(datasets(client, following.removeprefix(HERE))) == ["second"]
    assert "hydra:view" not in json.loads(last.content)
    assert "Link" not in last


def test_a_page_is_asked_for_as_in_any_list(client: Client) -> None:
    assert problem_of(client, f"{ADDRESS}?limit=101", 400)["errors"][0]["name"] == "limit"
    assert problem_of(client, f"{ADDRESS}?format=xml", 400)["errors"][0]["name"] == "format"


def test_it_asks_as_often_for_one_plan_as_for_several(plan: Plan) -> None:
    one = questions(ADDRESS)
    for slug in ("second", "third", "fourth"):
        publish_plan(load(bundle=altered_bundle({"plan.slug": slug})))
    assert questions(ADDRESS) == one == 3  # plans; site and areas; keywords
