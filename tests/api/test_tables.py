"""Every list as a table: for spreadsheets, with a dictionary that says what its columns hold."""

import codecs
import json
import re
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from plans.api.tables.columns import columns_of
from plans.api.tables.known import TABLES
from plans.models import Measure, Plan
from tests.api.addresses import BASE, LISTS, PLAN, json_of, problem_of
from tests.api.tables.reading import rows_of, value_at, value_in
from tests.makers import change, publish_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

AS_LISTS = [*LISTS, f"{PLAN}/events", f"{PLAN}/events?after=2.0", f"{PLAN}/zones?edition=1"]
WORDS = re.compile(r"[\u4e00-\u9fff]")


def as_table(address: str) -> Any:
    return Client().get(f"{address}{'&' if '?' in address else '?'}format=csv")


def name_of(address: str) -> str:
    """The table that a list is."""
    return address.partition("?")[0].rpartition("/")[2]


@pytest.mark.parametrize("address", AS_LISTS)
def test_a_table_read_by_its_dictionary_is_the_list(address: str, client: Client) -> None:
    items = json.loads(client.get(address).content, parse_float=Decimal)["items"]
    dictionary = json_of(client, f"{BASE}/tables/{name_of(address)}.json")
    rows = rows_of(as_table(address).content)
    assert len(rows) == len(items) > 0
    for item, row in zip(items, rows, strict=True):
        for column in dictionary["tableSchema"]["columns"]:
            read = value_in(row[column["name"]], column)
            assert read == value_at(item, column["name"]), column["name"]


@pytest.mark.parametrize("address", AS_LISTS)
def test_spreadsheets_know_what_it_is(address: str) -> None:
    response = as_table(address)
    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert response["Content-Disposition"] == f'attachment; filename="{name_of(address)}.csv"'
    assert response.content.startswith(codecs.BOM_UTF8)
    assert response.content.count(b"\r\n") >= 2
    described = f"http://testserver{BASE}/tables/{name_of(address)}.json"
    assert f'<{described}>; rel="describedby"; type="application/csvm+json"' in response["Link"]


def test_the_pages_of_a_table_follow_each_other(client: Client) -> None:
    address: str | None = f"{BASE}/measures?format=csv&limit=7"
    rows = []
    while address:
        response = client.get(address)
        rows += rows_of(response.content)
        following = re.search(r'<http://testserver([^>]+)>; rel="next"', response["Link"])
        address = following[1] if following else None
    assert [row["path"] for row in rows] == [
        item["path"] for item in json_of(client, f"{BASE}/measures?limit=100")["items"]
    ]
    assert len(rows) > 7


def test_lists_name_their_next_page_in_a_header_too(client: Client) -> None:
    response = client.get(f"{BASE}/measures?limit=7")
    assert response["Link"] == f'<{response.json()["next"]}>; rel="next"'


def test_documents_name_the_page_for_people(client: Client) -> None:
    link = client.get(f"{PLAN}/zones/one?edition=1")["Link"]
    path = "http://testserver/plans/example/editions/1/zones/one/"
    assert link == f'<{path}>; rel="alternate"; type="text/html"'


def test_nothing_in_a_table_is_calculated() -> None:
    plan = Plan.objects.get(slug="example")
    for text in ("=1+1", "@SUM(A1)", "+86", "-1", "\uff1d1"):
        change(plan, Measure, "measure-one", text=text)
        publish_plan(plan)
        (row,) = rows_of(as_table(f"{PLAN}/measures").content)
        assert row["text"] == f"'{text}"


def test_a_form_that_there_is_not_is_named(client: Client) -> None:
    problem = problem_of(client, f"{PLAN}/zones?format=xml", 400)
    assert problem["errors"][0]["name"] == "format"


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_told_in_both_languages(name: str, client: Client) -> None:
    response = client.get(f"{BASE}/tables/{name}.json")
    assert response["Content-Type"] == "application/csvm+json"
    dictionary = response.json()
    assert dictionary["@context"][0] == "http://www.w3.org/ns/csvw"
    columns = dictionary["tableSchema"]["columns"]
    assert [column["name"] for column in columns] == [c.name for c in columns_of(TABLES[name])]
    for told in [dictionary["dc:title"], *(column["dc:title"] for column in columns)]:
        assert WORDS.search(told["zh"]), told
        assert not WORDS.search(told["en"]), told
    for column in columns:
        assert WORDS.search(column["dc:description"]["zh"]), column
        assert column["dc:description"]["en"].endswith("."), column


def test_there_is_no_dictionary_of_another_table(client: Client) -> None:
    problem_of(client, f"{BASE}/tables/none.json", 404)
