"""A whole edition to download: as a bundle, and as an archive whose sums are right."""

import hashlib
import io
import json
import zipfile
from typing import Any

import pytest
from django.test import Client

from plans.documents.kinds import COLLECTIONS
from plans.editing.bundle.load import load
from plans.models import Plan, Zone
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.api.addresses import BASE, json_of, problem_of, questions
from tests.full import full_bundle
from tests.makers import EDITOR, change, publish_plan

pytestmark = pytest.mark.django_db

PUBLIC = {"plan", "progress", "evaluation", *COLLECTIONS}


@pytest.fixture
def plan() -> Plan:
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    change(plan, Zone, "zone-one", summary="=1+1")
    publish_plan(plan)
    return plan


def export(plan: Plan, query: str = "") -> Any:
    return Client().get(f"{BASE}/plans/{plan.slug}/export?format=zip{query}")


def files_of(plan: Plan, query: str = "") -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(export(plan, query).content)) as zipped:
        assert zipped.testzip() is None
        return {name: zipped.read(name) for name in zipped.namelist()}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_the_sums_are_those_of_all_other_files(plan: Plan) -> None:
    files = files_of(plan)
    sums = files.pop("SHA256SUMS").decode().splitlines()
    assert sums == [f"{sha256(data)}  {name}" for name, data in files.items()]


def test_the_manifest_is_the_one_that_the_edition_is_known_by(plan: Plan, client: Client) -> None:
    for number in (1, 2):
        files = files_of(plan, f"&edition={number}")
        edition = json_of(client, f"{BASE}/plans/{plan.slug}/editions/{number}")
        assert json.loads(files["edition.json"]) == edition
        assert sha256(files["manifest.json"]) == edition["checksum"]


def test_every_document_has_the_sum_that_the_manifest_says(plan: Plan) -> None:
    files = files_of(plan)
    entries = json.loads(files["manifest.json"])
    given_out = {key: total for _, key, kind, _, _, total in entries if kind in PUBLIC}
    assert given_out == {
        name.removeprefix("documents/").removesuffix(".json"): sha256(data)
        for name, data in files.items()
        if name.startswith("documents/")
    }
    (bundle,) = [total for _, _, kind, _, _, total in entries if kind == "bundle"]
    assert sha256(files["bundle.json"]) == bundle


def test_the_bundle_is_the_same_as_without_the_archive(plan: Plan, client: Client) -> None:
    address = f"{BASE}/plans/{plan.slug}/export"
    assert client.get(address).content == files_of(plan)["bundle.json"]
    assert client.get(address)["Content-Disposition"].endswith('-edition-2.json"')
    assert 'rel="describedby"' in client.get(address)["Link"]


def test_the_text_of_an_article_is_not_in_it(plan: Plan) -> None:
    assert [name for name in files_of(plan) if "paragraphs" in name] == []


def test_its_tables_are_the_lists_of_the_edition(plan: Plan, client: Client) -> None:
    files = files_of(plan, "&edition=1")
    for name in COLLECTIONS.values():
        address = f"{BASE}/plans/{plan.slug}/{name}?format=csv&limit=100&edition=1"
        assert files[f"tables/{name}.csv"] == client.get(address).content, name
        dictionary = json.loads(files[f"tables/{name}.csv-metadata.json"])
        assert dictionary == json_of(client, f"{BASE}/tables/{name}.json")
        assert dictionary["url"] == f"{name}.csv"


def test_the_same_edition_is_the_same_file_each_time(plan: Plan) -> None:
    first, again = export(plan), export(plan, "&edition=2")
    assert first.content == again.content
    assert first["Content-Type"] == "application/zip"
    assert first["Content-Disposition"] == f'attachment; filename="{plan.slug}-edition-2.zip"'


def test_files_are_as_old_as_the_edition(plan: Plan, client: Client) -> None:
    published = json_of(client, f"{BASE}/plans/{plan.slug}/editions/2")["published_at"]
    with zipfile.ZipFile(io.BytesIO(export(plan).content)) as zipped:
        for file in zipped.infolist():
            assert "{}-{:02}-{:02}T{:02}:{:02}".format(*file.date_time) == published[:16]


def test_it_says_in_two_languages_what_is_in_it(plan: Plan) -> None:
    files = files_of(plan)
    assert "SHA256SUMS" in files["README.en.txt"].decode()
    assert "清单" in files["README.zh.txt"].decode()


def test_an_edition_that_holds_something_withheld_cannot_be_downloaded(
    plan: Plan, client: Client
) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="示例原因")
    for query in ("", "&edition=1"):
        problem_of(client, f"{BASE}/plans/{plan.slug}/export?format=zip{query}", 410)


def test_a_withheld_edition_cannot_be_downloaded(plan: Plan, client: Client) -> None:
    withhold_edition(edition=plan.edition_set.get(number=1), editor=EDITOR, reason="有误")
    problem = problem_of(client, f"{BASE}/plans/{plan.slug}/export?format=zip&edition=1", 410)
    assert problem["detail"] == "有误"


def test_it_asks_three_questions_whatever_the_plan_holds(plan: Plan) -> None:
    assert questions(f"{BASE}/plans/{plan.slug}/export?format=zip") == 3


def test_another_form_is_refused(plan: Plan, client: Client) -> None:
    problem = problem_of(client, f"{BASE}/plans/{plan.slug}/export?format=xlsx", 400)
    assert problem["errors"][0]["name"] == "format"
