"""How often an answer asks the database: a fixed number, for a small plan and for a larger one."""

import pytest
from django.test import Client

from tests.api.addresses import BASE, questions
from tests.chained import chained
from tests.makers import SEED_SLUG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

OF_A_PLAN = {
    "": 3,  # edition, entry, document; titles of what it cites; the area's names
    "/measures": 3,  # edition; entries with documents; titles of what they refer to
    "/measures?limit=1": 3,  # the same
    "/measures?format=csv": 3,  # the same
    "/measures?edition=1": 3,  # the same
    "/zones/{zone}": 2,  # edition, entry, document; titles
    "/zones/{zone}?raw=1": 2,  # the same
    "/indicators/{indicator}": 2,  # the same
    "/sources/{source}": 3,  # edition, entry, document; titles; the outlet's name
    "/editions": 2,  # the live edition; the list
    "/editions/1": 1,  # the edition
    "/changes?from=1&to=1": 2,  # both editions; their entries
    "/succession": 1,  # a plan alone: the chain
    "/events": 2,  # the edition and the one before; entries
    "/measures?zone={zone}": 3,  # edition and count; entries with documents; titles
    "/measures?zone={zone}&year=1950": 3,  # edition and count; whether there is the zone; titles
    "/export": 3,  # the edition; the bundle; whether something in it is withheld
    "?as_of=2100-01-01": 0,  # the future is refused before anything is asked
}
OF_THE_SITE = {
    "/plans": 3,  # the plans; their areas' names; how many there are
    "/news-sources": 2,  # the outlets; how many there are
    "/news-sources/rednet": 1,  # the outlet
    "/plans/example/changes?from=1&to=2": 3,  # editions; entries; documents that differ
    "/plans/example/events?after=2.0": 3,  # editions; entries; documents that differ
    "/indicators?area=430103&period=2021-2025": 2,  # a page with its count; titles
    "/sources": 3,  # the same, and the outlets' names
    "/indicators?limit=1&format=csv": 2,  # as JSON
    "/search?q=%E7%A4%BA%E4%BE%8B": 1,  # the hits, which are all of them
    "/catalog.jsonld": 3,  # the plans; the site and the areas' names; keywords
    "/catalog.jsonld?limit=1": 3,  # the same
}
SLUGS = {
    "example": {"zone": "one", "indicator": "one", "source": "a"},
    SEED_SLUG: {
        "zone": "waitan",
        "indicator": "market-entities",
        "source": "rednet-decoding-tianxin",
    },
}


@pytest.mark.parametrize("plan", SLUGS)
@pytest.mark.parametrize("rest", OF_A_PLAN)
def test_an_answer_about_a_plan_asks_as_often_whatever_its_size(rest: str, plan: str) -> None:
    assert questions(f"{BASE}/plans/{plan}{rest.format(**SLUGS[plan])}") == OF_A_PLAN[rest]


@pytest.mark.parametrize("address", OF_THE_SITE)
def test_an_answer_across_plans_asks_as_often_as_it_says(address: str) -> None:
    assert questions(f"{BASE}{address}") == OF_THE_SITE[address]


def test_the_day_of_an_edition_costs_one_more_question() -> None:
    day = Client().get(f"{BASE}/plans/example/editions/1").json()["published_at"][:10]
    assert (
        questions(f"{BASE}/plans/example/zones/one?as_of={day}") == OF_A_PLAN["/zones/{zone}"] + 1
    )


def test_no_answer_asks_more_than_three_questions() -> None:
    assert max([*OF_A_PLAN.values(), *OF_THE_SITE.values()]) == 3


def test_a_chain_of_plans_asks_three_questions_whatever_its_length() -> None:
    chained("next", "example", start=2026)
    chained("after-next", "next", start=2031)
    for slug in ("example", "next", "after-next"):
        # the chain; entries; documents that differ or are followed
        assert questions(f"{BASE}/plans/{slug}/succession") == 3
