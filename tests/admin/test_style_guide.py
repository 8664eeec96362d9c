"""The style guide: every component as the website draws it, for staff alone."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

GUIDE = "/admin/plans/plan/style-guide/"
ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide(admin_client: Client) -> str:
    response = admin_client.get(GUIDE)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return response.content.decode()


def test_it_is_for_staff_alone(client: Client) -> None:
    assert client.get(GUIDE).status_code == 302
    client.force_login(User.objects.create_user("reader"))
    assert client.get(GUIDE).status_code == 302


def test_it_shows_each_component_drawn_by_the_websites_templates(guide: str) -> None:
    for name in (
        *("seal", "cite-panel", "cards", "figure", "track", "strip", "rows", "breadcrumb"),
        *("neighbours", "banner", "cite-box", "missing", "state", "button", "tagline"),
        *("term", "glossary", "item-history", "compare"),
    ):
        assert re.search(rf'class="[^"]*\b{name}\b', guide), name
    assert "<ins>" in guide
    assert "<table>" in guide


def test_it_shows_every_colour_of_the_tokens(guide: str) -> None:
    tokens = (ROOT / "portal" / "static" / "css" / "tokens.css").read_text("utf-8")
    colours = set(re.findall(r"--([a-z]+): #", tokens))
    assert colours
    assert {name for name in colours if f"<code>--{name}</code>" not in guide} == set()


def test_an_observed_figure_has_a_bar_and_one_without_observations_has_none(guide: str) -> None:
    assert guide.count('class="empty"') == 2  # a target in words has no track
    assert guide.count('class="observed"') == 1


def test_its_content_is_marked_as_invented(guide: str) -> None:
    assert "虚构" in guide
