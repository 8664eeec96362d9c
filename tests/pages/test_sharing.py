"""What is shown of a page that somebody shares, and where programs find the rest."""

import re
from html import unescape

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.pages.addresses import BOTH_LANGUAGES, html_of, tag

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

PLAN = "/plans/example/"


def properties(html: str) -> dict[str, str]:
    found = re.findall(r'<meta property="og:([^"]+)" content="([^"]*)">', html)
    assert len(found) == len(dict(found))
    return {name: unescape(content) for name, content in found}


def test_every_page_says_how_it_is_shared(client: Client) -> None:
    for address in BOTH_LANGUAGES:
        html = html_of(client, address)
        shared = properties(html)
        (title,) = re.findall(r"<title>(.*?)</title>", html, re.S)
        assert shared["title"], address
        assert " ".join(unescape(title).split()).startswith(shared["title"]), address
        description = tag(html, "meta", 'name="description"')
        (described,) = re.findall(r'content="([^"]*)"', description)
        assert shared["description"] == " ".join(unescape(described).split()), address
        assert shared["url"] == f"http://testserver{address}"
        english = address.startswith("/en/")
        assert shared["locale"] == ("en_US" if english else "zh_CN"), address
        assert shared["site_name"] == ("Lantu" if english else "蓝图"), address


def test_an_item_is_shared_as_an_article(client: Client) -> None:
    assert properties(html_of(client, f"{PLAN}zones/one/"))["type"] == "article"
    assert properties(html_of(client, f"{PLAN}zones/"))["type"] == "website"
    assert properties(html_of(client, "/"))["type"] == "website"


def test_a_picture_is_named_with_its_size_and_words() -> None:
    picture = {"address": "http://testserver/a.png", "width": 1080, "height": 900, "alt": "图<"}
    context = {"canonical": "http://testserver/", "picture": picture}
    shared = properties(render_to_string("components/sharing.html", context))
    assert shared["image"] == "http://testserver/a.png"
    assert (shared["image:width"], shared["image:height"]) == ("1080", "900")
    assert shared["image:alt"] == "图<"


def test_pages_of_a_plan_lead_to_its_feed(client: Client) -> None:
    for prefix in ("", "/en"):
        for rest in ("", "zones/", "zones/one/", "editions/", "changes/1..2/", "editions/1/"):
            link = tag(html_of(client, f"{prefix}{PLAN}{rest}"), "link", "application/atom+xml")
            assert f'href="{prefix}/feeds/example.atom"' in link
        assert "application/atom+xml" not in html_of(client, f"{prefix}/plans/")


def test_search_engines_find_the_live_edition_and_no_other(client: Client) -> None:
    noindex = '<meta name="robots" content="noindex">'
    for address in BOTH_LANGUAGES:
        past = "/editions/1/" in address
        assert (noindex in html_of(client, address)) == past, address


def test_chinese_is_for_whom_no_language_is_known(client: Client) -> None:
    for prefix in ("", "/en"):
        link = tag(html_of(client, f"{prefix}{PLAN}"), "link", 'hreflang="x-default"')
        assert 'href="http://testserver/plans/example/"' in link


def test_a_refusal_is_not_shared(client: Client) -> None:
    assert properties(html_of(client, "/none/", 404)) == {}
