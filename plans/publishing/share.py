"""Facts that plans share, as documents that the read door gives out at once."""

from django.db import transaction

from plans.documents.canonical import checksum
from plans.documents.links import Shape
from plans.documents.shared import AreaDocument, OutletDocument, SiteDocument
from plans.documents.stored import stored
from plans.models import Area, NewsSource, Plan, SharedFact, SiteProfile
from plans.publishing.releases import raise_serial
from plans.publishing.store import store_documents


def share_site(profile: SiteProfile) -> None:
    """Publishes the site's profile."""
    plan = profile.featured_plan
    document = SiteDocument(
        name=profile.name,
        name_en=profile.name_en or None,
        organiser=profile.organiser or None,
        contact=profile.contact or None,
        featured_plan=plan.slug if plan else None,
    )
    _share("site", "site", document)


def share_area(area: Area) -> None:
    """Publishes an area's names. Readers get them where a live edition refers to the area."""
    _share("area", area.code, _area_document(area))


def share_outlet(outlet: NewsSource) -> None:
    """Publishes an outlet's names, likewise."""
    _share("outlet", outlet.slug, _outlet_document(outlet))


def share_what_is_new(plan: Plan) -> None:
    """Publishes the area and outlets of a plan that were never shared before."""
    known = set(SharedFact.objects.values_list("kind", "name"))
    area: Area | None = Area.objects.select_related("parent").get(pk=plan.area_id)
    passed: set[str] = set()  # areas that lead in a circle must not hold up a publication
    while area is not None and area.code not in passed:
        passed.add(area.code)
        if ("area", area.code) not in known:
            _put("area", area.code, _area_document(area))
        area = area.parent
    for outlet in NewsSource.objects.filter(article__plan=plan).distinct():
        if ("outlet", outlet.slug) not in known:
            _put("outlet", outlet.slug, _outlet_document(outlet))


def _area_document(area: Area) -> AreaDocument:
    return AreaDocument.model_validate(
        {
            "code": area.code,
            "name": area.name,
            "name_en": area.name_en or None,
            "level": area.level,
            "parent": area.parent.code if area.parent else None,
        }
    )


def _outlet_document(outlet: NewsSource) -> OutletDocument:
    return OutletDocument(
        slug=outlet.slug,
        name=outlet.name,
        name_en=outlet.name_en or None,
        publisher=outlet.publisher or None,
        url=outlet.url or None,
    )


def _share(kind: str, name: str, document: Shape) -> None:
    with transaction.atomic():
        raise_serial()
        _put(kind, name, document)


def _put(kind: str, name: str, document: Shape) -> None:
    text = stored(document)
    store_documents({checksum(text): text})
    SharedFact.objects.update_or_create(
        kind=kind, name=name, defaults={"document_id": checksum(text)}
    )
