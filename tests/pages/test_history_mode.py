"""A plan that is over, or was replaced, says so on every page of it and stays readable."""

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Plan
from plans.publishing.withhold import withhold_edition
from tests.makers import EDITOR, load_small, publish_plan, small_bundle, small_record
from tests.pages.addresses import addresses_below, html_of, links_in

CONCLUDED = "This plan is concluded."
REPLACED = "This plan was replaced."
PAGES = [
    *addresses_below("/en/plans/example/"),
    *addresses_below("/en/plans/example/editions/1/"),
    "/en/plans/example/editions/",
    "/en/plans/example/succession/",
    "/en/plans/example/changes/",
    "/en/plans/example/changes/1..2/",
    "/en/",
]


@pytest.fixture
def plan(db: None) -> Plan:
    """A plan that was in force in edition 1 and is concluded in edition 2."""
    plan = load_small()
    publish_plan(plan)
    Plan.objects.filter(pk=plan.pk).update(stage="concluded")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    return plan


def other_plan(**facts: str) -> Plan:
    plan = {**small_record()["plan"], "slug": "next", "title": "后一规划（虚构）", **facts}
    other = load(bundle=small_bundle(plan=plan))
    publish_plan(other)
    return other


def test_every_page_of_a_concluded_plan_says_so(plan: Plan, client: Client) -> None:
    for address in PAGES:
        html = html_of(client, address)
        assert CONCLUDED in html, address
        assert REPLACED not in html, address
    assert "示例县规划" in html_of(client, "/plans/example/")
    assert "本规划已收官" in html_of(client, "/plans/example/")


def test_other_plans_say_nothing(plan: Plan, client: Client) -> None:
    other_plan()
    for address in ("/en/plans/next/", "/en/plans/next/zones/one/", "/en/plans/"):
        html = html_of(client, address)
        assert CONCLUDED not in html
        assert REPLACED not in html


def test_every_page_of_a_plan_that_was_replaced_leads_to_the_one_in_its_place(
    plan: Plan, client: Client
) -> None:
    follower = other_plan(follows="example")
    for address in PAGES[:-1]:
        html = html_of(client, address)
        assert REPLACED in html, address
        assert CONCLUDED not in html, address
        assert "/en/plans/next/" in links_in(html), address
    assert REPLACED not in html_of(client, "/en/plans/next/")
    withhold_edition(edition=follower.edition_set.get(), editor=EDITOR, reason="有误")
    assert REPLACED not in html_of(client, "/en/plans/example/")
