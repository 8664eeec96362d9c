"""Two editions compared: words, members, figures; either way, by pages, and by a form."""

import re
from decimal import Decimal

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Edition, Indicator, Measure, Plan, Project, Term, Zone
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import withhold_edition
from tests.full import full_bundle
from tests.makers import EDITOR, change, load_seed, load_small, publish_plan
from tests.pages.addresses import html_of, links_in, text_of

CHANGES = "/plans/example/changes/1..2/"


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def words(html: str) -> str:
    """What a reader hears of a page, blanks set right."""
    return " ".join(text_of(html).split())


def without_term(plan: Plan) -> None:
    Term.objects.get(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()


def test_of_a_text_the_words_that_changed_are_marked(plan: Plan, client: Client) -> None:
    for text in ("在示例片区新建一条示例步道。", "在示例片区新建两条示例步道。"):
        change(plan, Measure, "measure-one", text=text)
        publish_plan(plan)
    html = html_of(client, "/en/plans/example/changes/2..3/")
    hidden = '<span class="visually-hidden" lang="en">'
    marked = f"<del>{hidden}removed: </span>一</del><ins>{hidden}added: </span>两</ins>"
    assert f"在示例片区新建{marked}条示例步道。" in html


def test_a_change_of_figures_is_shown(plan: Plan, client: Client) -> None:
    change(plan, Project, "project-one", investment=Decimal("13.5"))
    Indicator.objects.get(plan=plan).observation_set.update(value=Decimal("12.75"))
    publish_plan(plan)
    text = words(html_of(client, "/en" + CHANGES))
    assert "Investment old: 12.5 → new: 13.5" in text
    assert "removed: 12added: 12.75" in text


def test_of_a_list_what_was_added_and_removed_is_shown(plan: Plan, client: Client) -> None:
    change(plan, Zone, "zone-one", theme_words=["甲", "丙"])
    publish_plan(plan)
    text = words(html_of(client, "/en" + CHANGES))
    assert "removed: 乙added: 丙" in text
    assert "1 more is unchanged" in text
    assert "甲" not in text


def test_a_change_of_order_is_shown(db: None, client: Client) -> None:
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    for number, key in [(9, "zone-one"), (1, "zone-two"), (2, "zone-one")]:
        Zone.objects.filter(plan=plan, key=key).update(number=number)
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    assert "Place in its list old: 2 → new: 1" in words(html_of(client, "/en" + CHANGES))


def test_each_item_has_an_anchor_and_leads_to_where_it_can_be_read(
    plan: Plan, client: Client
) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    without_term(plan)
    publish_plan(plan)
    html = html_of(client, CHANGES)
    assert re.findall(r'id="item-([^"]+)"', html) == ["measure-one", "term-one"]
    assert {
        "/plans/example/editions/2/measures/one/",
        "/plans/example/editions/1/terms/one/",
    } <= links_in(html)


def test_it_begins_with_how_many_of_each_kind_differ(plan: Plan, client: Client) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    without_term(plan)
    publish_plan(plan)
    text = words(html_of(client, "/en" + CHANGES))
    assert "2 items differ" in text
    assert "Measure010" in text
    assert "Term001" in text


def test_a_comparison_backwards_says_so(plan: Plan, client: Client) -> None:
    without_term(plan)
    publish_plan(plan)
    html = html_of(client, "/en/plans/example/changes/2..1/")
    assert "You compare backwards" in html
    assert "/en" + CHANGES in links_in(html)
    assert '<li class="difference added" id="item-term-one">' in html
    assert "You compare backwards" not in html_of(client, "/en" + CHANGES)


def test_what_is_identical_says_so(plan: Plan, client: Client) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    roll_back(plan=plan, to=1, editor=EDITOR, note="撤回")
    assert "one and the same edition" in html_of(client, "/en/plans/example/changes/2..2/")
    assert "the same checksum" in html_of(client, "/en/plans/example/changes/1..3/")


def test_many_differences_go_on_by_key(db: None, client: Client) -> None:
    plan = load_seed()
    publish_plan(plan)
    for measure in Measure.objects.filter(plan=plan):
        Measure.objects.filter(pk=measure.pk).update(text=f"{measure.text}（虚构）")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    address = f"/plans/{plan.slug}/changes/1..2/"
    first = html_of(client, address)
    (more,) = [link for link in links_in(first) if link.startswith("?after=")]
    second = html_of(client, f"{address}{more}")
    assert not any(link.startswith("?after=") for link in links_in(second))
    shown = [re.findall(r'id="item-(measure-[^"]+)"', html) for html in (first, second)]
    assert [len(keys) for keys in shown] == [50, 32]
    assert set(shown[0]).isdisjoint(shown[1])
    html_of(client, f"{address}?after=none", 400)
    assert 'id="item-' not in html_of(client, f"{address}?after={shown[1][-1]}")
    late = shown[1][7]
    found = html_of(client, f"{address}?item={late}")
    assert f'id="item-{late}"' in found
    assert f'<link rel="canonical" href="http://testserver{address}{more}">' in found
    assert shown[0] == re.findall(
        r'id="item-(measure-[^"]+)"', html_of(client, f"{address}?item=x")
    )


def test_the_form_leads_to_the_address_of_the_comparison(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    for prefix in ("", "/en"):
        base = f"{prefix}/plans/example/changes/"
        for query, rest in [
            ("from=1&to=2", "1..2/"),
            ("from=２&to=+1+", "2..1/"),
            ("from=1", "1..2/"),
            ("to=1", "1..1/"),
        ]:
            response = client.get(f"{base}?{query}")
            assert (response.status_code, response["Location"]) == (302, f"{base}{rest}"), query


@pytest.mark.parametrize(
    "query",
    ["from=&to=2", "from=1&to=3", "from=0&to=1", "from=a&to=1", "from=-1", "to=" + "9" * 30],
)
def test_what_cannot_be_compared_is_asked_for_again(query: str, plan: Plan, client: Client) -> None:
    publish_plan(plan)
    html = html_of(client, f"/en/plans/example/changes/?{query}", 400)
    assert "There are the editions 1 to 2." in html
    assert 'aria-invalid="true"' in html
    assert len(re.findall(r"<h1\b", html)) == 1


def test_the_form_of_a_withheld_or_unknown_plan_is_refused(plan: Plan, client: Client) -> None:
    html_of(client, "/plans/none/changes/?from=1&to=2", 404)
    withhold_edition(edition=Edition.objects.get(), editor=EDITOR, reason="有误")
    html_of(client, "/plans/example/changes/?from=1&to=1", 410)
