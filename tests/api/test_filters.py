"""Lists narrowed by their filters, in one plan and across plans, against what documents hold."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from plans.api.filters import filters_across, filters_in_plan
from plans.documents.facets import FILTERS, REFERRING
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.editing.bundle.load import load
from plans.models import EditionEntry, Measure, Plan
from plans.publishing.withhold import withhold_item
from tests.api.addresses import BASE, json_of, problem_of, questions
from tests.full import full_bundle
from tests.makers import EDITOR, SEED_SLUG, change, load_seed, publish_plan

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def plans(kept: None) -> list[str]:
    """Two plans: one has every facet and a second edition, the other is the seed."""
    full = load(bundle=full_bundle())
    publish_plan(full)
    change(full, Measure, "measure-one", status="done")
    publish_plan(full)
    publish_plan(load_seed())
    return [full.slug, SEED_SLUG]


def asked(address: str) -> set[str]:
    """The keys of all pages of a list, whose count has to be their number."""
    client, keys, counts = Client(), [], set()
    following: str | None = address
    while following:
        page = json_of(client, following.removeprefix("http://testserver"))
        keys += [item["key"] for item in page["items"]]
        counts.add(page["count"])
        following = page["next"]
    assert counts == {len(keys)}
    assert len(keys) == len(set(keys))
    return set(keys)


def held(plan: str, number: int, kind: str) -> dict[tuple[str, str], set[str]]:
    """By facet, the keys of the items of an edition that have it; a reference by its slug."""
    entries = EditionEntry.objects.filter(edition__plan__slug=plan, edition__number=number)
    slugs = dict(entries.values_list("key", "path"))
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in entries.filter(kind=kind).select_related("document"):
        for written in entry.document.facets.split():
            name, _, value = written.partition("=")
            named = slugs[value].rpartition("/")[2] if name in REFERRING else value
            found[name, named].add(entry.key)
    return found


def cases() -> Iterator[tuple[str, int, ItemKind]]:
    for kind in COLLECTIONS:
        yield "example", 1, kind
        yield "example", 2, kind
        yield SEED_SLUG, 1, kind


@pytest.mark.parametrize(("plan", "number", "kind"), list(cases()))
def test_a_filter_leaves_what_has_the_facet(
    plan: str, number: int, kind: ItemKind, plans: list[str]
) -> None:
    base = f"{BASE}/plans/{plan}/{COLLECTIONS[kind]}?edition={number}&limit=100"
    for (name, value), keys in sorted(held(plan, number, kind).items())[:30]:
        assert asked(f"{base}&{name}={value}") == keys, (name, value)


def test_filters_are_taken_together_and_page_by_page(plans: list[str]) -> None:
    facets = held(SEED_SLUG, 1, "measure")
    (first, ones), (second, others) = sorted(facets.items(), key=lambda one: -len(one[1]))[:2]
    query = "&".join(f"{name}={value}" for name, value in (first, second))
    both = asked(f"{BASE}/plans/{SEED_SLUG}/measures?{query}&limit=7")
    assert both == ones & others
    assert len(both) > 7


def test_an_edition_is_narrowed_by_what_it_said_itself(plans: list[str]) -> None:
    base = f"{BASE}/plans/example/measures"
    assert asked(f"{base}?status=done") == {"measure-one"}
    assert asked(f"{base}?status=done&edition=1") == set()
    assert asked(f"{base}?status=under_way&edition=1") == {"measure-one"}


def test_what_is_withheld_narrows_nothing_and_is_in_no_list(plans: list[str]) -> None:
    full = Plan.objects.get(slug="example")
    base = f"{BASE}/plans/example"
    assert asked(f"{base}/measures?zone=one")
    withhold_item(plan=full, key="zone-one", editor=EDITOR, reason="核实")
    problem = problem_of(Client(), f"{base}/measures?zone=one", 404)
    assert problem["errors"][0]["name"] == "zone"
    withhold_item(plan=full, key="measure-one", editor=EDITOR, reason="核实")
    assert "measure-one" not in asked(f"{base}/measures?department=one")


@pytest.mark.parametrize(
    ("query", "name"),
    [
        *(("zone=Nowhere", "zone"), ("source=%27%22%0a", "source"), ("keyword=", "keyword")),
        *(("status=finished", "status"), ("year=0", "year"), ("year=x", "year")),
        *(("zone=" + "x" * 97, "zone"), ("nature=binding", "nature"), ("year=" + "9" * 30, "year")),
        ("zone=one&zone=two", "zone"),
    ],
)
def test_what_no_filter_can_hold_is_named(query: str, name: str, plans: list[str]) -> None:
    problem = problem_of(Client(), f"{BASE}/plans/example/measures?{query}", 400)
    assert problem["errors"][0]["name"] == name


@pytest.mark.parametrize("kind", COLLECTIONS)
def test_a_list_across_plans_holds_every_public_item(kind: ItemKind, plans: list[str]) -> None:
    address = f"{BASE}/{COLLECTIONS[kind]}?limit=100"
    client = Client()
    found, following = [], address
    while following:
        page = json_of(client, following.removeprefix("http://testserver"))
        found += [(item["path"], item) for item in page["items"]]
        following = page["next"]
    assert page["count"] == len(found)
    wanted = {
        item["path"]: item
        for plan in plans
        for item in all_of(f"{BASE}/plans/{plan}/{COLLECTIONS[kind]}?limit=100")
    }
    assert [path for path, _ in found] == list(wanted)
    assert dict(found) == wanted


def all_of(address: str) -> list[Any]:
    items: list[Any] = []
    following: str | None = address
    while following:
        page = json_of(Client(), following.removeprefix("http://testserver"))
        items += page["items"]
        following = page["next"]
    return items


@pytest.mark.parametrize(
    ("query", "plan"),
    [("area=430103", SEED_SLUG), ("period=2021-2025&area=430103", SEED_SLUG)],
)
def test_plans_are_chosen_by_area_and_period(query: str, plan: str, plans: list[str]) -> None:
    across = {item["path"] for item in all_of(f"{BASE}/indicators?{query}")}
    assert across == {item["path"] for item in all_of(f"{BASE}/plans/{plan}/indicators")}
    assert across


def test_items_are_chosen_across_plans_by_their_own_facets(plans: list[str]) -> None:
    for query in ("status=done", "zone=one", "keyword=one", "year=2023"):
        items = {item["path"] for item in all_of(f"{BASE}/measures?{query}&limit=1")}
        wanted = {
            item["path"]
            for plan in plans
            for item in _or_none(f"{BASE}/plans/{plan}/measures?{query}")
        }
        assert items == wanted
        assert items


def _or_none(address: str) -> list[Any]:
    """A plan that lacks the zone says so: of that plan there is nothing."""
    return all_of(address) if Client().get(address).status_code == 200 else []


@pytest.mark.parametrize("after", ["", "x", "example/", "example/x", "/1", "a/1/2", "example/-1"])
def test_a_malformed_cursor_is_named(after: str, plans: list[str]) -> None:
    problem = problem_of(Client(), f"{BASE}/measures?after={after}", 400)
    assert problem["errors"][0]["name"] == "after"


@pytest.mark.parametrize(
    "address",
    [
        "/plans/example/measures?zone=one&department=one&status=done",
        "/indicators?area=430103&period=2021-2025",
        "/measures?keyword=one&limit=100",
        "/sources?year=2023",
    ],
)
def test_no_list_asks_more_than_three_questions(address: str, plans: list[str]) -> None:
    assert Client().get(f"{BASE}{address}").status_code == 200
    assert questions(f"{BASE}{address}") <= 3


def test_plans_are_narrowed_too_and_follow_each_other(plans: list[str]) -> None:
    client = Client()

    def slugs(query: str) -> list[str]:
        return [plan["slug"] for plan in json_of(client, f"{BASE}/plans?{query}")["items"]]

    assert slugs("area=430103") == [SEED_SLUG]
    assert slugs("period=2021-2025&plan_type=development") == plans
    assert slugs("area=000000") == []
    first = json_of(client, f"{BASE}/plans?limit=1")
    second = json_of(client, first["next"].removeprefix("http://testserver"))
    assert [page["items"][0]["slug"] for page in (first, second)] == plans
    assert (first["count"], second["count"], second["next"]) == (2, 2, None)


def test_every_facet_is_a_parameter(plans: list[str]) -> None:
    for kind, names in FILTERS.items():
        assert set(names) <= filters_in_plan(kind).model_fields.keys()
        assert {"area", "period", "plan_type"} <= filters_across(kind).model_fields.keys()
