"""The archived text of an article, for as long as its publisher permits it to be shown."""

from plans.documents.items import ArticleDocument, ParagraphsDocument
from plans.documents.kinds import path_of
from plans.documents.stored import read_as
from plans.models import EditionEntry
from plans.published.editions import Scope
from plans.published.withheld import with_reasons


def archived_paragraphs(scope: Scope, article: ArticleDocument) -> list[str] | None:
    """The paragraphs of an article that `find` gave, or null where readers do not get them.

    They need the outlet's permission of today, for past editions too; without it no question is
    asked. A text is withheld with its article, and by itself.
    """
    if article.outlet is None or not article.outlet.permits_full_text:
        return None
    page = path_of("article", article.slug)
    both = {"article": page, "paragraphs": f"{page}/paragraphs"}
    entries = EditionEntry.objects.filter(
        edition__in=scope.editions().values("pk"), path__in=both.values(), kind__in=both
    )
    found = {entry.kind: entry for entry in with_reasons(entries).select_related("document")}
    if found.keys() != both.keys() or any(_is_withheld(entry) for entry in found.values()):
        return None
    text = found["paragraphs"].document.data
    return read_as(ParagraphsDocument, "paragraphs", text).paragraphs


def _is_withheld(entry: EditionEntry) -> bool:
    reasons = (entry.edition_withheld, entry.document_withheld)  # type: ignore[attr-defined]  # annotated
    return any(reason is not None for reason in reasons)
