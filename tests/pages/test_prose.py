"""Texts with marks, on pages and where no page is."""

import re

import pytest
from django.test import Client

from plans.models import Keyword, Measure, Plan, SiteProfile
from plans.publishing.share import share_site
from tests.makers import change, load_small, publish_plan
from tests.pages.addresses import html_of

pytestmark = pytest.mark.django_db

MEASURE = "/plans/example/measures/one/"
TEXT = (
    "建**重点示例词**：\n\n# 步骤\n\n- 甲\n- [乙](https://example.cn/)\n\n<script>alert(1)</script>"
)


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    change(plan, Measure, "measure-one", text=TEXT)
    change(plan, Keyword, "keyword-one", summary="一行\n又一行，*注*")
    publish_plan(plan)
    return plan


def test_a_page_shows_what_the_marks_mean(plan: Plan, client: Client) -> None:
    html = html_of(client, MEASURE).replace("\n", "")
    assert '<div class="lead prose" lang="zh-Hans"><p>建<strong>重点<a class="term"' in html
    assert "<h2>步骤</h2><ul><li>甲</li>" in html
    assert 'rel="external noopener noreferrer">乙</a>' in html
    assert "<script>alert" not in html
    assert html.count("<h1") == 1


def test_below_the_title_of_a_row_there_are_no_headings(plan: Plan, client: Client) -> None:
    html = html_of(client, "/plans/example/measures/").replace("\n", "")
    assert "<p><strong>步骤</strong></p>" in html
    assert "<h2>步骤" not in html


def test_a_text_without_marks_is_shown_as_before(plan: Plan, client: Client) -> None:
    html = html_of(client, "/plans/example/keywords/one/")
    assert '<span class="lead" lang="zh-Hans">一行\n又一行，*注*</span>' in html


def test_descriptions_and_search_have_the_words_alone(plan: Plan, client: Client) -> None:
    described = re.findall(r'name="description" content="([^"]*)"', html_of(client, MEASURE))[0]
    assert described.startswith("建重点示例词： 步骤 甲 乙")
    found = html_of(client, "/search/?q=重点示例词")
    assert "**" not in found
    assert "建<mark>重点示例词</mark>" in found.replace("\n", "")


def test_the_api_keeps_the_text_as_it_was_typed(plan: Plan, client: Client) -> None:
    assert client.get("/api/v1/plans/example/measures/one").json()["text"] == TEXT


def test_the_page_about_the_site_keeps_its_lines(plan: Plan, client: Client) -> None:
    share_site(SiteProfile(name="示例", about="甲\n乙\n\n**丙**"))
    html = html_of(client, "/about/").replace("\n", "")
    assert "<p>甲<br>乙</p><p><strong>丙</strong></p>" in html
