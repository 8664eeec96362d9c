"""The list of editions, what a past edition says of itself, and the history on items' pages."""

import re

import pytest
from django.test import Client

from plans.models import Edition, Measure, Plan, Term
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import withhold_edition
from tests.makers import EDITOR, change, load_small, publish_plan
from tests.pages.addresses import html_of, links_in, text_of


@pytest.fixture
def plan(db: None) -> Plan:
    """Edition 2 has another measure, 3 no term, and 4 is as the first."""
    plan = load_small()
    publish_plan(plan, "首次发布")
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan, "改写")
    Term.objects.get(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan, "删去一词")
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    return plan


def words(html: str) -> str:
    return " ".join(text_of(html).split())


def parts(html: str) -> list[str]:
    """The editions of the list, the newest first, each in words."""
    return [words(part) for part in re.findall(r'<li value="\d+".*?</li>', html, re.S)]


def test_each_edition_has_number_time_note_checksum_and_address(plan: Plan, client: Client) -> None:
    html = html_of(client, "/en/plans/example/editions/")
    for edition, shown in zip(Edition.objects.order_by("-number"), parts(html), strict=True):
        assert f"Edition {edition.number}" in shown
        assert edition.note in shown
        assert edition.checksum in shown
        assert f"http://testserver/en/plans/example/editions/{edition.number}/" in shown
    assert "restores edition 1" in parts(html)[0]
    assert ["live" in shown.split() for shown in parts(html)] == [True, False, False, False]


def test_each_edition_tells_how_its_counts_differ_from_the_one_before(
    plan: Plan, client: Client
) -> None:
    shown = parts(html_of(client, "/en/plans/example/editions/"))
    assert "Term +1" in shown[0]
    assert "Term −1" in shown[1]  # a true minus
    assert "Term" not in shown[2]
    assert "number of items" not in shown[3]


def test_a_withheld_edition_tells_its_reason_alone(plan: Plan, client: Client) -> None:
    withhold_edition(edition=Edition.objects.get(number=3), editor=EDITOR, reason="有误")
    html = html_of(client, "/en/plans/example/editions/")
    shown = parts(html)
    assert "有误" in shown[1]
    assert "删去一词" not in html
    assert "Term" not in " ".join(shown)
    assert not {f"/en/plans/example/changes/{n}/" for n in ("2..3", "3..4")} & links_in(html)
    assert {f"/en/plans/example/changes/{n}/" for n in ("1..2", "2..4")} <= links_in(html)
    assert "What changed since edition 2" in html


def test_the_last_of_a_part_is_compared_too(plan: Plan, client: Client) -> None:
    first = Edition.objects.get(number=1)
    columns = {f.attname: getattr(first, f.attname) for f in Edition._meta.concrete_fields}
    Edition.objects.bulk_create(
        Edition(**{**columns, "id": 1000 + n, "number": n}) for n in range(5, 61)
    )
    html = html_of(client, "/plans/example/editions/")
    assert "/plans/example/changes/10..11/" in links_in(html)


def test_a_past_page_leads_to_itself_in_the_live_edition_and_to_what_changed(
    plan: Plan, client: Client
) -> None:
    for rest in ("", "zones/", "zones/one/"):
        html = html_of(client, f"/en/plans/example/editions/2/{rest}")
        assert "You are reading edition 2, published on" in html
        assert "that is edition 4" in html
        assert {f"/en/plans/example/{rest}", "/en/plans/example/changes/2..4/"} <= links_in(html)


@pytest.mark.parametrize(
    ("rest", "says"),
    [
        ("2/zones/one/", "This item is still the same there."),
        ("2/measures/one/", "This item is different there."),
        ("4/measures/one/", "It is the live one."),
    ],
)
def test_an_items_past_page_says_whether_it_still_holds(
    rest: str, says: str, plan: Plan, client: Client
) -> None:
    assert says in words(html_of(client, f"/en/plans/example/editions/{rest}"))


def test_an_item_that_is_gone_says_so_in_its_past_edition(plan: Plan, client: Client) -> None:
    roll_back(plan=plan, to=3, editor=EDITOR, note="再次删去")
    html = html_of(client, "/en/plans/example/editions/1/terms/one/")
    assert "does not have this item any more" in html
    assert 'href="/en/plans/example/terms/one/">This page' not in html


def test_an_items_page_tells_its_history(plan: Plan, client: Client) -> None:
    html = html_of(client, "/en/plans/example/measures/one/")
    history = html[html.index('class="item-history') :]
    events = re.findall(r'<strong class="change">(\w+)</strong>', history)
    assert events == ["restored", "changed", "added"]
    assert "the same up to edition 3" in words(history)
    assert 'href="/en/plans/example/changes/1..2/?item=measure-one#item-measure-one"' in history
    assert "/en/plans/example/editions/2/measures/one/" in links_in(history)
    assert 'id="item-measure-one"' in html_of(client, "/en/plans/example/changes/1..2/")
