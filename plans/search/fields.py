"""Which words of a document search looks in.

Its own words alone, and the names of the departments that answer for it. Left out are the titles of
the keyword, section and zones that it belongs to (these are filters, and have pages of their own)
and quotes of articles, which are words of their publishers.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from plans.documents.canonical import plain_number
from plans.documents.parts import Milestone
from plans.markdown.plain import plain_text

TEXTS = (
    *("tagline", "orientation", "theme_words", "text", "summary", "period_name"),
    *("document_number", "adopting_body", "issued_by", "series", "dateline", "authors", "editors"),
)
"""Fields that are a text, or a list of texts."""

MARKDOWN = {"text", "summary"}
"""Those that may be written in Markdown: searched is what a reader reads of them."""

Field = tuple[str, str]
"""A field's name and its text."""


TITLES = ("title", "title_en")


def fields_of(document: Any) -> list[Field]:
    """The searched fields, titles first, of a document whose references are resolved."""
    titles = [(name, getattr(document, name)) for name in TITLES]
    found = [*titles, *_texts(document), *_figures(document), *_names(document)]
    return [(name, text) for name, text in found if text]


def _texts(document: Any) -> Iterator[Field]:
    for name in TEXTS:
        value = getattr(document, name, None)
        text = "、".join(value) if isinstance(value, list) else value or ""
        yield name, plain_text(text) if name in MARKDOWN else text


def _figures(document: Any) -> Iterator[Field]:
    if target := getattr(document, "target", None):
        yield from _target("target", target)
    for milestone in getattr(document, "milestones", []):
        if isinstance(milestone, Milestone):
            yield "milestones", milestone.title
        else:
            yield from _target("milestones", milestone)
    for revision in getattr(document, "revisions", []):
        yield "revisions", f"{revision.reason} {revision.deciding_document or ''}"
        yield from _target("old", revision.old)
    if baseline := getattr(document, "baseline", None):
        yield "baseline", _figure(baseline.value, baseline.unit)
    for observation in getattr(document, "observations", []):
        yield "observations", _figure(observation.value, observation.unit)
        yield "note", observation.note or ""
    yield (
        "investment",
        _figure(getattr(document, "investment", None), getattr(document, "investment_unit", None)),
    )


def _target(name: str, target: Any) -> Iterator[Field]:
    yield name, target.wording
    figure = _figure(target.value, target.unit)
    if figure not in target.wording:
        yield name, figure


def _figure(value: Decimal | None, unit: str | None) -> str:
    return "" if value is None else f"{plain_number(value)}{unit or ''}"


def _names(document: Any) -> Iterator[Field]:
    for thing in getattr(document, "named_things", []):
        yield "named_things", thing.name
    for update in getattr(document, "updates", []):
        yield "updates", plain_text(update.text)
    for image in getattr(document, "images", []):
        yield "images", image.caption or ""
    for credit in getattr(document, "credits", []):
        yield "credits", credit.name
    for responsibility in getattr(document, "departments", []):
        yield "departments", responsibility.department.title
