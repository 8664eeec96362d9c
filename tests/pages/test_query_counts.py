"""How often a page asks the database: a fixed number, for a small plan and for a larger one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.makers import SEED_SLUG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

SITE = 1  # the site's profile, on every page, with the names of areas and outlets

OF_A_PLAN = {
    "": 1,  # edition with all that is shown
    "keywords/": 3,  # edition; entries with documents; what they refer to
    "measures/": 3,  # the same
    "sources/": 3,  # the same
    "keywords/{keyword}/": 3,  # edition, entry, document; the sections; titles
    "sections/{section}/": 3,  # edition, entry, document; the measures; titles
    "measures/{measure}/": 2,  # edition, entry, document; titles, articles, neighbours
    "zones/{zone}/": 2,  # the same
    "projects/{project}/": 2,  # the same
    "indicators/{indicator}/": 2,  # the same
    "sources/{source}/": 2,  # the same
    "editions/": 2,  # the live edition; the list
    "editions/1/": 1,  # as the live overview
    "editions/1/measures/": 3,  # as the live list
    "editions/1/zones/{zone}/": 2,  # as the live item
    "changes/1..1/": 2,  # both editions; their entries
}
OF_THE_SITE = {
    "/": 3,  # the first plans; the featured one; the area's names
    "/plans/": 3,  # the plans; their areas' names; how many there are
    "/news-sources/": 1,  # the outlets
    "/news-sources/rednet/": 2,  # the outlet; its articles
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


def test_no_page_asks_more_than_three_questions_beside_the_sites_own() -> None:
    assert max([*OF_A_PLAN.values(), *OF_THE_SITE.values()]) == 3


def test_an_address_that_no_page_has_asks_nothing() -> None:
    assert queries("/none/", status=404) == 0
