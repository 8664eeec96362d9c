"""The page of search: what was found, where, and what to try where nothing was."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.makers import SEED_SLUG
from tests.pages.addresses import html_of, links_in, tag, text_of

QUERY_COUNT = 4  # the site's profile; the page of hits, or ways in; how many hits; what is offered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def address(query: str, prefix: str = "", **filters: str) -> str:
    return f"{prefix}/search/?q={quote(query)}" + "".join(f"&{n}={v}" for n, v in filters.items())


def words_of(html: str) -> str:
    return " ".join(text_of(html).split())


def test_a_hit_is_marked_named_and_linked(client: Client) -> None:
    html = html_of(client, address("18万户"))
    assert "<mark>18万户</mark>" in html
    assert f"/plans/{SEED_SLUG}/indicators/market-entities/" in links_in(html)
    assert "1条结果" in words_of(html)


def test_the_english_page_has_english_titles_and_links(client: Client) -> None:
    html = html_of(client, address("180,000", "/en"))
    assert f"/en/plans/{SEED_SLUG}/indicators/market-entities/" in links_in(html)
    assert 'lang="en">Market entities</a>' in html
    assert "1 result" in words_of(html)


def test_its_title_says_what_was_asked_and_engines_leave_it_out(client: Client) -> None:
    html = html_of(client, address("夜间<b>经济"))
    assert "<title>搜索：夜间&lt;b&gt;经济" in html
    assert 'content="noindex, follow"' in tag(html, "meta", 'name="robots"')
    assert 'name="robots"' not in html_of(client, "/search/")


def test_other_language_and_canonical_address_keep_the_question(client: Client) -> None:
    asked = address("示例", plan="example")
    html = html_of(client, asked)
    encoded = f"/search/?q={quote('示例')}&amp;plan=example"
    assert f'<link rel="canonical" href="http://testserver{encoded}">' in html
    assert f'href="/en{encoded}" hreflang="en"' in html


def test_the_form_keeps_what_was_chosen(client: Client) -> None:
    html = html_of(client, address("示例", plan="example", kind="measure", zone="one"))
    assert 'value="示例"' in tag(html, "input", 'id="q"')
    for value in ("example", "measure"):
        assert "selected" in tag(html, "option", f'value="{value}"')
    assert html.count(" selected") == 3


def test_a_filter_can_be_taken_away(client: Client) -> None:
    links = links_in(html_of(client, address("示例", plan="example", kind="measure")))
    assert address("示例", kind="measure") in links
    assert address("示例", plan="example") in links


def test_long_results_go_on(client: Client) -> None:
    first = html_of(client, address("的"))
    (more,) = [link for link in links_in(first) if "after=" in link]
    second = html_of(client, more)
    assert len(links_in(first) & links_in(second)) < 10
    assert "81条结果" in words_of(first)
    assert "81条结果" in words_of(second)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_empty_question_shows_how_and_where(client: Client, prefix: str) -> None:
    html = html_of(client, f"{prefix}/search/")
    assert f"{prefix}/plans/example/zones/one/" in links_in(html)
    assert "180,000" in text_of(html)


def test_where_nothing_is_found_it_says_what_to_try(client: Client) -> None:
    html = html_of(client, address("夜间 挖掘机", plan=SEED_SLUG, kind="zone"))
    links = links_in(html)
    assert "没有找到" in html
    assert address("夜间", plan=SEED_SLUG, kind="zone") in links
    assert "/search/?q=%E5%A4%9C%E9%97%B4+%E6%8C%96%E6%8E%98%E6%9C%BA&kind=zone" in links
    assert {f"/plans/{SEED_SLUG}/zones/", f"/plans/{SEED_SLUG}/keywords/"} <= links


def test_a_word_that_is_not_found_can_be_looked_for_by_its_characters(client: Client) -> None:
    html = html_of(client, "/en/search/?q=夜举措")
    assert 'href="/en/search/?q=%E5%A4%9C+%E4%B8%BE+%E6%8E%AA" lang="zh-Hans">夜 举 措</a>' in html
    for query in ("夜举", "nothing", "夜" * 9, "夜a举措"):
        assert "Its characters apart" not in html_of(client, f"/en/search/?q={query}")


def test_a_plan_that_there_is_not_finds_nothing_and_is_not_linked(client: Client) -> None:
    links = links_in(html_of(client, address("示例", plan="none")))
    assert "/plans/none/" not in links
    assert address("示例") in links


@pytest.mark.parametrize("query", ["，。", " ", "“”"])
def test_nothing_but_punctuation_is_told_so(client: Client, query: str) -> None:
    assert "只输入了空格或标点" in html_of(client, address(query))


def test_a_broken_encoding_is_no_failure(client: Client) -> None:
    html_of(client, "/search/?q=%ff%ed%a0%80")
    html_of(client, "/search/?q=%00", 400)


def test_a_long_question_is_cut_and_says_so(client: Client) -> None:
    html = html_of(client, address("规划" * 100))
    assert "只搜索了开头部分" in html
    assert "规划" * 51 not in html


@pytest.mark.parametrize(
    "query", ['"', "' OR 1=1 --", '市" OR "经', "NEAR(市)", "市*", "^市", "-市", "<script>"]
)
def test_no_question_is_a_command(client: Client, query: str) -> None:
    assert "<script>" not in html_of(client, address(query))


@pytest.mark.parametrize("parameter", ["kind=draft", "after=x"])
def test_what_no_form_sends_is_400(client: Client, parameter: str) -> None:
    html_of(client, f"{address('示例')}&{parameter}", 400)


@pytest.mark.parametrize("rest", ["", "?q=的", "?q=示例&plan=example&zone=one", "?q=none"])
def test_it_asks_the_database_as_often_as_it_says(client: Client, rest: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        html_of(client, f"/search/{rest}")
    assert len(asked) <= QUERY_COUNT
