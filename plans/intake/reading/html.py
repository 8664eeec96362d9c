"""An article as the page that it was published on.

What belongs to the article is told by trafilatura; who made it and when, which it misses in most
Chinese pages, by our own rules, as in a pasted text.
"""

import re
from collections.abc import Collection, Iterator
from enum import Enum
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import trafilatura
from django.utils.translation import gettext as _
from lxml import etree, html

from plans.errors.intake import UnfitArticle
from plans.intake.characters import bare
from plans.intake.reading.article import Article
from plans.intake.reading.furniture import is_image
from plans.intake.reading.plain import Caption, is_beside, read_lines
from plans.intake.reading.tables import join_rows

LOOKS_LIKE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|div|p|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins."""

_LEFT_OUT = {
    *("script", "style", "noscript", "template", "iframe", "object", "svg", "form", "select"),
    *("button", "input", "textarea", "nav", "footer", "aside"),
}
_BLOCKS = {
    *("p", "div", "section", "article", "header", "main", "table", "tr", "td", "th", "ul", "ol"),
    *("li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "br", "hr", "body"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "center"),
}
_META = {"PubDate": "发布时间", "ContentSource": "来源", "Author": "作者", "Editor": "编辑"}
"""What government websites say in their head (国办发〔2017〕47号)."""


class Break(Enum):
    """The end of a line, and of which."""

    LINE = "line"
    CAPTION = "caption"


LONGEST_HEADING = 40
_SITE = re.compile(r"\s*[-_|—–·]+\s*[^-_|—–]{2,30}$")


def read_html(text: str) -> Article:
    """The article of a page. Raises `UnfitArticle` where there is none."""
    tree = _parsed(text)
    title = _title(tree)
    told = [f"{_META[name]}：{value}" for name, value in _metadata(tree)]
    links = {bare(link.text_content()) for link in tree.iter("a")}
    lines = list(_of_the_article(list(_lines(tree)), _body(text), title, links))
    return read_lines([*told, *lines], title=title)


def _parsed(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnfitArticle(_("This is no page that can be read.")) from error
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise UnfitArticle(_("The page is nested too deeply to be read whole."))
    join_rows(tree)
    return tree


def _body(text: str) -> str:
    """All text that trafilatura takes for the article's, without blanks."""
    found = trafilatura.extract(
        text, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    return bare(found or "").replace("|", "")  # which it puts between the cells of a table


def _of_the_article(
    lines: list[str], body: str, title: str | None, links: Collection[str]
) -> Iterator[str]:
    """The lines of the body, those that tell of the article, and pictures between them.

    What is short between two lines of the body and leads nowhere is a heading that trafilatura
    took for furniture, as those of pages that are made of sections.
    """
    if not body:
        yield from lines
        return
    plain = [bare(line).replace("|", "") for line in lines]
    named = bare(title or "").replace("|", "")
    kept = [line in body or line == named for line in plain]
    first = kept.index(True) if True in kept else 0
    last = len(kept) - kept[::-1].index(True) if True in kept else len(kept)
    for place, (line, is_kept) in enumerate(zip(lines, kept, strict=True)):
        is_heading = len(line) <= LONGEST_HEADING and plain[place] not in links
        is_shown = is_image(line) or isinstance(line, Caption) or is_heading
        if is_kept or is_beside(line) or (first < place < last and is_shown):
            yield line


def _lines(tree: html.HtmlElement) -> Iterator[str]:
    """What stands between the ends of blocks, and pictures by the names of their files."""
    pieces: list[str] = []
    for piece in _pieces(tree):
        if isinstance(piece, str) and not is_image(piece):
            pieces.append(piece)
            continue
        if line := re.sub(r"\s+", " ", "".join(pieces)).strip():
            yield Caption(line) if piece is Break.CAPTION else line
        pieces.clear()
        if isinstance(piece, str):
            yield piece


def _pieces(tree: html.HtmlElement) -> Iterator[str | Break]:
    """Texts in order, and where lines end. Without recursion: pages may be nested deeply."""
    hidden = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        name = node.tag if isinstance(node.tag, str) else ""
        if name in _LEFT_OUT:
            hidden += 1 if event == "start" else -1
        if event == "start":
            if name in _BLOCKS:
                yield Break.LINE
            if not hidden and node.text and name not in _LEFT_OUT:
                yield node.text
            if not hidden and name == "img" and (file := _file(node)):
                yield file
        else:
            if name in _BLOCKS:
                yield Break.CAPTION if name == "figcaption" else Break.LINE
            if not hidden and node.tail:
                yield node.tail


def _file(node: html.HtmlElement) -> str | None:
    path = unquote(urlsplit(node.get("data-src") or node.get("src") or "").path)
    name = PurePosixPath(path).name
    return name if is_image(name) else None


def _title(tree: html.HtmlElement) -> str | None:
    told = (
        *tree.xpath("//meta[@name='ArticleTitle']/@content"),
        *(" ".join(node.text_content().split()) for node in tree.xpath("//h1")),
        *tree.xpath("//meta[@property='og:title']/@content"),
        *(_SITE.sub("", " ".join(text.split())) for text in tree.xpath("//title/text()")),
    )
    return next((str(text).strip() for text in told if str(text).strip()), None)


def _metadata(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for name in _META:
        for value in tree.xpath("//meta[@name=$name]/@content", name=name)[:1]:
            if str(value).strip():
                yield name, str(value).strip()
