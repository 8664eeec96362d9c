"""The page of search follows what is live, and shows it as it was written."""

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.publishing.withhold import withhold_item
from tests.altered import altered_bundle
from tests.makers import EDITOR, load_small, publish_plan
from tests.pages.addresses import html_of, links_in
from tests.pages.test_search import address

pytestmark = pytest.mark.django_db


def test_what_an_editor_wrote_is_escaped_beside_the_marks(client: Client) -> None:
    text = "把 <b>城市</b> & <script>alert(1)</script> 建好"
    publish_plan(load(bundle=altered_bundle({"measures[0].text": text})))
    html = html_of(client, address("城市"))
    assert "&lt;b&gt;<mark>城市</mark>&lt;/b&gt; &amp; &lt;script&gt;" in html
    assert "<script>alert" not in html


def test_an_english_title_is_found_from_either_page(client: Client) -> None:
    publish_plan(load(bundle=altered_bundle({"measures[0].title_en": "An Example"})))
    for prefix in ("", "/en"):
        assert "<mark>Exam</mark>ple" in html_of(client, address("exam", prefix))


def test_what_is_withheld_is_gone_at_once(client: Client) -> None:
    plan = load_small()
    publish_plan(plan)
    assert "/plans/example/measures/one/" in links_in(html_of(client, address("做一件")))
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    html = html_of(client, address("做一件"))
    assert "/plans/example/measures/one/" not in links_in(html)
    assert "没有找到" in html


def test_it_stands_where_nothing_is_published(client: Client) -> None:
    assert "怎样搜索" in html_of(client, "/search/")
    assert "没有找到" in html_of(client, address("示例"))
