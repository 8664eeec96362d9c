"""Texts in which terms lead to their explanation."""

import re
from collections.abc import Sequence

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from plans.documents.items import TermDocument


def explained(text: str, terms: Sequence[TermDocument]) -> SafeString:
    """A text in which the first use of each term leads to its explanation on the same page."""
    slugs = {term.title: term.slug for term in terms}
    if not slugs:
        return conditional_escape(text)
    longest_first = sorted(slugs, key=len, reverse=True)
    parts = re.split(f"({'|'.join(map(re.escape, longest_first))})", text)
    return format_html_join(
        "",
        "{}",
        (
            (_term_link(slugs.pop(part), part) if place % 2 and part in slugs else part,)
            for place, part in enumerate(parts)
        ),
    )


def _term_link(slug: str, title: str) -> SafeString:
    return format_html('<a class="term" href="#term-{}">{}</a>', slug, title)
