"""The properties by which a document is found in lists, read off its stored form.

They are a function of its bytes alone, so they hold in every edition that has it. What it refers
to is told by key.
"""

from collections.abc import Iterator
from typing import Any, Final

from plans.documents.kinds import ItemKind

REFERRING: Final[dict[str, ItemKind]] = {
    "keyword": "keyword",
    "section": "section",
    "zone": "zone",
    "measure": "measure",
    "department": "department",
    "source": "article",
}
"""The facets whose value is the key of another item, and the kind of that."""

FILTERS: Final[dict[ItemKind, tuple[str, ...]]] = {
    "aim": ("keyword", "zone", "aim_kind", "source"),
    "keyword": ("source",),
    "section": ("keyword", "source"),
    "zone": ("source",),
    "measure": ("keyword", "section", "zone", "department", "status", "year", "source"),
    "project": ("measure", "zone", "department", "project_kind", "status", "year", "source"),
    "indicator": ("keyword", "measure", "department", "nature", "verdict", "year", "source"),
    "department": ("source",),
    "article": ("standing", "year"),
    "term": ("source",),
    "parent_plan": ("source",),
}
"""By kind, the facets that its lists are narrowed by."""

_PLAIN = (
    *("keyword", "section", "zone", "status", "nature", "standing", "aim_kind", "project_kind"),
)

_BY_NAME: dict[str, tuple[str, ...]] = {str(kind): names for kind, names in FILTERS.items()}

Raw = dict[str, Any]
Facet = tuple[str, str]


def facets_of(kind: str, raw: Raw) -> set[Facet]:
    """The facets of a stored document of any version. A plan, a text and a bundle have none."""
    wanted = _BY_NAME.get(kind)
    return {facet for facet in _all(raw) if facet[0] in wanted} if wanted else set()


def written(facets: set[Facet]) -> str:
    """All of them as one text, in which each can be looked for by `line`; empty for none."""
    return "\n" + "".join(f"{name}={value}\n" for name, value in sorted(facets)) if facets else ""


def line(name: str, value: str) -> str:
    """What `written` holds if, and only if, this facet is among them."""
    before, after = around(name)
    return f"{before}{value}{after}"


def around(name: str) -> tuple[str, str]:
    """What stands before and after the value in its line."""
    return f"\n{name}=", "\n"


def _all(raw: Raw) -> Iterator[Facet]:
    for name in _PLAIN:
        if value := raw.get(name):
            yield name, value
    for name, member in (("zones", "zone"), ("measures", "measure")):
        yield from ((member, key) for key in raw.get(name, ()))
    for duty in raw.get("departments", ()):
        yield "department", duty["department"]
    if verdict := raw.get("verdict"):
        yield "verdict", verdict["state"]
    yield from (("source", key) for key in _cited(raw))
    yield from (("year", str(year)) for year in _years(raw))


def _cited(value: Any) -> Iterator[str]:
    """The articles that it, or any part of it, cites."""
    match value:
        case dict():
            for citation in value.get("citations", ()):
                yield citation["source"]
            for inner in value.values():
                yield from _cited(inner)
        case list():
            for inner in value:
                yield from _cited(inner)


def _years(raw: Raw) -> Iterator[int]:
    """From start to finish; of a target, of milestones; that of a report."""
    known = [year for name in ("start_year", "finish_year") if (year := raw.get(name))]
    if known:
        yield from range(min(known), max(known) + 1)
    for dated in [raw.get("target"), *raw.get("milestones", ())]:
        if dated:
            yield dated.get("year") or int(dated["due"][:4])
    if published_at := raw.get("published_at"):
        yield int(published_at[:4])
