"""Archived texts: an edition's bundle names them by checksum, its documents hold them."""

from plans.documents.bundle import shapes
from plans.documents.bundle.parsing import parse_bundle
from plans.documents.items import ParagraphsDocument
from plans.documents.stored import read_as
from plans.models import Edition
from plans.publishing.store import stored_texts


def bundle_of(edition: Edition) -> shapes.Bundle:
    """The working copy that the edition was made of, archived texts included."""
    entry = edition.entries.select_related("document").get(kind="bundle")
    return with_archived_texts(parse_bundle(entry.document.data.encode()))


def with_archived_texts(bundle: shapes.Bundle) -> shapes.Bundle:
    """The bundle with every text that is stored here; the others stay named by checksum."""
    texts = stored_texts(article.archived for article in bundle.articles if article.archived)
    articles = [
        article.model_copy(update={"archived": None, "paragraphs": _paragraphs(text)})
        if (text := texts.get(article.archived or ""))
        else article
        for article in bundle.articles
    ]
    return bundle.model_copy(update={"articles": articles})


def _paragraphs(text: str) -> list[str]:
    return read_as(ParagraphsDocument, "paragraphs", text).paragraphs
