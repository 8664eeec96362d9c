"""A source paragraph by paragraph: its text where readers may have it, and what rests on it."""

from dataclasses import dataclass

from plans.documents.items import ArticleDocument
from plans.documents.parts import Support


@dataclass(frozen=True)
class CitedParagraph:
    """A paragraph by its number, null for statements whose paragraph is not given."""

    number: int | None
    text: str | None
    supports: list[Support]


def cited_paragraphs(article: ArticleDocument, texts: list[str] | None) -> list[CitedParagraph]:
    """Every paragraph of `texts`, or, without them, each that something rests on; in their order.

    What names no paragraph comes last.
    """
    resting: dict[int | None, list[Support]] = {}
    for support in article.supports:
        resting.setdefault(support.paragraph, []).append(support)
    texts = texts or []
    numbers = sorted({number for number in resting if number} | set(range(1, len(texts) + 1)))
    found = [
        CitedParagraph(
            number, texts[number - 1] if number <= len(texts) else None, resting.get(number, [])
        )
        for number in numbers
    ]
    unnumbered = resting.get(None, [])
    return [*found, CitedParagraph(None, None, unnumbered)] if unnumbered else found
