"""On English pages links speak English where editors gave a title in it, and Chinese elsewhere."""

import re

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from tests.full import full_bundle
from tests.makers import SEED_SLUG, publish_plan
from tests.pages.addresses import html_of

PLAN = "/plans/example/"


@pytest.fixture(scope="module")
def english(kept: None) -> None:
    """The first item of each kind has an English title, the second has none."""
    publish_plan(load(bundle=full_bundle()))


@pytest.mark.django_db
@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("page", "path", "title"),
    [
        ("measures/one/", "zones/one/", "First zone"),
        ("measures/one/", "keywords/one/", "First keyword"),
        ("measures/one/", "indicators/one/", "First indicator"),
        ("measures/one/", "departments/one/", "First department"),
        ("keywords/one/", "sections/one/", "First section"),
        ("zones/one/", "measures/one/", "First measure"),
        ("sources/a/", "aims/one/", "First aim"),
        ("measures/", "sources/a/", "First article"),
        ("", "keywords/one/", "First keyword"),
        ("editions/1/measures/one/", "editions/1/zones/one/", "First zone"),
    ],
)
def test_a_link_has_the_english_title(page: str, path: str, title: str, client: Client) -> None:
    html = html_of(client, f"/en{PLAN}{page}")
    assert f'<a href="/en{PLAN}{path}" lang="en">{title}</a>' in html
    assert title not in html_of(client, f"{PLAN}{page}")


@pytest.mark.django_db
@pytest.mark.usefixtures("english")
def test_a_link_without_one_is_marked_as_chinese(client: Client) -> None:
    html = html_of(client, f"/en{PLAN}measures/one/")
    assert f'<a href="/en{PLAN}indicators/two/" lang="zh-Hans">示例之二</a>' in html
    assert '<span lang="zh-Hans">示例之二</span>' in html  # the next measure


@pytest.mark.django_db
@pytest.mark.usefixtures("english")
def test_the_site_map_speaks_english_too(client: Client) -> None:
    html = html_of(client, "/en/site-map/")
    assert f'<a href="/en{PLAN}zones/one/" lang="en">First zone</a>' in html


@pytest.mark.django_db
@pytest.mark.usefixtures("seed_edition")
def test_english_figures_need_no_chinese_number(client: Client) -> None:
    path = f"/plans/{SEED_SLUG}/indicators/market-entities/"
    assert "<strong>180,000</strong>" in html_of(client, f"/en{path}")
    assert "<strong>18</strong>" in html_of(client, path)


@pytest.mark.django_db
@pytest.mark.usefixtures("english")
def test_answers_for_machines_hold_what_they_promise_of_a_reference(client: Client) -> None:
    zone = client.get(f"/api/v1{PLAN}measures/one").json()["zones"][0]
    assert set(zone) == {"key", "slug", "title", "path"}


@pytest.mark.django_db
@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("page", ["measures/one/", "measures/"])
def test_the_head_of_a_page_names_its_plan_in_english(page: str, client: Client) -> None:
    (head,) = re.findall(r"<title>(.*?)</title>", html_of(client, f"/en{PLAN}{page}"))
    assert "示例县规划" not in head
    (head,) = re.findall(r"<title>(.*?)</title>", html_of(client, f"{PLAN}{page}"))
    assert "示例县规划" in head
