"""What a page says of itself: title, description, and the tags that inspectors' programs read.

The tags are those of the guide for government websites (国办发〔2017〕47号): every page names the
site, a list its column too, an item itself as well. They are Chinese on English pages too, as
their readers and the content are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import override

from plans.documents.shared import SiteDocument
from plans.documents.text import WORD_SEPARATOR

ColumnType = Literal["首页", "概况信息", "数据发布", "政策解读", "政策文件", "工作动态"]
Tags = list[tuple[str, str]]


@dataclass(frozen=True)
class Column:
    """栏目: the list that a page is, or that it belongs to."""

    name: str
    description: str
    keywords: Sequence[str]
    type: ColumnType


@dataclass(frozen=True)
class Article:
    """内容: what was published, when and by whom. What is null is left out."""

    title: str
    published_at: datetime
    source: str | None
    keywords: Sequence[str]
    author: str | None
    image: str | None = None


@dataclass(frozen=True)
class Head:
    """Title (without the site's name) and description of a page, and what kind of page it is."""

    title: str
    description: str
    column: Column | None = None
    article: Article | None = None


MakeHead = Callable[[], Head]
"""Makes the head in the language that is active."""


def tags_of(site: SiteDocument, make_head: MakeHead | None, address: str) -> Tags:
    """Names and contents of a page's tags; what is not known is left out."""
    tags = [
        ("SiteName", site.name),
        ("SiteDomain", urlsplit(settings.ORIGIN).hostname),
        ("SiteIDCode", site.identification_code),
    ]
    if make_head:
        with override("zh-hans"):
            head = make_head()
        tags += [*_column_tags(head.column), *_article_tags(head, address)]
    return [(name, content) for name, content in tags if content]


def _column_tags(column: Column | None) -> list[tuple[str, str | None]]:
    if column is None:
        return []
    return [
        ("ColumnName", column.name),
        ("ColumnDescription", column.description),
        ("ColumnKeywords", WORD_SEPARATOR.join(column.keywords)),
        ("ColumnType", column.type),
    ]


def _article_tags(head: Head, address: str) -> list[tuple[str, str | None]]:
    article = head.article
    if article is None:
        return []
    return [
        ("ArticleTitle", article.title),
        ("PubDate", f"{article.published_at:%Y-%m-%d %H:%M}"),
        ("ContentSource", article.source),
        ("Keywords", WORD_SEPARATOR.join(article.keywords)),
        ("Author", article.author),
        ("Description", head.description),
        ("Image", article.image),
        ("Url", address),
    ]
