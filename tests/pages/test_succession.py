"""The page of a plan between the one before and the one after."""

import re

import pytest
from django.test import Client

from plans.models import Plan
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.chained import NEXT, chained, two_plans
from tests.makers import EDITOR, load_seed, load_small, publish_plan
from tests.pages.addresses import html_of, links_in, text_of

ADDRESS = f"/plans/{NEXT}/succession/"


@pytest.fixture
def plans(db: None) -> tuple[Plan, Plan]:
    return two_plans()


def words(html: str) -> str:
    """What a reader hears of a page, blanks set right."""
    return " ".join(text_of(html).split())


def keys(html: str) -> list[str]:
    return re.findall(r'id="item-([^"]+)"', html)


def test_the_chain_is_shown_and_leads_to_each_plan_and_its_own_page(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    html = html_of(client, "/en/plans/example/succession/")
    assert {f"/en/plans/{NEXT}/", f"/en{ADDRESS}"} <= links_in(html)
    text = words(html)
    assert text.index("2021–2025") < text.index("2026–2030")
    assert "Edition 1" in text
    assert keys(html) == []


def test_the_counts_come_first_kind_by_kind(plans: tuple[Plan, Plan], client: Client) -> None:
    text = words(html_of(client, f"/en{ADDRESS}"))
    assert "Kindcarried overchangeddroppednew" in text
    for row in ("Aim1001", "Zone0100", "Term0010", "Department1000", "all6311"):
        assert row in text, row


def test_changed_items_have_their_fields_as_differences_have_them(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    html = html_of(client, f"/en{ADDRESS}")
    (measure,) = re.findall(r'<li id="item-measure-one">.*?</li>', html, re.DOTALL)
    assert f"/en/plans/{NEXT}/measures/one/" in links_in(measure)
    assert "old: 做一件示例的事。 → new: 做两件示例的事。" in words(measure)
    (zone,) = re.findall(r'<li id="item-zone-one">.*?</li>', html, re.DOTALL)
    assert "Title old: 示例片区 → new: 改名的片区" in words(zone)
    assert "/en/plans/example/terms/one/" in links_in(html)
    assert f"/en/plans/{NEXT}/aims/two/" in links_in(html)


def test_an_indicator_is_shown_plan_beside_plan(plans: tuple[Plan, Plan], client: Client) -> None:
    html = html_of(client, f"/en{ADDRESS}")
    (row,) = re.findall(r'<tbody id="indicator-one">.*?</tbody>', html, re.DOTALL)
    old, new = (words(cell) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL))
    assert "示例指标" in old
    assert "reach 30 个" in old
    assert "达到30个 · by 2025" in old
    assert "Baseline10 个 (2020)" in old
    assert "Last observed12 个 (2021)" in old
    assert "改名的指标" in new
    assert "0.05" in new
    assert "Baseline0.03 千个 (2025)" in new
    assert "Last observednot observed" in new
    assert "No observation yet" in new


def test_a_plan_without_any_other_says_so(db: None, client: Client) -> None:
    publish_plan(load_seed())
    html = html_of(client, "/en/plans/tianxin-2021-2025/succession/")
    assert "No plan is given that this one follows" in html
    assert "<table" not in html


def test_a_plan_before_that_is_not_here_is_named(db: None, client: Client) -> None:
    chained("example", "elsewhere-2016-2020")
    html = html_of(client, "/en/plans/example/succession/")
    assert "<code>elsewhere-2016-2020</code>, is not published on this portal" in html
    address = "/en/plans/example/succession/"
    assert address in links_in(html_of(client, "/en/plans/example/"))
    assert address not in links_in(html_of(client, "/en/plans/example/indicators/one/"))


def test_a_withheld_plan_is_named_by_its_address_alone(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    old, _ = plans
    withhold_edition(edition=old.publication.edition, editor=EDITOR, reason="核实")
    html = html_of(client, f"/en{ADDRESS}")
    assert "<code>example</code>, is withheld at present" in html
    assert "2021年起" not in html
    assert keys(html) == []
    html_of(client, "/plans/example/succession/", 410)


def test_withheld_items_are_left_out_and_it_says_so(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    old, _ = plans
    withhold_item(plan=old, key="zone-one", editor=EDITOR, reason="核实")
    html = html_of(client, f"/en{ADDRESS}")
    assert "1 withheld item is left out." in html
    assert "zone-one" not in html
    assert "片区" not in html.replace("Zones", "")


def test_two_plans_that_follow_are_both_shown(plans: tuple[Plan, Plan], client: Client) -> None:
    chained("other", "example", start=2027)
    html = html_of(client, "/en/plans/example/succession/")
    assert {f"/en{ADDRESS}", "/en/plans/other/succession/"} <= links_in(html)
    assert "More than one plan on this portal says that it follows this one" in html


def test_a_chain_that_is_cut_says_so(db: None, client: Client) -> None:
    for number in range(9):
        follows = f"p{number - 1}" if number else None
        chained(f"p{number}", follows, start=1951 + 5 * number)
    html = html_of(client, "/en/plans/p0/succession/")
    assert "shown are the 8 plans nearest to this one" in html
    assert "/en/plans/p8/" not in links_in(html)


def test_many_items_go_on_by_key(db: None, client: Client) -> None:
    chained("tianxin-2016-2020")
    seed = load_seed()
    Plan.objects.filter(pk=seed.pk).update(follows="tianxin-2016-2020")
    Plan.objects.filter(pk=seed.pk).touch()
    publish_plan(seed)
    address = "/plans/tianxin-2021-2025/succession/"
    found: list[str] = []
    more = [""]
    while more:
        html = html_of(client, f"{address}{more[0]}")
        assert len(keys(html)) <= 50
        found += keys(html)
        more = [link for link in links_in(html) if link.startswith("?after=")]
    assert len(found) == len(set(found)) > 150
    html_of(client, f"{address}?after=none", 400)


def test_overview_and_indicators_lead_there_where_another_plan_is_published(
    db: None, client: Client
) -> None:
    small = load_small()
    publish_plan(small)
    overview, indicator = "/plans/example/", "/plans/example/indicators/one/"
    for address in (overview, indicator):
        assert "/plans/example/succession/" not in links_in(html_of(client, address))
    chained(NEXT, "example", start=2026)
    for address in (overview, indicator, "/plans/example/editions/1/indicators/one/"):
        assert "/plans/example/succession/" in links_in(html_of(client, address))
    for address in (f"/plans/{NEXT}/", f"/plans/{NEXT}/indicators/one/"):
        assert ADDRESS in links_in(html_of(client, address))


def test_a_past_edition_has_none(plans: tuple[Plan, Plan], client: Client) -> None:
    html_of(client, f"/plans/{NEXT}/editions/1/succession/", 404)
    html_of(client, "/plans/none/succession/", 404)
