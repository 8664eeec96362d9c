"""A whole edition at once, for everybody to download."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plans.documents.links import Link, resolve
from plans.documents.manifest import Entry
from plans.documents.stored import read
from plans.errors.reading import Gone
from plans.published.changes import COLUMNS
from plans.published.editions import EditionHead, Scope, head, site_path
from plans.published.references import link_to
from plans.published.shared import SharedFacts
from plans.published.withheld import marked_entries

BUNDLE = "bundle"
NOT_READ = {BUNDLE, "paragraphs"}
"""Kinds that have no page of their own. An article's text is given out where its outlet permits."""

HOLDS_WITHHELD = "this edition holds an item that is withheld"


@dataclass(frozen=True)
class WholeEdition:
    """`stored` are the bytes of its documents by key; `documents` the same by kind and resolved."""

    edition: EditionHead
    entries: list[Entry]
    bundle: str
    stored: Mapping[str, str]
    documents: Mapping[str, list[Any]]


def whole_edition(scope: Scope) -> WholeEdition:
    """Everything of an edition, in plan order. Three questions, whatever its size.

    Raises `Gone` where the edition is withheld or holds an item that is, and as `head` does.
    """
    edition = head(scope)
    rows = list(
        marked_entries(edition.id)
        .order_by("position")
        .values_list("is_withheld", "document__data", *COLUMNS)
    )
    if any(is_withheld for is_withheld, *_ in rows):
        raise Gone(HOLDS_WITHHELD)
    entries = [Entry(*columns) for _, _, *columns in rows]
    stored = {entry.key: row[1] for entry, row in zip(entries, rows, strict=True)}
    bundle = next(entry.key for entry in entries if entry.kind == BUNDLE)
    given_out = [entry for entry in entries if entry.kind not in NOT_READ]
    return WholeEdition(
        edition=edition,
        entries=entries,
        bundle=stored[bundle],
        stored={entry.key: stored[entry.key] for entry in given_out},
        documents=_resolved(Scope(scope.plan, edition.number), given_out, stored),
    )


def _resolved(
    scope: Scope, entries: list[Entry], stored: Mapping[str, str]
) -> Mapping[str, list[Any]]:
    """By kind. The answers of lists are the same; what they look up is at hand here."""
    links = {entry.key: link_to(scope, entry.key, entry.path, entry.title) for entry in entries}
    documents = [(entry, read(entry.kind, stored[entry.key])) for entry in entries]
    facts = SharedFacts(document for _, document in documents)
    found: dict[str, list[Any]] = {}
    for entry, document in documents:
        filled = facts.fill(resolve(document, links, Link)).model_copy(
            update={"checksum": entry.checksum, "path": site_path(scope, entry.path)}
        )
        found.setdefault(entry.kind, []).append(filled)
    return found
