"""Every address of the website, and reading what it answers."""

import re
from html import unescape

from django.test import Client

from plans.documents.kinds import COLLECTIONS

SLUGS = {kind: "a" if kind == "article" else "one" for kind in COLLECTIONS}


def addresses_below(base: str) -> list[str]:
    """The pages of the small plan as a whole, every list, and one item of every kind."""
    lists = [f"{base}{name}/" for name in COLLECTIONS.values()]
    items = [f"{base}{name}/{SLUGS[kind]}/" for kind, name in COLLECTIONS.items()]
    whole = [f"{base}{name}/" for name in ("at-a-glance", "progress", "evaluation")]
    return [base, *whole, *lists, *items]


SITE = [
    *("/", "/plans/", "/news-sources/", "/news-sources/example-news/"),
    *("/about/", "/accessibility/", "/site-map/", "/search/"),
]
HISTORY = [
    "/plans/example/succession/",
    "/plans/example/editions/",
    "/plans/example/changes/",
    "/plans/example/changes/1..2/",
]
ADDRESSES = [
    *SITE,
    *HISTORY,
    *addresses_below("/plans/example/"),
    *addresses_below("/plans/example/editions/1/"),
]
BOTH_LANGUAGES = [*ADDRESSES, *(f"/en{address}" for address in ADDRESSES)]


def html_of(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def text_of(html: str) -> str:
    """What a reader sees of a page."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def links_in(html: str) -> set[str]:
    """The addresses that a page links to, within the site and without fragment."""
    found = {unescape(href) for href in re.findall(r'<a\b[^>]*?\bhref="([^"]+)"', html)}
    return {href.partition("#")[0] for href in found if href.startswith(("/", "?"))}


def tag(html: str, name: str, having: str) -> str:
    """The one tag of this name that has these words in it."""
    (found,) = [t for t in re.findall(rf"<{name}\b[^>]*>", html) if having in t]
    return str(found)
