"""A text to HTML that may stand in a page: of few elements, cleaned, its terms explained."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import nh3
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it.token import Token

from plans.markdown.parsing import html_of, tokens_of
from plans.markdown.source import has_marks

DEEPEST = 6
TAGS = {
    *("p", "br", "strong", "code", "a", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"a": {"class", "href", "rel"}, "ol": {"start"}}
ELSEWHERE = "external noopener noreferrer"


@dataclass(frozen=True)
class Rendered:
    """`is_block` says whether the HTML holds paragraphs and the like, or runs on in a line."""

    html: SafeString
    is_block: bool


@dataclass
class Explained:
    """The terms that are explained on a page, by title; each is linked where it is used first."""

    slugs: dict[str, str] = field(default_factory=dict)

    def parts(self, text: str) -> Iterator[tuple[str, str | None]]:
        """The text in parts, each with the slug of the term that it is, if it is one."""
        if not self.slugs:
            yield text, None
            return
        longest_first = sorted(self.slugs, key=len, reverse=True)
        pattern = f"({'|'.join(map(re.escape, longest_first))})"
        for place, part in enumerate(re.split(pattern, text)):
            yield part, self.slugs.pop(part, None) if place % 2 else None


def rendered(
    text: str,
    *,
    terms: Mapping[str, str] | None = None,
    level: int | None = None,
    breaks: bool = False,
) -> Rendered:
    """The HTML of a text.

    `terms` are the slugs of explained terms by title. Headings begin one rank below `level`, the
    rank of the heading that the text stands under; without it they are bold lines. With `breaks`
    lines end where they were typed to end.
    """
    explained = Explained(dict(terms or {}))
    if not has_marks(text) and not (breaks and "\n" in text):
        return Rendered(_as_typed(text, explained), is_block=False)
    tokens = tokens_of(text)
    for token in tokens:
        if token.type == "inline":
            token.children = list(_inline(token.children or [], explained, breaks=breaks))
    if [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]:
        return Rendered(_clean(tokens[1:2]), is_block=False)
    return Rendered(_clean(_ranked(tokens, level)), is_block=True)


def _as_typed(text: str, explained: Explained) -> SafeString:
    parts = ((_term(slug, part) if slug else part,) for part, slug in explained.parts(text) if part)
    return format_html_join("", "{}", parts) if explained.slugs else conditional_escape(text)


def _term(slug: str, title: str) -> SafeString:
    return format_html('<a class="term" href="#term-{}">{}</a>', slug, title)


def _clean(tokens: list[Token]) -> SafeString:
    clean = nh3.clean(
        html_of(tokens).strip(),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https"},
        link_rel=None,
    )
    return mark_safe(clean)  # noqa: S308 - nh3 has cleaned it


def _inline(tokens: list[Token], explained: Explained, *, breaks: bool) -> Iterator[Token]:
    in_link = False
    for token in tokens:
        if token.type == "link_open":
            in_link = True
            token.attrs = {"href": token.attrs["href"]}
            if not str(token.attrs["href"]).startswith("/"):
                token.attrs["rel"] = ELSEWHERE
        elif token.type == "link_close":
            in_link = False
        elif token.type == "softbreak" and breaks:
            token.type = "hardbreak"
        if token.type == "text" and not in_link:
            yield from _with_terms(token, explained)
        else:
            yield token


def _with_terms(token: Token, explained: Explained) -> Iterator[Token]:
    for part, slug in explained.parts(token.content):
        if slug:
            yield Token("link_open", "a", 1, attrs={"class": "term", "href": f"#term-{slug}"})
        yield Token("text", "", 0, content=part)
        if slug:
            yield Token("link_close", "a", -1)


def _ranked(tokens: list[Token], level: int | None) -> list[Token]:
    """With headings of ranks that follow each other without a gap."""
    above: list[int] = []
    shown = []
    for token in tokens:
        if token.type == "heading_open":
            rank = int(token.tag[1])
            above = [*(other for other in above if other < rank), rank]
        if token.type in ("heading_open", "heading_close") and level is None:
            shown += _bold_line(token)
            continue
        if token.type in ("heading_open", "heading_close") and level is not None:
            token.tag = f"h{min(level + len(above), DEEPEST)}"
        shown.append(token)
    return shown


def _bold_line(heading: Token) -> list[Token]:
    if heading.type == "heading_open":
        return [Token("paragraph_open", "p", 1, block=True), Token("strong_open", "strong", 1)]
    return [Token("strong_close", "strong", -1), Token("paragraph_close", "p", -1, block=True)]
