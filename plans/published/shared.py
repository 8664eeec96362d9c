"""Facts that plans share: the site's profile, areas, outlets."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import Q

from plans.documents.links import AreaLink, OutletLink, Shape, names_in, resolve
from plans.documents.shared import AreaDocument, OutletDocument, SiteDocument
from plans.documents.stored import read, read_as
from plans.errors.reading import NotPublished
from plans.models import LiveFacet, SharedFact

NAMELESS_SITE = SiteDocument(
    name="蓝图",
    name_en="Lantu",
    organiser=None,
    contact=None,
    featured_plan=None,
    identification_code=None,
    icp_number=None,
    police_number=None,
    police_url=None,
    party_mark_url=None,
    fault_report_url=None,
    about=None,
    accessibility_contact=None,
    licence_url=None,
)

Document = TypeVar("Document", bound=Shape)


def site() -> SiteDocument:
    """The site's profile."""
    fact = SharedFact.objects.filter(kind="site").select_related("document").first()
    return read_as(SiteDocument, "site", fact.document.data) if fact else NAMELESS_SITE


def outlet(slug: str) -> OutletDocument:
    """An outlet that a live edition refers to. Raises `NotPublished`."""
    referred = LiveFacet.objects.filter(name="outlet", value=slug)
    facts = SharedFact.objects.filter(kind="outlet", name=slug)
    fact = facts.filter(name__in=referred.values("value")).select_related("document").first()
    if fact is None:
        raise NotPublished(slug)
    return read_as(OutletDocument, "outlet", fact.document.data)


def outlets(*, after: str = "", limit: int) -> list[OutletDocument]:
    """Outlets that live editions refer to, by slug."""
    referred = LiveFacet.objects.filter(name="outlet").values("value")
    facts = SharedFact.objects.filter(kind="outlet", name__in=referred, name__gt=after)
    rows = facts.select_related("document").order_by("name")[:limit]
    return [read_as(OutletDocument, "outlet", fact.document.data) for fact in rows]


def count_outlets() -> int:
    """How many outlets live editions refer to."""
    referred = LiveFacet.objects.filter(name="outlet").values("value")
    return SharedFact.objects.filter(kind="outlet", name__in=referred).count()


def areas(codes: set[str]) -> dict[str, AreaDocument]:
    """Areas by code."""
    facts = SharedFact.objects.filter(kind="area", name__in=codes).select_related("document")
    return {fact.name: read_as(AreaDocument, "area", fact.document.data) for fact in facts}


class SharedFacts:
    """The site's profile, and the areas and outlets that some documents name.

    All are read in one query, at the first use of any.
    """

    def __init__(self, documents: Iterable[Shape]) -> None:
        self._documents = list(documents)

    @property
    def site(self) -> SiteDocument:
        return next(iter(self._known["site"].values()), NAMELESS_SITE)

    @property
    def areas(self) -> dict[str, AreaLink]:
        return area_links(self._known["area"])

    @property
    def outlets(self) -> dict[str, OutletLink]:
        return {slug: outlet_link(document) for slug, document in self._known["outlet"].items()}

    def fill(self, document: Document) -> Document:
        """The document with the present names of the area and outlet that it refers to."""
        if any(names_in(document, AreaLink)):
            document = resolve(document, self.areas, AreaLink)
        if any(names_in(document, OutletLink)):
            document = resolve(document, self.outlets, OutletLink)
        return document

    @cached_property
    def _known(self) -> dict[str, dict[str, Any]]:
        codes = {code for document in self._documents for code in names_in(document, AreaLink)}
        slugs = {slug for document in self._documents for slug in names_in(document, OutletLink)}
        wanted = Q(kind="site") | Q(kind="area", name__in=codes) | Q(kind="outlet", name__in=slugs)
        known: dict[str, dict[str, Any]] = {"site": {}, "area": {}, "outlet": {}}
        for fact in SharedFact.objects.filter(wanted).select_related("document"):
            known[fact.kind][fact.name] = read(fact.kind, fact.document.data)
        return known


def area_links(known: dict[str, AreaDocument]) -> dict[str, AreaLink]:
    return {
        code: AreaLink(code=code, name=area.name, name_en=area.name_en)
        for code, area in known.items()
    }


def outlet_link(document: OutletDocument) -> OutletLink:
    return OutletLink(
        slug=document.slug,
        name=document.name,
        path=f"/news-sources/{document.slug}/",
        permits_full_text=document.permits_full_text,
    )
