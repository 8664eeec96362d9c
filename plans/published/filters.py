"""Lists narrowed by facets of their documents, without reading the documents."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat, StrIndex

from plans.documents.facets import REFERRING, around, line
from plans.documents.kinds import path_of
from plans.errors.reading import NoSuchThing
from plans.models import EditionEntry
from plans.published.editions import Scope
from plans.published.withheld import public_among

Wanted = Mapping[str, str]
"""Facets by name. Those that refer to another item name it by its slug in the same edition."""


def narrowed(entries: QuerySet[EditionEntry], scope: Scope, wanted: Wanted) -> QuerySet[Any]:
    """The entries of an edition whose documents have all of these facets."""
    for name, value in wanted.items():
        entries = with_facet(entries, _needle(scope, name, value))
    return entries


def with_facet(rows: QuerySet[Any], needle: Combinable) -> QuerySet[Any]:
    """The rows whose documents have the facet that `needle` is the line of."""
    found: QuerySet[Any] = rows.alias(at=StrIndex(F("document__facets"), needle)).filter(at__gt=0)
    return found


def count_narrowed(scope: Scope, kind: str, wanted: Wanted) -> Subquery:
    """Annotates an edition with how many of its entries of a kind `narrowed` leaves, or null."""
    of_kind = EditionEntry.objects.filter(edition=OuterRef("pk"), kind=kind)
    entries = narrowed(public_among(of_kind), scope, wanted)
    counted = entries.order_by().values("edition").annotate(entries=Count("pk"))
    return Subquery(counted.values("entries"))


def refuse_what_is_not_there(scope: Scope, wanted: Wanted) -> None:
    """Raises `NoSuchThing` for a reference to what the edition has not, where nothing was found."""
    paths = {name: _path(name, slug) for name, slug in wanted.items() if name in REFERRING}
    if not paths:
        return
    there = set(_public(scope).filter(path__in=paths.values()).values_list("path", flat=True))
    for name, path in paths.items():
        if path not in there:
            raise NoSuchThing(name, f"is the slug of no {REFERRING[name]} of this edition")


def _needle(scope: Scope, name: str, value: str) -> Combinable:
    if name not in REFERRING:
        return Value(line(name, value))
    before, after = around(name)
    key = Subquery(_public(scope).filter(path=_path(name, value)).values("key")[:1])
    return Concat(Value(before), key, Value(after))


def _path(name: str, slug: str) -> str:
    return path_of(REFERRING[name], slug)


def _public(scope: Scope) -> QuerySet[EditionEntry]:
    return public_among(EditionEntry.objects.filter(edition__in=scope.editions().values("pk")))
