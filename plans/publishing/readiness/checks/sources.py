"""What statements rest on: citations, and the archived texts of articles."""

import re
import unicodedata
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from plans.choices import EvaluationKind
from plans.documents.bundle import shapes
from plans.documents.kinds import PLAN_KEY
from plans.publishing.readiness.context import Context, cited_text, text_checksum
from plans.publishing.readiness.findings import Place
from plans.publishing.readiness.registry import Found, check

Rows = Iterator[tuple[Place, shapes.Cited]]

STATING = ("aim", "keyword", "zone", "measure", "project", "indicator", "term")
"""Kinds of items that state something; a section does where it has a summary."""

_ELLIPSIS = re.compile(r"…+|\.{3,}|\[.*?\]")


@check(
    "statement-without-citation",
    "warning",
    title=_("Statement without a citation"),
    message=_("No article is cited for it."),
    help=_(
        "Readers look for the source of each statement. Add a citation: the article, and where"
        " possible its paragraph and the words."
    ),
)
def statement_without_citation(bundle: shapes.Bundle, context: Context) -> Found:
    for item in shapes.items_of(bundle):
        states = item.kind in STATING or (isinstance(item, shapes.Section) and item.summary)
        if states and isinstance(item, shapes.CitedItem) and not item.citations:
            yield Place(item.kind, item.key, "citations"), {}


@check(
    "figure-without-citation",
    "warning",
    title=_("Figure or report without a citation"),
    message=_("No article is cited for %(what)s."),
    help=_(
        "A figure, a report, a milestone and what is carried out of a plan above each need a source"
        " of their own. Open it by its link and add a citation there."
    ),
)
def figure_without_citation(bundle: shapes.Bundle, context: Context) -> Found:
    for place, row in rows_of(bundle):
        if not row.citations:
            yield place, {"what": what(row)}


@check(
    "quote-not-found",
    "error",
    title=_("Quote that its source does not have"),
    message=_("“%(quote)s” stands in no archived paragraph of “%(article)s”."),
    help=_(
        "The citation names no paragraph, and none has these words. Mend the quote; what is left"
        " out of it is marked by ……"
    ),
)
def quote_not_found(bundle: shapes.Bundle, context: Context) -> Found:
    """Where a paragraph is named, the bundle's own rules ask for its exact words."""
    articles = {article.key: article for article in bundle.articles}
    for place, citation in citations_of(bundle):
        article = articles[citation.article]
        text = cited_text(article, None)
        named = citation.paragraph is not None
        if text and citation.quote and not named and not _holds(text, citation.quote):
            yield place, {"quote": _cut(citation.quote), "article": article.title}


@check(
    "source-changed",
    "warning",
    title=_("Source that changed after it was cited"),
    message=_("Paragraph %(paragraph)s of “%(article)s” is not what it was when it was cited."),
    help=_(
        "The archived text of the article was changed. Compare it with what is stated here, and"
        " confirm the citations of this paragraph once they are right."
    ),
)
def source_changed(bundle: shapes.Bundle, context: Context) -> Found:
    articles = {article.key: article for article in bundle.articles}
    for place, citation in citations_of(bundle):
        named = (citation.article, citation.paragraph, citation.quote)
        known = context.checked.get(named, frozenset())
        text = cited_text(articles[citation.article], citation.paragraph)
        if known and known != {text_checksum(text or "")}:
            yield (
                place,
                {
                    "paragraph": str(citation.paragraph or "–"),
                    "article": articles[citation.article].title,
                    "key": citation.article,
                    "text": text_checksum(text or "")[:8],
                },
            )


def rows_of(bundle: shapes.Bundle) -> Rows:
    """The parts of items that rest on sources of their own, with the place of their citations."""
    if bundle.plan.evaluation:
        yield Place("plan", PLAN_KEY, "citations", "evaluation"), bundle.plan.evaluation
    for item in shapes.items_of(bundle):
        for name in ("baseline", "target"):
            if row := getattr(item, name, None):
                yield Place(item.kind, item.key, "citations", name), row
        for name in RESTING_ROWS:
            for row in getattr(item, name, ()):
                yield Place(item.kind, item.key, "citations", name, told(row)), row


RESTING_ROWS = (
    *("milestones", "observations", "updates", "investment_years", "clauses", "alignments"),
)


def told(row: shapes.Cited) -> str:
    """What tells a row from the others of its list."""
    names = ("year", "period", "reported_on", "due", "code", "clause")
    return str(next(value for name in names if (value := getattr(row, name, None))))


def what(row: shapes.Cited) -> str:
    """A part as its row is written."""
    match row:
        case shapes.Target():
            return f"{row.wording} ({row.year})"
        case shapes.Baseline():
            return f"{row.value}{row.unit or ''} ({row.year})"
        case shapes.Observation():
            return f"{row.value}{row.unit or ''} ({row.period})"
        case shapes.Milestone() | shapes.Clause():
            return f"{row.title} ({told(row)})"
        case shapes.Evaluation():
            return str(EvaluationKind(row.evaluation_kind).label)
    return told(row)


def citations_of(bundle: shapes.Bundle) -> Iterator[tuple[Place, shapes.Citation]]:
    yield from _each(Place("plan", PLAN_KEY, "citations"), bundle.plan)
    for item in shapes.items_of(bundle):
        if isinstance(item, shapes.CitedItem):
            yield from _each(Place(item.kind, item.key, "citations"), item)
    for place, row in rows_of(bundle):
        yield from _each(place, row)
    for indicator in bundle.indicators:
        for revision in indicator.revisions:
            row_name = str(revision.decided_on)
            place = Place(indicator.kind, indicator.key, "citations", "revisions", row_name)
            yield from _each(place, revision)
            yield from _each(place, revision.old)


def _each(place: Place, row: shapes.Cited) -> Iterator[tuple[Place, shapes.Citation]]:
    return ((place, citation) for citation in row.citations)


def _holds(text: str, quote: str) -> bool:
    """Whether the pieces of a quote stand in a text in their order, blanks and widths aside."""
    rest = _bare(text)
    for piece in _ELLIPSIS.split(unicodedata.normalize("NFC", quote)):
        if not (bare := _bare(piece)):
            continue
        _, found, rest = rest.partition(bare)
        if not found:
            return False
    return True


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _cut(text: str, length: int = 40) -> str:
    return text if len(text) <= length else f"{text[:length]}……"
