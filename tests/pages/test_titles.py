"""Each page has a title that no other has, and a description."""

import re
from collections import Counter
from html import unescape

import pytest
from django.test import Client

from tests.makers import SEED_SLUG
from tests.pages.addresses import BOTH_LANGUAGES, html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def test_no_two_pages_have_the_same_title_and_each_has_a_description(client: Client) -> None:
    pages = [html_of(client, address) for address in BOTH_LANGUAGES]
    heads = [re.search(r"<title>(.*?)</title>", html) for html in pages]
    titles = Counter(unescape(head[1]) for head in heads if head)
    assert [title for title, times in titles.items() if times > 1] == []
    assert len(titles) == len(BOTH_LANGUAGES)
    for address, html in zip(BOTH_LANGUAGES, pages, strict=True):
        (description,) = re.findall(r'<meta name="description" content="([^"]*)">', html)
        assert len(description.strip()) > 5, address


def test_plans_with_the_same_lists_have_pages_with_different_titles(client: Client) -> None:
    pages = [html_of(client, f"/plans/{slug}/measures/") for slug in ("example", SEED_SLUG)]
    first, second = (re.findall(r"<title>(.*?)</title>", html) for html in pages)
    assert first != second
