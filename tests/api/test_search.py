"""Search through the API finds what the website's page of it finds."""

from typing import Any

import pytest
from django.test import Client

from plans.search.query import Filters, search
from tests.api.addresses import BASE, json_of, problem_of
from tests.makers import SEED_SLUG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

URL = f"{BASE}/search"


def pages_of(client: Client, address: str | None) -> list[Any]:
    pages = []
    while address:
        pages.append(json_of(client, address.removeprefix("http://testserver")))
        address = pages[-1]["next"]
    return pages


def test_it_finds_the_same_in_the_same_order_page_by_page(client: Client) -> None:
    pages = pages_of(client, f"{URL}?q=片区&limit=7")
    paths = [hit["path"] for page in pages for hit in page["items"]]
    wanted = search("片区", Filters(), limit=1_000)
    assert paths == [hit.path for hit in wanted.hits]
    assert len(paths) == pages[0]["count"] > 7


def test_hits_are_marked_in_titles_and_passages(client: Client) -> None:
    (hit, *_) = json_of(client, f"{URL}?q=外滩&plan={SEED_SLUG}&kind=zone")["items"]
    assert {"text": "外滩", "is_hit": True} in hit["title"]
    assert (hit["key"], hit["plan"]) == ("zone-waitan", SEED_SLUG)
    assert hit["passage"]["segments"]


@pytest.mark.parametrize("query", ["plan=none", "zone=none", "kind=plan&keyword=none"])
def test_a_filter_that_nothing_has_finds_nothing(query: str, client: Client) -> None:
    assert json_of(client, f"{URL}?q=片区&{query}")["items"] == []


def test_nothing_is_found_where_nothing_is_asked_for(client: Client) -> None:
    assert json_of(client, f"{URL}?q=%20")["count"] == 0


@pytest.mark.parametrize(
    ("query", "name"),
    [
        *(("", "q"), ("q=x&kind=thing", "kind"), ("q=x&after=1", "after"), ("q=x&zone=", "zone")),
        *(("q=" + "x" * 1001, "q"), ("q=x&edition=1", "edition"), ("q=x&limit=101", "limit")),
    ],
)
def test_what_cannot_be_looked_for_is_named(query: str, name: str, client: Client) -> None:
    problem = problem_of(client, f"{URL}?{query}", 400)
    assert [error["name"] for error in problem["errors"]] == [name]
