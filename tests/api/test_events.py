"""The feed of changes: a client that follows it has what the server has."""

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Edition, Keyword, Measure, Plan, Zone
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.api.addresses import BASE, json_of, problem_of, questions
from tests.api.mirror import Mirror
from tests.full import full_bundle
from tests.makers import EDITOR, SEED_SLUG, change, load_seed, publish_plan

pytestmark = pytest.mark.django_db


def fetch(address: str) -> bytes:
    response = Client().get(f"{BASE}{address}")
    assert response.status_code == 200, (address, response.content)
    return response.content


@pytest.fixture
def plan() -> Plan:
    """With five editions: items changed, added, removed, put in another order, rolled back."""
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="改了的事。", status="done")
    publish_plan(plan)
    Zone.objects.create(plan=plan, number=9, title="新的片区", summary="新。")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    Zone.objects.filter(number=9).delete()
    change(plan, Zone, "zone-one", number=8, title="排到后面的片区")
    publish_plan(plan)
    roll_back(plan=plan, to=2, editor=EDITOR, note="恢复")
    return plan


def live_checksum(plan: Plan) -> str:
    return Edition.objects.get(publication__plan=plan).checksum


@pytest.mark.parametrize("limit", [1, 7, 100])
def test_a_mirror_ends_with_the_servers_checksum(limit: int, plan: Plan) -> None:
    mirror = Mirror(fetch, plan.slug)
    mirror.keep_in_step(limit)
    assert mirror.checksum() == live_checksum(plan)
    assert Edition.objects.filter(plan=plan).count() == 5


def test_it_goes_on_from_its_cursor_and_reads_nothing_twice(plan: Plan) -> None:
    mirror = Mirror(fetch, plan.slug)
    mirror.keep_in_step()
    seen, cursor = mirror.seen, mirror.cursor
    mirror.keep_in_step()
    assert (mirror.seen, mirror.cursor) == (seen, cursor)
    change(plan, Keyword, "keyword-one", title="又改了")
    publish_plan(plan)
    mirror.keep_in_step()
    assert mirror.checksum() == live_checksum(plan)
    assert seen < mirror.seen < seen + 60


def test_the_seed_is_mirrored_from_its_first_edition(client: Client) -> None:
    seed = load_seed()
    publish_plan(seed)
    mirror = Mirror(fetch, SEED_SLUG)
    mirror.keep_in_step(100)
    assert mirror.checksum() == live_checksum(seed)
    assert mirror.seen == seed.edition_set.get().entries.count()


def test_an_event_tells_field_by_field_what_changed(plan: Plan, client: Client) -> None:
    url = f"{BASE}/plans/{plan.slug}/events?after=2.0&key=measure-one"
    (event,) = json_of(client, url)["items"]
    assert (event["edition"], event["change"], event["kind"]) == (2, "changed", "measure")
    fields = {field["name"]: (field["old"], field["new"]) for field in event["fields"]}
    assert fields["status"] == ("under_way", "done")
    assert fields["text"][1] == "改了的事。"
    assert event["note"]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("kind=zone&change=added", {"zone-one", "zone-two"}),
        ("kind=measure&change=removed", set()),
        ("key=none", set()),
    ],
)
def test_the_feed_is_narrowed(query: str, keys: set[str], plan: Plan, client: Client) -> None:
    page = json_of(client, f"{BASE}/plans/{plan.slug}/events?limit=100&{query}")
    assert {event["key"] for event in page["items"]} == keys
    assert page["cursor"] == "2.0"


def test_what_is_withheld_is_in_no_event_and_its_number_is_told(plan: Plan, client: Client) -> None:
    url = f"{BASE}/plans/{plan.slug}/events?limit=100"
    rows = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="核实")
    page = json_of(client, url)
    assert page["withheld"] == 1
    assert "measure-one" not in {event["key"] for event in page["items"]}
    assert "示例举措" not in client.get(f"{url}&kind=measure&key=measure-one").content.decode()
    lift(withholding=rows[0], editor=EDITOR, reason="查清")
    assert json_of(client, url)["withheld"] == 0


def test_a_withheld_edition_is_passed_over(plan: Plan) -> None:
    for number in (1, 3):
        edition = Edition.objects.get(plan=plan, number=number)
        withhold_edition(edition=edition, editor=EDITOR, reason="核实")
    mirror = Mirror(fetch, plan.slug)
    mirror.keep_in_step()
    assert mirror.checksum() == live_checksum(plan)
    assert {event["edition"] for event in mirror.entries.values()} <= {2, 4, 5}


@pytest.mark.parametrize(
    "after", ["", "1", "1.", ".1", "-1.0", "1.0.0", "١.٠", "9999999999.0", "x" * 31, "1.0%00"]
)
def test_a_malformed_cursor_is_named(after: str, plan: Plan, client: Client) -> None:
    problem = problem_of(client, f"{BASE}/plans/{plan.slug}/events?after={after}", 400)
    assert "after" in problem["detail"] or "%00" in after


def test_a_cursor_of_what_is_to_come_finds_nothing_yet(plan: Plan, client: Client) -> None:
    page = json_of(client, f"{BASE}/plans/{plan.slug}/events?after=99.7")
    assert (page["items"], page["cursor"], page["next"]) == ([], "99.7", None)


def test_a_plan_that_is_not_published_has_no_feed(client: Client) -> None:
    problem_of(client, f"{BASE}/plans/none/events", 404)


def test_a_page_asks_three_questions_however_much_changed(plan: Plan) -> None:
    for after in ("1.0", "2.0", "5.0"):
        assert questions(f"{BASE}/plans/{plan.slug}/events?after={after}&limit=100") <= 3
