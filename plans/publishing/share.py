"""Facts that plans share, as documents that the read door gives out at once."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from plans.documents.canonical import checksum
from plans.documents.links import Shape
from plans.documents.shared import AreaDocument, OutletDocument, SiteDocument
from plans.documents.stored import stored
from plans.models import Area, Edition, NewsSource, SharedFact, SiteProfile
from plans.publishing.releases import raise_serial
from plans.publishing.store import store_documents

NO_PERMISSION = {"permits_full_text": False}
"""What bundles of before version 2 say of an outlet by not speaking of it."""


def share_site(profile: SiteProfile) -> None:
    """Publishes the site's profile."""
    plan = profile.featured_plan
    document = SiteDocument(
        name=profile.name,
        name_en=profile.name_en or None,
        organiser=profile.organiser or None,
        contact=profile.contact or None,
        featured_plan=plan.slug if plan else None,
        identification_code=profile.identification_code or None,
        icp_number=profile.icp_number or None,
        police_number=profile.police_number or None,
        police_url=profile.police_url or None,
        party_mark_url=profile.party_mark_url or None,
        fault_report_url=profile.fault_report_url or None,
        about=profile.about or None,
        accessibility_contact=profile.accessibility_contact or None,
        licence_url=profile.licence_url or None,
    )
    _share("site", "site", document)


def share_area(area: Area) -> None:
    """Publishes an area's names. Readers get them where a live edition refers to the area."""
    _share("area", area.code, _area_document(area))


def share_outlet(outlet: NewsSource) -> None:
    """Publishes an outlet's names, likewise, and whether archived texts may be shown in full."""
    _share("outlet", outlet.slug, _outlet_document(outlet))


def share_what_is_new(edition: Edition) -> None:
    """Publishes the areas and outlets that an edition names and that were never shared before.

    As its bundle has them: a candidate may be older than the working copy of today.
    """
    known = set(SharedFact.objects.values_list("kind", "name"))
    bundle = json.loads(edition.entries.select_related("document").get(kind="bundle").document.data)
    for (kind, name), document in documents_of_bundle(bundle):
        if (kind, name) not in known:
            _put(kind, name, document)


def documents_of_bundle(bundle: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], Shape]]:
    """The areas and outlets of an edition's bundle, each by its kind and name."""
    for area in bundle["areas"]:
        yield ("area", area["code"]), AreaDocument(**area)
    for outlet in bundle["outlets"]:
        yield ("outlet", outlet["slug"]), OutletDocument(**{**NO_PERMISSION, **outlet})


def is_shared(kind: str, name: str) -> bool:
    """Whether readers may know this area or outlet: then its name is taken for ever."""
    return SharedFact.objects.filter(kind=kind, name=name).exists()


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
        permits_full_text=outlet.permits_full_text,
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
