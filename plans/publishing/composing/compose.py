"""A bundle to the documents of an edition. Pure: the same bundle gives the same bytes anywhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from plans.documents.bundle import shapes
from plans.documents.canonical import canonical, checksum
from plans.documents.items import ParagraphsDocument
from plans.documents.kinds import COLLECTIONS, PLAN_KEY, path_of
from plans.documents.manifest import Entry, counts, edition_checksum
from plans.documents.progress import BOARD, EVALUATION
from plans.documents.stored import stored
from plans.publishing.composing.documents import (
    evaluation_document,
    item_document,
    plan_document,
)
from plans.publishing.composing.progress import progress_document
from plans.publishing.composing.relations import Relations


@dataclass(frozen=True)
class Composition:
    """The entries of an edition, and the stored text of each of their documents by checksum."""

    entries: list[Entry]
    documents: dict[str, str]

    @property
    def checksum(self) -> str:
        return edition_checksum(self.entries)

    @property
    def counts(self) -> dict[str, int]:
        return counts(self.entries)


def compose(bundle: shapes.Bundle) -> Composition:
    """The edition that `bundle` makes. Its lists must be in plan order, as `dump` leaves them.

    Raises `NotReady`.
    """
    entries: list[Entry] = []
    documents: dict[str, str] = {}
    for path, key, kind, title, text in _pages(bundle):
        found = checksum(text)
        documents[found] = text
        entries.append(Entry(path, key, kind, title, len(entries), found))
    return Composition(entries, documents)


def _pages(bundle: shapes.Bundle) -> Iterator[tuple[str, str, str, str, str]]:
    """Path, key, kind, title and stored text of every document, in plan order."""
    relations = Relations.of(bundle)
    title = bundle.plan.title
    yield "", PLAN_KEY, "plan", title, stored(plan_document(bundle))
    if bundle.plan.evaluation:
        evaluation = evaluation_document(bundle.plan.evaluation)
        yield EVALUATION, EVALUATION, EVALUATION, evaluation.title, stored(evaluation)
    documents = []
    for item in _in_reading_order(bundle):
        document = item_document(item, relations)
        documents.append(document)
        yield path_of(item.kind, item.slug), item.key, item.kind, item.title, stored(document)
    board = progress_document(documents)
    yield BOARD, BOARD, BOARD, board.title, stored(board)
    archived: dict[str, str] = {}
    for article in bundle.articles:
        if article.paragraphs:
            text = stored(ParagraphsDocument(key=article.key, paragraphs=article.paragraphs))
            archived[article.key] = checksum(text)
            path = f"{path_of('article', article.slug)}/paragraphs"
            yield path, f"{article.key}.paragraphs", "paragraphs", article.title, text
    yield "bundle", "bundle", "bundle", title, stored_bundle(bundle, archived)


def stored_bundle(bundle: shapes.Bundle, archived: dict[str, str]) -> str:
    """The bundle as an edition keeps it: archived texts by checksum, each a document of its own."""
    articles = [
        article.model_copy(update={"paragraphs": None, "archived": archived.get(article.key)})
        for article in bundle.articles
    ]
    return canonical(bundle.model_copy(update={"articles": articles}).model_dump())


def _in_reading_order(bundle: shapes.Bundle) -> Iterator[shapes.Item]:
    """Aims; each keyword with its sections and their measures; then list by list."""
    yield from bundle.aims
    for keyword in bundle.keywords:
        yield keyword
        for section in bundle.sections:
            if section.keyword == keyword.key:
                yield section
                yield from (m for m in bundle.measures if m.section == section.key)
    nested = {"aims", "keywords", "sections", "measures"}
    for collection in COLLECTIONS:
        name = shapes.LIST_OF[collection]
        if name not in nested:
            yield from getattr(bundle, name)
