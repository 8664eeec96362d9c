"""Whether a quote stands in the archived text that it is taken from, and where."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Stands:
    """Its paragraph, and how many code points stand before the quote and up to its end."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Missing:
    """A quote that its paragraph does not hold; `elsewhere` are the paragraphs that do."""

    elsewhere: tuple[int, ...]


def look_up(quote: str, paragraphs: Mapping[int, str], paragraph: int | None) -> Stands | Missing:
    """Looks in the paragraph that is named, or in all; where it stands twice, the first counts."""
    holding = tuple(number for number, text in paragraphs.items() if quote in text)
    if paragraph is None and holding:
        paragraph = holding[0]
    if paragraph not in holding:
        return Missing(holding)
    start = paragraphs[paragraph].index(quote)
    return Stands(paragraph, start, start + len(quote))
