"""What holds for every page of the website, in both languages."""

import re

import pytest
from django.test import Client

from tests.pages.addresses import BOTH_LANGUAGES, html_of, tag

Pages = dict[str, str]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def pages(site: None) -> Pages:
    """Every page, asked for through a proxy that gives another host."""
    client = Client(SERVER_NAME="testserver", SERVER_PORT="8443")
    return {address: html_of(client, address) for address in BOTH_LANGUAGES}


def test_it_has_exactly_one_heading_of_the_first_rank(pages: Pages) -> None:
    assert {a: n for a, html in pages.items() if (n := len(re.findall(r"<h1\b", html))) != 1} == {}


def test_its_canonical_address_is_built_from_the_setting(pages: Pages) -> None:
    wrong = {
        address: found
        for address, html in pages.items()
        if (found := tag(html, "link", 'rel="canonical"'))
        != f'<link rel="canonical" href="http://testserver{address}">'
    }
    assert wrong == {}


def test_it_names_itself_in_both_languages(pages: Pages) -> None:
    for address, html in pages.items():
        path = address.removeprefix("/en") if address.startswith("/en/") else address
        chinese = tag(html, "link", 'rel="alternate" hreflang="zh-Hans"')
        english = tag(html, "link", 'rel="alternate" hreflang="en"')
        assert f'href="http://testserver{path}"' in chinese, address
        assert f'href="http://testserver/en{path}"' in english, address


def test_it_is_in_the_language_of_its_address(pages: Pages) -> None:
    for address, html in pages.items():
        language = "en" if address.startswith("/en/") else "zh-Hans"
        assert f'<html lang="{language}">' in html, address


def test_it_has_a_title_and_a_description(pages: Pages) -> None:
    for address, html in pages.items():
        assert re.search(r"<title>\s*\S.*?</title>", html), address
        assert re.search(r'<meta name="description" content="\S', html), address


def test_it_holds_no_script_and_no_style_of_its_own(pages: Pages) -> None:
    # A script comes from a file, or is data that no browser runs.
    inline = re.compile(
        r'<script(?! type="application/ld\+json">| [^>]*\bsrc=")|<style|\sstyle=|\son[a-z]+='
    )
    assert [address for address, html in pages.items() if inline.search(html)] == []


def test_it_loads_nothing_from_elsewhere(pages: Pages) -> None:
    loaded = re.compile(r'<(?:img|link rel="(?:stylesheet|icon)")[^>]+(?:src|href)="([^"]+)"')
    addresses = {href for html in pages.values() for href in loaded.findall(html)}
    assert addresses
    own = ("/static/", "/plans/", "/media/")
    assert [href for href in addresses if not href.startswith(own)] == []


def test_no_template_left_something_unsaid(pages: Pages) -> None:
    """A name that a template misspells is shown as nothing; what is null would be "None"."""
    shown = re.compile(r">[^<]*\b(?:None|True|False|Decimal)\b[^<]*<")
    assert {a: found for a, html in pages.items() if (found := shown.findall(html))} == {}


def test_no_line_begins_with_a_dot_between_facts(pages: Pages) -> None:
    """Which is what is left where the first fact is empty."""
    begins = re.compile(r"<(?:p|li|dd|div)\b[^>]*>(?:\s|<span[^>]*></span>)*·")
    assert [address for address, html in pages.items() if begins.search(html)] == []
