"""What a reading finds."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Credit:
    """Somebody's part in an article, by the word that the article has for it."""

    role: str
    name: str


@dataclass(frozen=True)
class Image:
    """A picture by the name of its file and its caption, of which one may be missing."""

    file: str | None
    caption: str | None


@dataclass(frozen=True)
class Article:
    """An article as it stands: nothing is made up, and what it does not say is null.

    `published_at` is a moment in China (+08:00), or a day where the article tells no time. The
    paragraphs are those of the body, headings among them; title, dateline, credits, captions and
    the page's furniture are not.
    """

    title: str | None
    published_at: datetime | date | None
    dateline: str | None
    outlet: str | None
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    credits: tuple[Credit, ...]
    images: tuple[Image, ...]
    paragraphs: tuple[str, ...]
