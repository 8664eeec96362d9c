"""The files of a plan: what stands at their addresses, and which there are not."""

import hashlib

import pytest
from django.test import Client

from plans.api import dcat
from plans.documents.kinds import COLLECTIONS
from plans.models import Measure, Plan, SiteProfile
from plans.publishing.share import share_site
from plans.publishing.withhold import lift, withhold_item
from tests.api.addresses import BASE, json_of, problem_of
from tests.api.catalogue.reading import (
    ADDRESS,
    HERE,
    datasets,
    files,
)
from tests.makers import EDITOR, change, publish_plan

pytestmark = pytest.mark.django_db


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


def test_an_edition_that_holds_what_is_withheld_has_no_bundle(plan: Plan, client: Client) -> None:
    (row,) = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    dataset = datasets(client)["example"]
    assert files(dataset, "application/json") == files(dataset, "application/zip") == []
    assert len(files(dataset, "text/csv")) == len(COLLECTIONS)
    problem_of(client, f"{BASE}/plans/example/export?edition=1", 410)
    lift(withholding=row, editor=EDITOR, reason="查清")
    assert files(datasets(client)["example"], "application/json")
