"""What documents refer to, read at once: titles, addresses, cited articles, neighbours, terms."""

from collections.abc import Collection
from dataclasses import dataclass, field

from django.db.models import Case, F, Q, QuerySet, Subquery, When

from plans.documents.items import ArticleDocument, TermDocument
from plans.documents.links import Link
from plans.documents.shared import SiteDocument
from plans.documents.stored import read_as
from plans.models import EditionEntry
from plans.published.editions import Scope, site_path
from plans.published.english import EnglishTitle
from plans.published.shared import SharedFacts
from plans.published.terms import used_in
from plans.published.withheld import public_entries

LINKED = ("key", "path", "title", "title_en")
"""The columns that make a link."""


@dataclass(frozen=True)
class References:
    """Links by key and the articles among them; `before` and `after` stand beside an entry.

    `terms` are explained and used in its text. Withheld items are missing.
    """

    links: dict[str, Link]
    articles: dict[str, ArticleDocument]
    before: Link | None = None
    after: Link | None = None
    terms: list[TermDocument] = field(default_factory=list)


@dataclass(frozen=True)
class Sourced:
    """What pages show with its sources: `cited` are the articles by key, of names in `facts`."""

    cited: dict[str, ArticleDocument]
    facts: SharedFacts

    @property
    def sources(self) -> dict[str, ArticleDocument]:
        """The articles that are cited, by key, with their outlets' present names."""
        return {key: self.facts.fill(article) for key, article in self.cited.items()}

    @property
    def site(self) -> SiteDocument:
        return self.facts.site


def references(
    scope: Scope,
    edition: int,
    keys: Collection[str],
    *,
    beside: EditionEntry | None = None,
    prose: str = "",
) -> References:
    """The items of an edition by key, in one query.

    With those of its kind beside an entry, and the terms used in its `prose`, for an entry's page.
    """
    entries = public_entries(edition)
    wanted = Q(key__in=sorted(keys))
    if beside is not None:
        wanted |= _beside(entries, beside) | used_in(prose)
    elif not keys:
        return References({}, {})
    shown = Case(When(kind__in=("article", "term"), then=F("document__data")))
    rows = list(
        entries.filter(wanted)
        .annotate(shown=shown, title_en=EnglishTitle("document__data"))
        .order_by("position")
        .values_list(*LINKED, "kind", "position", "shown")
    )
    links = {key: link_to(scope, key, *named) for key, *named, _, _, _ in rows}
    articles = {
        key: read_as(ArticleDocument, kind, data)
        for key, *_, kind, _, data in rows
        if kind == "article" and key in keys
    }
    if beside is None:
        return References(links, articles)
    row = [(position, links[key]) for key, *_, kind, position, _ in rows if kind == beside.kind]
    before = [link for position, link in row if position < beside.position]
    after = [link for position, link in row if position > beside.position]
    return References(
        links,
        articles,
        before=before[-1] if before else None,
        after=after[0] if after else None,
        terms=[
            read_as(TermDocument, kind, data).model_copy(update={"path": links[key].path})
            for key, _, title, _, kind, _, data in rows
            if kind == "term" and key != beside.key and title in prose
        ],
    )


def link_to(scope: Scope, key: str, path: str, title: str, title_en: str | None = None) -> Link:
    """The link to an item of an edition."""
    slug = path.rpartition("/")[2] or scope.plan
    return Link(key=key, slug=slug, title=title, path=site_path(scope, path), title_en=title_en)


def _beside(entries: QuerySet[EditionEntry], entry: EditionEntry) -> Q:
    """The nearest of a kind on both sides; the plan's own document has none."""
    alike = entries.filter(kind=entry.kind).values("position")
    before = alike.filter(position__lt=entry.position).order_by("-position")[:1]
    after = alike.filter(position__gt=entry.position).order_by("position")[:1]
    return Q(position=Subquery(before)) | Q(position=Subquery(after))
