"""Following every link from the home page: nothing is broken, alike, untold or out of reach."""

import re
from collections import Counter
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from django.test import Client

from tests.makers import SEED_SLUG
from tests.pages.addresses import html_of, links_in, text_of
from tests.seeds.named_things import NAMED_THINGS

pytestmark = pytest.mark.django_db

CORRECTIONS = ("/corrections/?", "/en/corrections/?")
"""A form about each page; only the form itself is one of the pages."""

ITEM_PARTS = 4  # /plans/<plan>/<collection>/<slug>/


def is_data(address: str) -> bool:
    """Whether no page stands there: the API has two, its reference and its examples."""
    if "/api/v1/" in address:
        return not address.endswith(("/docs", "/examples"))
    files = address.endswith((".svg", ".png", ".csv"))
    return files or address.startswith(("/static/", "/feeds/", "/en/feeds/", *CORRECTIONS))


def crawl(client: Client, start: str) -> tuple[dict[str, str], dict[str, int]]:
    """The pages that links lead to, and what the data behind the other links answers."""
    pages: dict[str, str] = {}
    others: dict[str, int] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        if address in pages or address in others:
            continue
        if is_data(address):
            others[address] = client.get(address).status_code
        else:
            pages[address] = html_of(client, address)
            waiting += [urljoin(address, link) for link in links_in(pages[address])]
    return pages, others


@pytest.fixture(scope="module")
def crawled(site: None) -> dict[str, str]:
    pages, others = crawl(Client(), "/")
    assert {address: status for address, status in others.items() if status != 200} == {}
    return pages


def canonical_path(html: str) -> str | None:
    """Of the page that a page stands for; the form for reports stands for none."""
    found = re.search(r'<link rel="canonical" href="([^"]+)"', html)
    return found and found[1].removeprefix("http://testserver")


def locations(sitemap: str) -> set[str]:
    """The paths that a sitemap lists."""
    return {urlsplit(address).path for address in re.findall(r"<loc>([^<]*)</loc>", sitemap)}


def item_pages(pages: dict[str, str], plan: str) -> dict[str, str]:
    base = f"/plans/{plan}/"
    return {
        address: html
        for address, html in pages.items()
        if address.startswith(base)
        and len(address.strip("/").split("/")) == ITEM_PARTS
        and not any(part in address for part in ("/editions/", "/changes/", "?"))
    }


def test_every_link_leads_somewhere_in_both_languages(crawled: dict[str, str]) -> None:
    assert "/en/plans/example/measures/one/" in crawled
    assert "/plans/example/editions/1/measures/one/" in crawled
    assert "/plans/example/changes/1..2/" in crawled


def test_every_item_is_linked(crawled: dict[str, str]) -> None:
    assert len(item_pages(crawled, SEED_SLUG)) == 149
    assert len(item_pages(crawled, "example")) == 11


def test_no_page_that_stands_for_itself_has_the_title_of_another(crawled: dict[str, str]) -> None:
    themselves = {
        address: html
        for address, html in crawled.items()
        if canonical_path(html) == address and "/search/?" not in address
    }
    titles = Counter(re.findall(r"<title>(.*?)</title>", html)[0] for html in themselves.values())
    assert [title for title, times in titles.items() if times > 1] == []
    assert {canonical_path(html) for html in crawled.values()} <= {None, *crawled}


def test_every_fragment_is_on_the_page_that_it_leads_to(crawled: dict[str, str]) -> None:
    led = {
        (urljoin(address, unescape(path)) if path else address, fragment)
        for address, html in crawled.items()
        for path, fragment in re.findall(r'<a\b[^>]*?\bhref="([^"#]*)#([^"]+)"', html)
    }
    assert len(led) > 100
    missing = [
        f"{page}#{fragment}"
        for page, fragment in led
        if page in crawled and f'id="{unquote(fragment)}"' not in crawled[page]
    ]
    assert missing == []
    assert [page for page, _ in led if page not in crawled] == []


def test_every_page_has_a_description(crawled: dict[str, str]) -> None:
    described = re.compile(r'<meta name="description" content="[^"]{6,}">')
    assert [address for address, html in crawled.items() if not described.search(html)] == []


def test_no_page_of_the_sitemap_is_an_orphan(crawled: dict[str, str]) -> None:
    listed = locations(Client().get("/sitemap.xml").content.decode())
    pages = {page for part in listed for page in locations(Client().get(part).content.decode())}
    assert len(pages) > 300
    assert pages - crawled.keys() == set()


def test_every_named_thing_of_the_source_is_on_a_page_that_shows_its_paragraph(
    crawled: dict[str, str],
) -> None:
    texts = [text_of(html) for html in item_pages(crawled, SEED_SLUG).values()]
    missing = {
        (name, paragraph)
        for name, paragraphs in NAMED_THINGS.items()
        for paragraph in paragraphs
        if not any(name in text and f"第{paragraph}段" in text.replace(" ", "") for text in texts)
    }
    assert missing == set()
