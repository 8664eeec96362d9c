"""Facts that plans share: the site's profile, areas, outlets."""

from typing import TypeVar

from plans.documents.links import AreaLink, OutletLink, Shape, names_in, resolve
from plans.documents.shared import AreaDocument, OutletDocument, SiteDocument
from plans.documents.stored import read_as
from plans.errors import NotPublished
from plans.models import LiveFacet, SharedFact

NAMELESS_SITE = SiteDocument(
    name="蓝图", name_en="Lantu", organiser=None, contact=None, featured_plan=None
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


def with_shared_facts(document: Document) -> Document:
    """The document with the present names of the area or outlet that it refers to, if any."""
    if codes := set(names_in(document, AreaLink)):
        return resolve(document, area_links(areas(codes)), AreaLink)
    if not (slugs := set(names_in(document, OutletLink))):
        return document
    facts = SharedFact.objects.filter(kind="outlet", name__in=slugs).select_related("document")
    read_ones = (read_as(OutletDocument, "outlet", fact.document.data) for fact in facts)
    return resolve(document, {o.slug: outlet_link(o) for o in read_ones}, OutletLink)


def area_links(known: dict[str, AreaDocument]) -> dict[str, AreaLink]:
    return {
        code: AreaLink(code=code, name=area.name, name_en=area.name_en)
        for code, area in known.items()
    }


def outlet_link(document: OutletDocument) -> OutletLink:
    return OutletLink(
        slug=document.slug, name=document.name, path=f"/news-sources/{document.slug}/"
    )
