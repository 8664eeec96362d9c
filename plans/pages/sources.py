"""A source paragraph by paragraph: its text where readers may have it, and what rests on it.

Lists on pages go on after 50 entries, so a source is shown in parts; a citation leads to the part
in which its paragraph begins.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from plans.documents.items import ArticleDocument
from plans.documents.links import Link
from plans.documents.parts import Support
from plans.errors.reading import BadQuery
from plans.published.items import PAGE_SIZE


@dataclass(frozen=True)
class CitedParagraph:
    """A paragraph by its number, null for statements whose paragraph is not given.

    It `continues` where the part before holds the first of what rests on it.
    """

    number: int | None
    text: str | None
    supports: list[Support]
    continues: bool


@dataclass(frozen=True)
class SourcePart:
    """What a page shows at once; `after` is how much the parts before it and itself hold."""

    paragraphs: list[CitedParagraph]
    after: int | None


def source_part(
    article: ArticleDocument, known: Mapping[str, Link], texts: Sequence[str], begin: int
) -> SourcePart:
    """The part that follows the first `begin` supports of an article as it was stored.

    `texts` are its paragraphs where readers may have them: each is shown, whether something rests
    on it or not. What names no paragraph comes last. An item that is not `known` is withheld; its
    place is kept, so that parts begin where they began and paragraphs are where citations lead.
    Raises `BadQuery`.
    """
    supports = _as_shown(article)
    if begin % PAGE_SIZE or (begin and begin >= len(supports)):
        raise BadQuery("after", "is no place where a part of this source begins")
    shown = supports[begin : begin + PAGE_SIZE]
    resting = {number: list(group) for number, group in groupby(shown, _paragraph)}
    last = supports[begin - 1].paragraph if begin else 0
    paragraphs = [
        CitedParagraph(
            number=number,
            text=texts[number - 1] if number and number <= len(texts) else None,
            supports=[
                support.model_copy(update={"item": known[support.item.key]})
                for support in resting.get(number, [])
                if support.item.key in known
            ],
            continues=number == last,
        )
        for number in _numbers(resting, _texts_between(supports, begin, len(texts)))
    ]
    end = begin + PAGE_SIZE
    return SourcePart(
        paragraphs=paragraphs,
        after=end if end < len(supports) else None,
    )


def paragraph_anchor(article: ArticleDocument | None, number: int) -> str:
    """What follows a source's path to lead to one of its paragraphs: part and fragment."""
    part = _before(article, number) // PAGE_SIZE * PAGE_SIZE if article else 0
    return f"{f'?after={part}' if part else ''}#paragraph-{number}"


def _as_shown(article: ArticleDocument) -> list[Support]:
    """Documents keep supports by paragraph, those that name none first."""
    unnumbered = bisect_left(article.supports, 1, key=_number)
    return [*article.supports[unnumbered:], *article.supports[:unnumbered]]


def _before(article: ArticleDocument, number: int) -> int:
    """How many supports are shown before those of a paragraph."""
    supports = article.supports
    return bisect_left(supports, number, key=_number) - bisect_left(supports, 1, key=_number)


def _texts_between(supports: list[Support], begin: int, count: int) -> range:
    """The numbers of the paragraphs from the end of the part before to the end of this one."""
    start = supports[begin - 1].paragraph if begin else 0
    if start is None:
        return range(0)
    goes_on = len(supports) > begin + PAGE_SIZE
    end = supports[begin + PAGE_SIZE - 1].paragraph if goes_on else None
    return range(start + 1, (end or count) + 1)


def _numbers(resting: Mapping[int | None, object], texts: range) -> list[int | None]:
    numbered = sorted({number for number in resting if number} | set(texts))
    return [*numbered, None] if None in resting else [*numbered]


def _paragraph(support: Support) -> int | None:
    return support.paragraph


def _number(support: Support) -> int:
    return support.paragraph or 0
