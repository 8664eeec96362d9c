"""The properties by which live items are found across plans, read off their documents."""

from collections.abc import Iterator, Mapping
from typing import Any

Facet = tuple[str, str]
"""A property's name and value."""


def facets_of(document: Any, documents: Mapping[str, Any]) -> list[Facet]:
    """The facets of a document. `documents` are the public ones of its plan by key.

    In all of these references are resolved, so that none leads to what is withheld.
    """
    match document.kind:
        case "plan":
            period = f"{document.period_start}-{document.period_end}"
            facts = [("area", document.area.code), ("period", period)]
            given = [("follows", document.follows), ("stage", document.stage)]
            return [
                *facts,
                ("plan_type", document.plan_type),
                *((name, value) for name, value in given if value),
            ]
        case "article":
            return [("outlet", document.outlet.slug)]
        case _:
            keywords = {("keyword", slug) for slug in _keywords(document, documents)}
            return sorted(keywords | {("zone", slug) for slug in _zones(document)})


def _keywords(document: Any, documents: Mapping[str, Any]) -> Iterator[str]:
    """A project, and an indicator, belongs to the keywords of the measures that it serves too."""
    if document.kind == "keyword":
        yield document.slug
    served = document.measures if document.kind in ("project", "indicator") else []
    for member in (document, *(documents[link.key] for link in served)):
        if keyword := getattr(member, "keyword", None):
            yield keyword.slug


def _zones(document: Any) -> Iterator[str]:
    if document.kind == "zone":
        yield document.slug
    elif zone := getattr(document, "zone", None):
        yield zone.slug
    yield from (zone.slug for zone in getattr(document, "zones", []))
