"""What a first visit weighs, as it comes over the wire of a site that is served."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from functools import cache
from html import unescape

import brotli  # type: ignore[import-untyped]  # it has no types
import pytest

from plans.published.front import LEAST
from tests.asking import DECODERS
from tests.browser.addresses import EVERY_PAGE, PLAN, REFUSED
from tests.browser.serving import served

HTML, CSS, JAVASCRIPT, FIRST_VISIT = 25_000, 16_000, 6_000, 60_000
"""Bytes that a browser of today is sent at most: of one page, for one page, and in total."""

STYLES = re.compile(r'<link\b[^>]*\brel="stylesheet"[^>]*>')
ICONS = re.compile(r'<link\b[^>]*\brel="[^"]*icon[^"]*"[^>]*>')
SCRIPTS = re.compile(r"<script\b[^>]*\bsrc=[^>]*>")
PICTURES = re.compile(r"<img\b[^>]*>")
ADDRESS = re.compile(r'\b(?:href|src)="([^"]+)"')

Sent = tuple[bytes, Message]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo with its static files collected; those of the admin would take ten seconds."""
    collecting = ("collectstatic", "--no-input", "--ignore", "admin")
    with served(tmp_path_factory.mktemp("weight"), "tests.collected", *collecting) as portal:
        yield portal.url


@cache
def sent(url: str) -> Sent:
    """The body as it came, and the headers."""
    request = urllib.request.Request(url, headers={"Accept-Encoding": "br, gzip"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.read(), answer.headers
    except urllib.error.HTTPError as refusal:
        return refusal.read(), refusal.headers


def loaded(site: str, html: str, tags: re.Pattern[str]) -> int:
    """What all that a page loads by these tags weighs."""
    addresses = {unescape(a) for tag in tags.findall(html) for a in ADDRESS.findall(tag)}
    return sum(len(sent(f"{site}{address}")[0]) for address in addresses)


def test_no_page_is_heavier_than_it_may_be(site: str) -> None:
    weights = {}
    for path in [*EVERY_PAGE, *REFUSED]:
        body, headers = sent(f"{site}{path}")
        whole = len(body) < LEAST or headers["Cache-Control"] == "no-store"
        assert headers["Content-Encoding"] == (None if whole else "br"), path
        html = DECODERS[headers["Content-Encoding"]](body).decode()
        parts = [loaded(site, html, tags) for tags in (STYLES, SCRIPTS, PICTURES, ICONS)]
        weights[path] = [len(body), *parts, len(body) + sum(parts)]
    assert all(styles for _, styles, *_ in weights.values()), weights
    most = [max(column) for column in zip(*weights.values(), strict=True)]
    assert (most[0] <= HTML, most[1] <= CSS, most[2] <= JAVASCRIPT) == (True, True, True), weights
    assert most[-1] <= FIRST_VISIT, weights


def test_static_files_come_compressed_and_are_kept_for_ever(site: str) -> None:
    html = brotli.decompress(sent(f"{site}{PLAN}")[0]).decode()
    for tag in STYLES.findall(html):
        (address,) = ADDRESS.findall(tag)
        _, headers = sent(f"{site}{address}")
        assert headers["Content-Encoding"] == "br", address
        assert "immutable" in headers["Cache-Control"], address
