"""How often a page asks the database: a fixed number, for a small plan and for a larger one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.chained import chained
from tests.makers import SEED_SLUG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

SITE = 1  # the site's profile, on every page, with the names of areas and outlets

OF_A_PLAN = {
    "": 1,  # edition with all that is shown
    "at-a-glance/": 1,  # the same
    "at-a-glance.svg": 1,  # the same
    "keywords/": 3,  # edition; entries with documents; what they refer to
    "measures/": 3,  # the same
    "sources/": 3,  # the same
    "keywords/{keyword}/": 4,  # edition, entry, document; the sections; titles; history
    "sections/{section}/": 4,  # edition, entry, document; the measures; titles; history
    "measures/{measure}/": 3,  # edition, entry, document; titles, articles, neighbours; history
    "zones/{zone}/": 3,  # the same
    "projects/{project}/": 3,  # the same
    "indicators/{indicator}/": 3,  # the same
    "indicators/{indicator}/course.csv": 1,  # without the site: edition, entry, document; titles
    "sources/{source}/": 3,  # the same
    "progress/": 3,  # edition and the one before with their boards; indicators; titles
    "coverage/": 2,  # edition; what is above, and what could carry it out
    "editions/1/progress/": 3,  # as the live board
    "succession/": 1,  # a plan alone: the chain
    "editions/": 3,  # the live edition; the list; the plan's title
    "editions/1/": 1,  # as the live overview
    "editions/1/at-a-glance/": 1,  # the same
    "editions/1/measures/": 3,  # as the live list
    "editions/1/zones/{zone}/": 3,  # as the live item
    "changes/": 1,  # the live edition
    "changes/1..1/": 2,  # both editions; their entries
}
OF_THE_SITE = {
    "/": 3,  # the first plans; the featured one; the area's names
    "/about/": 0,
    "/accessibility/": 0,
    "/site-map/": 3,  # the plans; their keywords and zones; the lists that they have
    "/plans/": 3,  # the plans; their areas' names; how many there are
    "/news-sources/": 1,  # the outlets
    "/news-sources/rednet/": 2,  # the outlet; its articles
    "/search/": 2,  # the plans that are offered; ways in
    "/search/?q=示例": 2,  # the hits; the plans that are offered
    "/search/?q=的": 3,  # the first of many hits; how many there are; the plans
    "/search/?q=none": 3,  # no hit; the plans; ways in
    "/plans/example/changes/1..2/": 3,  # both editions; their entries; documents that differ
}
SLUGS = {
    "example": {
        "keyword": "one",
        "section": "one",
        "measure": "one",
        "zone": "one",
        "project": "one",
        "indicator": "one",
        "source": "a",
    },
    SEED_SLUG: {
        "keyword": "reform-innovation",
        "section": "waitan",
        "measure": "night-economy",
        "zone": "waitan",
        "project": "metro-south-extension",
        "indicator": "market-entities",
        "source": "rednet-decoding-tianxin",
    },
}


def queries(address: str, status: int = 200) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert Client().get(address).status_code == status, address
    return len(asked)


@pytest.mark.parametrize("plan", SLUGS)
@pytest.mark.parametrize("rest", OF_A_PLAN)
def test_a_page_of_a_plan_asks_as_often_whatever_its_size(rest: str, plan: str) -> None:
    address = f"/plans/{plan}/{rest.format(**SLUGS[plan])}"
    assert queries(address) == OF_A_PLAN[rest] + SITE


@pytest.mark.parametrize("address", OF_THE_SITE)
def test_a_page_of_the_site_asks_as_often_as_it_says(address: str) -> None:
    assert queries(address) == OF_THE_SITE[address] + SITE


FOUR = {"keywords/{keyword}/", "sections/{section}/"}
"""Pages that show the content of the items below them, beside their own history."""


def test_no_other_page_asks_more_than_three_questions_beside_the_sites_own() -> None:
    asked = {**OF_A_PLAN, **OF_THE_SITE}
    assert {address for address, count in asked.items() if count > 3} == FOUR
    assert max(asked.values()) == 4


def test_an_address_that_no_page_has_asks_nothing() -> None:
    assert queries("/none/", status=404) == 0


def test_a_chain_of_plans_asks_three_questions_whatever_its_length() -> None:
    former, lengths = "example", []
    for number in range(4):
        chained(f"next-{number}", former, start=2026 + 5 * number)
        former = f"next-{number}"
        lengths.append(queries(f"/plans/{former}/succession/"))
    assert set(lengths) == {3 + SITE}  # the chain; entries; documents that differ or are followed
