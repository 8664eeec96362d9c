"""What a reader's words ask for."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from plans.search.analyser import terms_of

LONGEST = 100  # characters
MOST_TERMS = 8


@dataclass(frozen=True)
class Wanted:
    """`text` is what is looked for, `terms` its forms and words; `is_cut` where it was too much."""

    text: str
    terms: Mapping[str, str]
    is_cut: bool

    @property
    def words(self) -> list[str]:
        return list(self.terms.values())


def wanted(query: str) -> Wanted:
    """Reads a query. Nothing is wanted where it holds nothing but blanks and punctuation."""
    query = query.strip()
    text = query[:LONGEST].rstrip()
    terms = terms_of(text)
    return Wanted(
        text=text,
        terms=dict(islice(terms.items(), MOST_TERMS)),
        is_cut=len(query) > LONGEST or len(terms) > MOST_TERMS,
    )
