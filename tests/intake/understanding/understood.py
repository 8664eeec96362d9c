"""Articles of a few paragraphs, understood as a whole."""

from datetime import date

from plans.intake.reading.article import Article
from plans.intake.understand import Understanding, understand


def understood(
    *paragraphs: str, title: str | None = None, published_at: date | None = None
) -> Understanding:
    """What the rules find in paragraphs about an invented place."""
    return understand(
        Article(
            title=title,
            published_at=published_at,
            dateline=None,
            outlet=None,
            authors=(),
            editors=(),
            credits=(),
            images=(),
            paragraphs=paragraphs,
        )
    )
