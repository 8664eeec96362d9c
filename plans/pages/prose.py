"""Texts as editors write them, in Markdown, in which terms lead to their explanation."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

from plans.documents.items import TermDocument
from plans.markdown.rendering import rendered


def prose(
    text: str,
    kind: str = "",
    *,
    terms: Sequence[TermDocument] = (),
    level: int | None = None,
    breaks: bool = False,
) -> SafeString:
    """An element that holds a text; its first use of each term leads to the explanation.

    It is a `span` of the class `kind`, or a `div` where the text has more than one paragraph.
    `level` and `breaks` are those of `rendered`.
    """
    slugs = {term.title: term.slug for term in terms or ()}
    shown = rendered(text, terms=slugs, level=level, breaks=breaks)
    element, classes = ("div", f"{kind} prose".strip()) if shown.is_block else ("span", kind)
    named = format_html(' class="{}"', classes) if classes else ""
    return format_html('<{0}{1} lang="zh-Hans">{2}</{0}>', element, named, shown.html)
