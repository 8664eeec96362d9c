"""The sitemap: every live page in both languages, with the time since when it is as it is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from unittest import mock

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve
from django.utils import timezone

from plans.documents.kinds import COLLECTIONS
from plans.editing.bundle.load import load
from plans.models import Edition, Measure, Plan, Term
from plans.published import sitemap
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.feeds.reading import SITEMAP, XHTML, located, moment, xml_of
from tests.full import full_bundle
from tests.makers import EDITOR, change, load_small, publish_plan
from tests.pages.addresses import addresses_below

PART = "/sitemap-plan.example.1.xml"
HOST = "http://testserver"


def at(day: int) -> datetime:
    return datetime(2026, 3, day, 2, tzinfo=UTC)


def publish_on(day: int, plan: Plan) -> Edition:
    with mock.patch.object(timezone, "now", return_value=at(day)):
        return publish_plan(plan)


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_on(1, plan)
    return plan


def addresses(client: Client, part: str = PART) -> dict[str, str | None]:
    return located(xml_of(client, part, "application/xml"))


def since(client: Client, rest: str) -> int:
    """The day on which a page of the plan was last changed."""
    written = addresses(client)[f"{HOST}/plans/example/{rest}"]
    assert written
    assert addresses(client)[f"{HOST}/en/plans/example/{rest}"] == written
    return moment(written).day


def parts(client: Client) -> Iterator[str]:
    for address in addresses(client, "/sitemap.xml"):
        yield address.removeprefix(HOST)


def test_every_live_page_is_listed_once_and_can_be_read(plan: Plan, client: Client) -> None:
    listed = [address for part in parts(client) for address in addresses(client, part)]
    assert len(listed) == len(set(listed))
    wanted = [
        *("/", "/plans/", "/news-sources/", "/news-sources/example-news/"),
        *("/about/", "/accessibility/", "/site-map/"),
        *addresses_below("/plans/example/"),
        *("/plans/example/editions/", "/plans/example/at-a-glance/"),
    ]
    assert set(listed) == {f"{HOST}{prefix}{path}" for path in wanted for prefix in ("", "/en")}
    for address in listed:
        path = address.removeprefix(HOST)
        if _is_there(path):
            assert client.get(path).status_code == 200, path


def _is_there(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def test_every_page_names_itself_in_both_languages(plan: Plan, client: Client) -> None:
    for entry in xml_of(client, PART, "application/xml"):
        (address,) = [loc.text for loc in entry.findall(f"{SITEMAP}loc")]
        named = {x.get("hreflang"): x.get("href") for x in entry.findall(f"{XHTML}link")}
        assert address in (named["zh-Hans"], named["en"])
        assert named["x-default"] == named["zh-Hans"]
        assert named["en"] == str(named["zh-Hans"]).replace(HOST, f"{HOST}/en")


def test_a_page_is_as_old_as_what_it_says(plan: Plan, client: Client) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_on(2, plan)
    assert since(client, "measures/one/") == since(client, "measures/") == 2
    assert since(client, "zones/one/") == since(client, "zones/") == 1
    assert since(client, "") == since(client, "editions/") == 2


def test_what_came_back_counts_from_its_return(plan: Plan, client: Client) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_on(2, plan)
    with mock.patch.object(timezone, "now", return_value=at(3)):
        roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    publish_on(4, plan)
    publish_on(5, plan)
    assert since(client, "measures/one/") == 4
    assert since(client, "zones/one/") == 1


def test_a_list_is_newer_when_something_left_it(db: None, client: Client) -> None:
    plan = load(bundle=full_bundle())
    publish_on(1, plan)
    Term.objects.get(plan=plan, slug="two").delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_on(2, plan)
    publish_on(3, plan)
    assert since(client, "terms/") == 2
    assert since(client, "terms/one/") == 1


def test_what_is_withheld_is_not_listed(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="有误")
    listed = addresses(client)
    assert f"{HOST}/plans/example/zones/one/" not in listed
    assert f"{HOST}/plans/example/measures/one/" in listed
    withhold_edition(edition=Edition.objects.get(), editor=EDITOR, reason="有误")
    assert list(parts(client)) == ["/sitemap-site.xml"]
    assert client.get(PART).status_code == 404


def test_a_large_plan_is_listed_in_parts(
    plan: Plan, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = addresses(client)
    monkeypatch.setattr(sitemap, "PART_SIZE", 5)
    several = [part for part in parts(client) if "sitemap-plan" in part]
    assert len(several) == 4
    found = [addresses(client, part) for part in several]
    assert {address: time for part in found for address, time in part.items()} == whole
    assert sum(len(part) for part in found) == len(whole)


def test_a_part_holds_no_more_than_the_protocol_allows() -> None:
    beside = 3 + len(COLLECTIONS)  # overview, at a glance, history; lists
    assert 2 * (sitemap.PART_SIZE + beside) <= 10_000


@pytest.mark.parametrize(
    "address",
    [
        "/sitemap-plan.none.1.xml",
        "/sitemap-plan.example.0.xml",
        "/sitemap-plan.example.2.xml",
        "/sitemap-plan.example.99999999999999999999.xml",
        "/sitemap-outlets.0.xml",
        "/sitemap-outlets.2.xml",
        "/sitemap-outlets.99999999999999999999.xml",
        "/en/sitemap.xml",
        "/en/robots.txt",
    ],
)
def test_there_is_no_other_part(address: str, plan: Plan, client: Client) -> None:
    assert client.get(address).status_code == 404


def test_it_asks_as_often_for_a_longer_history(plan: Plan, client: Client) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    for day in (1, 2, 3):
        # the live edition; all editions; pages of items; lists
        assert queries(PART) == 4, day
        assert queries("/sitemap.xml") == 2, day  # how many outlets; the plans' live editions
        assert queries("/sitemap-outlets.1.xml") == 2, day  # how many; the outlets
        assert queries("/sitemap-site.xml") == queries("/robots.txt") == 0
        change(plan, Measure, "measure-one", text=f"第{day}件事。")
        publish_on(day + 1, plan)


def test_robots_may_read_all_but_what_is_for_staff_or_endless(db: None, client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert f"Sitemap: {HOST}/sitemap.xml" in lines
    closed = {line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow")}
    rest = {"/admin/", "/preview/", "/corrections/", "/search/?"}
    assert closed == rest | {f"/en{path}" for path in rest}
