"""An item's page shows fifty of each of its long lists, and goes on."""

import re

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Plan
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, publish_plan, small_bundle, small_record
from tests.pages.addresses import html_of, links_in

pytestmark = pytest.mark.django_db

MEASURES = 120
PLAN = "/plans/example/"


@pytest.fixture(scope="module")
def long(kept: None) -> None:
    """One zone, section and department for many measures."""
    record = small_record()
    (first,) = record["measures"]
    numbers = range(2, MEASURES + 1)
    more = [
        {**first, "key": f"measure-{n}", "slug": f"m{n}", "number": n, "title": f"举措之{n}"}
        for n in numbers
    ]
    publish_plan(load(bundle=small_bundle(measures=[first, *more])))


def measures_on(html: str) -> list[str]:
    """The measures that the body of a page names, in its order."""
    body = html[html.index('class="item-head"') : html.index('class="item-history"')]
    return re.findall(rf'href="{PLAN}measures/(\w+)/"', body)


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("page", ["zones/one/", "sections/one/", "departments/one/"])
def test_it_shows_everything_once(page: str, client: Client) -> None:
    parts, shown = [f"{PLAN}{page}"], []
    for part in parts:
        html = html_of(client, part)
        named = measures_on(html)
        assert len(named) <= 50
        assert f'<span class="count">{MEASURES}' in html
        shown += named
        parts += [f"{PLAN}{page}{link}" for link in links_in(html) if link.startswith("?after=")]
    assert len(parts) == 3
    assert shown[:MEASURES] == ["one", *(f"m{n}" for n in range(2, MEASURES + 1))]


@pytest.mark.parametrize("page", ["zones/one/", "sections/one/"])
def test_nothing_is_lost_where_something_is_withheld(page: str, long: None, client: Client) -> None:
    for number in range(2, MEASURES - 48):
        withhold_item(
            plan=Plan.objects.get(), key=f"measure-{number}", reason="核实（虚构）", editor=EDITOR
        )
    html = html_of(client, f"{PLAN}{page}")
    assert (len(measures_on(html)), f"m{MEASURES}" in measures_on(html)) == (50, True)
    assert '<span class="count">50' in html
    assert "?after=" not in html


@pytest.mark.usefixtures("long")
def test_each_part_is_a_page_of_its_own(client: Client) -> None:
    address = f"/en{PLAN}zones/one/?after=50"
    html = html_of(client, address)
    assert f'<link rel="canonical" href="http://testserver{address}">' in html
    assert "from “entry 51” on" in html


@pytest.mark.usefixtures("long")
def test_a_keyword_leads_to_the_rest_of_a_section(client: Client) -> None:
    html = html_of(client, f"/en{PLAN}keywords/one/")
    assert f'<a href="/en{PLAN}sections/one/?after=50">All 120 measures</a>' in html


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("after", ["x", "-50", "1", "150", "99999999999999999999"])
@pytest.mark.parametrize("page", ["zones/one/", "sections/one/", "measures/one/", "terms/one/"])
def test_what_begins_no_part_is_refused(page: str, after: str, client: Client) -> None:
    html_of(client, f"{PLAN}{page}?after={after}", 400)
