"""What the checks know beside the bundle."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plans.documents.bundle import shapes
from plans.documents.canonical import checksum
from plans.publishing.readiness.findings import Place

Cited = tuple[str, int | None, str | None]
"""What a citation names: the key of an article, a paragraph, a quote."""


@dataclass(frozen=True)
class Word:
    """A word that is not to be used, and the one to use."""

    wrong: str
    right: str
    note: str = ""


@dataclass(frozen=True)
class Context:
    """`origin` is the portal's own address. `pages` are the paths, below `/plans/`, that live
    editions of other plans have. `nowhere` are those paths beside `/plans/`, of all that the texts
    link to, at which readers find nothing. `checked` are the checksums of the texts against which
    citations were checked, by what they name. `texts` are the bundle's own, read once for all.
    `live_evaluation` is the kind of evaluation that the live edition is.
    """

    origin: str = ""
    words: tuple[Word, ...] = ()
    pages: frozenset[str] = frozenset()
    nowhere: frozenset[str] = frozenset()
    checked: Mapping[Cited, frozenset[str]] = field(default_factory=dict)
    texts: tuple[tuple[Place, str], ...] = ()
    live_evaluation: str | None = None


def cited_text(article: shapes.Article, paragraph: int | None) -> str | None:
    """The archived words that a citation rests on; None where there are none."""
    texts = article.paragraphs or []
    if paragraph is None:
        return "\n".join(texts) or None
    return texts[paragraph - 1] if paragraph <= len(texts) else None


def text_checksum(text: str) -> str:
    return checksum(text)
