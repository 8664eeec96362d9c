"""Lists of the API: pages, counts, the addresses of the next page, and comparisons."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from plans.documents.bundle.parsing import parse_bundle
from plans.models import ArticleParagraph, Document, Plan, Project
from tests.api.addresses import BASE, PLAN, json_of
from tests.makers import SEED_SLUG, change, publish_plan, seed_bundle
from tests.seeds.named_things import NAMED_THINGS
from tests.seeds.reading import citations_in, cited_parts, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

SEED = f"{BASE}/plans/{SEED_SLUG}"


def pages_from(client: Client, address: str | None) -> list[Any]:
    pages = []
    while address is not None:
        page = json_of(client, address)
        pages.append(page)
        address = page["next"] and page["next"].removeprefix("http://testserver")
    return pages


@pytest.mark.parametrize("limit", [1, 30, 82, 100])
def test_the_pages_of_a_list_hold_everything_once(limit: int, client: Client) -> None:
    pages = pages_from(client, f"{SEED}/measures?limit={limit}")
    keys = [item["key"] for page in pages for item in page["items"]]
    assert len(keys) == len(set(keys)) == len(seed_bundle().measures)
    assert {page["count"] for page in pages} == {len(keys)}
    assert len(pages) == -(-len(keys) // limit)


def test_a_list_holds_fifty_unless_asked_otherwise(client: Client) -> None:
    assert len(json_of(client, f"{SEED}/measures")["items"]) == 50


def test_the_next_address_is_built_from_the_setting_and_keeps_the_edition(client: Client) -> None:
    away = Client(SERVER_PORT="8443")
    page = json_of(away, f"{SEED}/measures?edition=1&limit=1")
    first = page["items"][0]["key"]
    assert page["next"] == f"http://testserver{SEED}/measures?edition=1&limit=1&after={first}"
    assert page["items"][0]["path"].startswith(f"/plans/{SEED_SLUG}/editions/1/")


def test_plans_and_outlets_go_on_by_slug(client: Client) -> None:
    plans = pages_from(client, f"{BASE}/plans?limit=1")
    assert [page["items"][0]["slug"] for page in plans] == ["example", SEED_SLUG]
    assert {page["count"] for page in plans} == {2}
    outlets = pages_from(client, f"{BASE}/news-sources?limit=1")
    assert [page["items"][0]["slug"] for page in outlets] == ["example-news", "rednet"]


def test_editions_go_on_by_number(client: Client) -> None:
    pages = pages_from(client, f"{PLAN}/editions?limit=1")
    assert [page["items"][0]["number"] for page in pages] == [2, 1]
    assert {page["count"] for page in pages} == {2}
    assert json_of(client, f"{PLAN}/editions/2") == pages[0]["items"][0]


def test_the_edition_of_a_day_is_the_one_that_was_live(client: Client) -> None:
    published = json_of(client, f"{PLAN}/editions/2")["published_at"]
    assert published.endswith("+08:00")
    assert json_of(client, f"{PLAN}?as_of={published[:10]}")["edition"]["number"] == 2


def test_changes_are_told_field_by_field(client: Client) -> None:
    (difference,) = json_of(client, f"{PLAN}/changes?from=1&to=2")["differences"]
    assert (difference["change"], difference["key"]) == ("changed", "measure-one")
    assert difference["fields"] == [
        {"name": "text", "old": "做一件示例的事。", "new": "另一件事。"}
    ]


def test_changed_figures_are_numbers(client: Client) -> None:
    plan = Plan.objects.get(slug="example")
    change(plan, Project, "project-one", investment=Decimal("13.1"))
    publish_plan(plan)
    text = client.get(f"{PLAN}/changes?from=2&to=3").content.decode()
    assert '{"name":"investment","new":13.1,"old":12.5}' in text


def test_the_export_loads_back_and_equals_what_was_loaded(client: Client) -> None:
    response = client.get(f"{SEED}/export")
    assert parse_bundle(response.content) == seed_bundle()
    assert f'filename="{SEED_SLUG}-edition-1.json"' in response["Content-Disposition"]


def test_the_export_holds_every_named_thing_with_its_citation(client: Client) -> None:
    bundle = parse_bundle(client.get(f"{SEED}/export").content)
    found = {
        (name, citation.paragraph)
        for part in cited_parts(bundle)
        for words in [words_of(part.model_dump())]
        for citation in citations_in(part)
        for name in NAMED_THINGS
        if name in words
    }
    wanted = {(name, number) for name, numbers in NAMED_THINGS.items() for number in numbers}
    assert wanted - found == set()


def test_the_export_leaves_archived_texts_out(client: Client) -> None:
    text = "第二段示例。"
    assert ArticleParagraph.objects.filter(text=text).exists()
    assert Document.objects.filter(kind="paragraphs", data__contains=text).exists()
    assert text not in client.get(f"{PLAN}/export").content.decode()
