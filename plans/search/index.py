"""The write side: what is kept of a live item so that it can be found. Publishing saves it."""

from collections.abc import Iterator
from typing import Any

from plans.documents.canonical import canonical
from plans.models import LiveItem, LivePiece
from plans.search.analyser import SEPARATOR, form_of
from plans.search.fields import TITLES, fields_of
from plans.search.tokens import tokens_of

TITLE = 0
"""The number of the piece that holds the titles."""

LONGEST = 4_000
OVERLAP = 2_000
"""Characters of a form. A query's longest term is shorter than what two pieces share, so that what
stands across their border is found in one of them."""


def make_searchable(item: LiveItem, document: Any) -> list[LivePiece]:
    """Sets what is searched of an unsaved item, and gives its pieces, unsaved too.

    The references of its document are resolved.
    """
    fields = fields_of(document)
    item.searched = canonical(fields)
    title = SEPARATOR.join(form_of(text) for name, text in fields if name in TITLES)
    body = SEPARATOR.join(form_of(text) for name, text in fields if name not in TITLES)
    texts = [title, *_cut(body)]
    return [
        LivePiece(item=item, number=number, text=text, tokens=" ".join(tokens_of(text)))
        for number, text in enumerate(texts, start=TITLE)
    ]


def _cut(form: str) -> Iterator[str]:
    for start in range(0, max(len(form) - OVERLAP, 1), LONGEST - OVERLAP):
        if piece := form[start : start + LONGEST]:
            yield piece
