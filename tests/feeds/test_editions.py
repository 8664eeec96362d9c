"""The Atom feed of a plan: its editions, and what each of them changed."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.feeds import editions
from plans.models import Edition, Measure, Plan, Term
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.feeds.reading import (
    LANGUAGE,
    entries_of,
    feed_of,
    link_of,
    links_in,
    moment,
    text,
    words_of,
)
from tests.makers import EDITOR, change, load_seed, load_small, publish_plan

FEED = "/feeds/example.atom"


@pytest.fixture
def plan(db: None) -> Plan:
    """Two editions, of which the second changed one measure."""
    plan = load_small()
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。", title="改过的<举措>&")
    publish_plan(plan, note="改写<一项>举措 & 其余不变。")
    return plan


def test_each_edition_is_an_entry_the_newest_first(plan: Plan, client: Client) -> None:
    feed = feed_of(client, FEED)
    assert [text(entry, "title") for entry in entries_of(feed)] == ["第 2 版", "第 1 版"]
    assert [link_of(entry, "alternate") for entry in entries_of(feed)] == [
        f"http://testserver/plans/example/editions/{number}/" for number in (2, 1)
    ]
    times = [moment(text(entry, "published")) for entry in entries_of(feed)]
    assert times == [e.published_at for e in Edition.objects.order_by("-number")]


def test_an_entry_names_what_changed_with_links_to_it(plan: Plan, client: Client) -> None:
    newest, first = entries_of(feed_of(client, FEED))
    assert "改写<一项>举措 & 其余不变。" in words_of(newest)
    assert "举措 修改 改过的<举措>&" in words_of(newest)
    assert links_in(newest) == [
        "http://testserver/plans/example/editions/2/measures/one/",
        "http://testserver/plans/example/changes/1..2/",
    ]
    assert words_of(first) == "说明 首版。"


def test_what_was_removed_is_linked_where_it_still_stands(plan: Plan, client: Client) -> None:
    Term.objects.filter(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    newest = entries_of(feed_of(client, FEED))[0]
    removed = "http://testserver/plans/example/editions/2/terms/one/"
    assert "删除 示例词" in words_of(newest)
    assert removed in links_in(newest)
    for address in links_in(newest):
        assert client.get(address.removeprefix("http://testserver")).status_code == 200, address


def test_the_english_feed_is_in_english_with_entries_of_its_own(plan: Plan, client: Client) -> None:
    chinese, english = feed_of(client, FEED), feed_of(client, f"/en{FEED}")
    assert (chinese.get(LANGUAGE), english.get(LANGUAGE)) == ("zh-Hans", "en")
    newest = entries_of(english)[0]
    assert text(newest, "title") == "Edition 2"
    assert "Measure changed" in words_of(newest)
    assert all("/en/plans/example/" in address for address in links_in(newest))
    ids = [{text(entry, "id") for entry in entries_of(feed)} for feed in (chinese, english)]
    assert ids[0].isdisjoint(ids[1])


def test_an_entry_keeps_its_id_when_the_plan_is_renamed(plan: Plan, client: Client) -> None:
    before = [text(entry, "id") for entry in entries_of(feed_of(client, FEED))]
    Plan.objects.filter(pk=plan.pk).update(slug="renamed")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    for prefix in ("", "/en"):
        response = client.get(f"{prefix}{FEED}")
        moved = f"{prefix}/feeds/renamed.atom"
        assert (response.status_code, response["Location"]) == (301, moved)
    after = [text(entry, "id") for entry in entries_of(feed_of(client, "/feeds/renamed.atom"))]
    assert after[1:] == before


def test_a_withheld_edition_is_named_and_nothing_of_it_is_told(plan: Plan, client: Client) -> None:
    publish_plan(plan, note="第三版的说明")
    withhold_edition(edition=Edition.objects.get(number=2), editor=EDITOR, reason="有误")
    third, second, _ = entries_of(feed_of(client, FEED))
    assert text(second, "title") == "第 2 版（已撤下）"
    assert words_of(second) == "这一版已撤下。"
    assert link_of(second, "alternate") == "http://testserver/plans/example/editions/"
    assert "http://testserver/plans/example/changes/1..3/" in links_in(third)


def test_the_feed_stands_while_the_live_edition_is_withheld(plan: Plan, client: Client) -> None:
    withhold_edition(edition=Edition.objects.get(number=2), editor=EDITOR, reason="有误")
    feed = feed_of(client, FEED)
    assert text(feed, "title") == "example：版次"
    assert "示例县" not in words_of(entries_of(feed)[0])


def test_a_withheld_item_is_counted_and_not_named(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="有误")
    newest = entries_of(feed_of(client, FEED))[0]
    assert "改过的" not in words_of(newest)
    assert "其中 1 项已撤下，不在此比较。" in words_of(newest)


def test_an_edition_that_restores_another_says_so(plan: Plan, client: Client) -> None:
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    newest = entries_of(feed_of(client, FEED))[0]
    assert "恢复 这一版恢复了第 1 版。" in words_of(newest)
    assert "修改 示例举措" in words_of(newest)


def test_many_changes_are_named_up_to_a_limit_and_counted_beyond(
    plan: Plan, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editions, "LISTED", 2)
    for item in (Measure, Term):
        item.objects.filter(plan=plan).update(text="改了。")
    Plan.objects.filter(pk=plan.pk).update(summary="改了。", title="改名的规划")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    newest = entries_of(feed_of(client, FEED))[0]
    assert "改名的规划" in words_of(newest)
    assert "另有 1 项。" in words_of(newest)
    assert len(links_in(newest)) == 3


def test_editions_beyond_the_newest_link_to_their_changes(
    plan: Plan, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editions, "WITH_CHANGES", 1)
    publish_plan(plan)
    assert [len(links_in(entry)) for entry in entries_of(feed_of(client, FEED))] == [1, 1, 0]


def test_a_feed_has_fifty_editions_and_asks_as_often_for_a_few(plan: Plan, client: Client) -> None:
    # the live edition; the list; the site; the plan's title; entries; documents that differ
    assert _queries(client) == 6
    change(plan, Measure, "measure-one", text="第三种说法。")
    newest = publish_plan(plan)
    columns = {f.attname: getattr(newest, f.attname) for f in Edition._meta.concrete_fields}
    Edition.objects.bulk_create(
        Edition(**{**columns, "id": 1000 - n, "number": 1000 - n}) for n in range(60)
    )
    assert _queries(client) == 6
    feed = feed_of(client, FEED)
    assert len(entries_of(feed)) == 50


def test_another_plans_editions_do_not_appear(plan: Plan, client: Client) -> None:
    publish_plan(load_seed())
    assert len(entries_of(feed_of(client, FEED))) == 2


def test_there_is_no_feed_of_what_is_not_published(db: None, client: Client) -> None:
    load_small()
    for address in (FEED, "/feeds/none.atom", "/feeds/.atom", "/en/feeds/none.atom"):
        assert client.get(address).status_code == 404, address
    assert client.post(FEED).status_code == 405


def _queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(FEED)
    return len(asked)
