"""The article as the screen shows it: its words in pieces, each with what was found there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plans.admin.desk.items import kind_name
from plans.choices import ProposalState
from plans.editing.proposals.standing import Looked, Standing
from plans.intake.understanding.spans import Passage


@dataclass(frozen=True)
class Piece:
    """Words that belong to the same findings; `looked` is the narrowest of these.

    `unread` is the sentence they are of where no rule understood it.
    """

    text: str
    looked: Looked | None = None
    unread: Passage | None = None


@dataclass(frozen=True)
class Quote:
    """The words of a proposal among those around them."""

    paragraph: int
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class Shown:
    """A paragraph with its number."""

    number: int
    pieces: list[Piece]


AROUND = 40
"""Characters that are shown on either side of a quote."""


def quotes(standing: Standing, looked: Looked) -> list[Quote]:
    return [
        _quote(standing.article.paragraphs[paragraph - 1], paragraph, start, end)
        for paragraph, start, end in looked.row.spans
    ]


def _quote(text: str, paragraph: int, start: int, end: int) -> Quote:
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = text[first:start], text[end:last]
    return Quote(
        paragraph,
        before=f"…{before}" if first else before,
        words=text[start:end],
        after=f"{after}…" if last < len(text) else after,
    )


def legend(standing: Standing) -> list[tuple[str, str]]:
    """The kinds that have a colour in this article, with their names."""
    kinds = dict.fromkeys(
        looked.row.kind
        for looked in standing.proposals
        if looked.row.state != ProposalState.REJECTED
    )
    return [(kind, kind_name(kind)) for kind in kinds]  # type: ignore[arg-type]  # kinds of items


def paragraphs(standing: Standing) -> list[Shown]:
    found: dict[int, list[tuple[int, int, Looked]]] = {}
    for looked in standing.proposals:
        if looked.row.state != ProposalState.REJECTED:
            for paragraph, start, end in looked.row.spans:
                found.setdefault(paragraph, []).append((start, end, looked))
    unread: dict[int, list[Passage]] = {}
    for passage in standing.unread:
        unread.setdefault(passage.paragraph, []).append(passage)
    return [
        Shown(number, list(_pieces(text, found.get(number, []), unread.get(number, []))))
        for number, text in enumerate(standing.article.paragraphs, 1)
    ]


def _pieces(
    text: str, found: list[tuple[int, int, Looked]], unread: list[Passage]
) -> Iterator[Piece]:
    """Cut wherever a finding or an unread sentence begins or ends."""
    cuts = {0, len(text)}
    for start, end, _looked in found:
        cuts |= {start, end}
    for passage in unread:
        cuts |= {passage.start, passage.end}
    places = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    for start, end in pairwise(places):
        over = [one for one in found if one[0] <= start and end <= one[1]]
        narrowest = min(over, key=lambda one: one[1] - one[0], default=None)
        sentence = next((one for one in unread if one.start <= start and end <= one.end), None)
        yield Piece(text[start:end], narrowest[2] if narrowest else None, sentence)
