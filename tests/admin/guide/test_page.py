"""Each topic has a text in both languages, and every page of the desk leads there."""

import pytest
from django.test import Client

from plans.admin.guide.page import TOPICS
from tests.admin.pages import text_of

HELP = "/admin/plans/plan/help/"


@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_is_told_in_both_languages(desk: Client, topic: str) -> None:
    chinese, english = text_of(desk, f"{HELP}{topic}/"), text_of(desk, f"/en{HELP}{topic}/")
    assert "<h2>" in chinese.split('class="guide-text"')[1]
    assert "<h2>" in english.split('class="guide-text"')[1]
    assert 'aria-current="page"' in chinese


def test_it_begins_with_writing(desk: Client) -> None:
    assert "注明出处" in text_of(desk, HELP)


def test_a_table_is_shown_with_the_line_that_makes_it_one(desk: Client) -> None:
    for language in ("", "/en"):
        assert "\n|---|---|\n" in text_of(desk, f"{language}{HELP}write/")


def test_there_is_no_other_topic(desk: Client) -> None:
    assert desk.get(f"{HELP}nothing/").status_code == 404


def test_every_page_of_the_desk_leads_there(desk: Client) -> None:
    assert f'href="{HELP}"' in text_of(desk, "/admin/plans/measure/")
