"""Following every link from the home page: nothing is broken, and every named thing is there."""

from urllib.parse import urljoin

import pytest
from django.test import Client

from tests.makers import SEED_SLUG
from tests.pages.addresses import html_of, links_in, text_of
from tests.seeds.named_things import NAMED_THINGS

pytestmark = pytest.mark.django_db

CORRECTIONS = ("/corrections/?", "/en/corrections/?")
"""A form about each page; only the form itself is one of the pages."""

ITEM_PARTS = 4  # /plans/<plan>/<collection>/<slug>/


def crawl(client: Client, start: str) -> tuple[dict[str, str], dict[str, int]]:
    """The pages that links lead to, and what the data behind the other links answers."""
    pages: dict[str, str] = {}
    others: dict[str, int] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        if address in pages or address in others:
            continue
        is_data = address.startswith(("/api/", "/static/", "/feeds/", "/en/feeds/", *CORRECTIONS))
        if is_data or address.endswith((".svg", ".png")):
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
