"""The catalogue in the words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), as JSON-LD. Pure.

Only facts that are published: what is not known is left out, and nothing is null.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings

from plans.documents.kinds import COLLECTIONS
from plans.documents.links import AreaLink
from plans.markdown.plain import plain_text
from plans.published.catalogue import Catalogue, CataloguedPlan, StoredBundle
from plans.published.items import MAX_LIMIT

Data = dict[str, Any]

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "hydra": "http://www.w3.org/ns/hydra/core#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""In the document itself, so that nothing else has to be fetched in order to read it."""

CHINESE = "http://id.loc.gov/vocabulary/iso639-1/zh"
"""DCAT wants languages as the Library of Congress names them."""

IRREGULAR = "http://publications.europa.eu/resource/authority/frequency/IRREG"
"""An edition is published when something was decided about the plan: at no fixed interval."""

MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"


def catalogue_document(shown: Catalogue, *, here: str, following: str | None) -> Data:
    """A page of the catalogue; `here` is its own address and `following` that of the next page."""
    site = shown.site
    api = _address("/api/v1")
    return {"@context": CONTEXT} | _given(
        {
            "@id": _address("/api/v1/catalog.jsonld"),
            "@type": "dcat:Catalog",
            "dcterms:title": _texts(site.name, site.name_en),
            "dcterms:publisher": _agent(site.organiser),
            "dcterms:language": _node(CHINESE),
            "dcterms:license": _node(site.licence_url),
            "dcterms:modified": _time(max((plan.modified for plan in shown.plans), default=None)),
            "foaf:homepage": _node(settings.ORIGIN),
            "dcat:service": {
                "@id": api,
                "@type": "dcat:DataService",
                "dcterms:title": _texts(None, "JSON API"),
                "dcat:endpointURL": _node(api),
                "dcat:endpointDescription": _node(f"{api}/openapi.json"),
            },
            "dcat:dataset": [_dataset(plan, site.licence_url) for plan in shown.plans],
            "hydra:view": following
            and {
                "@id": here,
                "@type": "hydra:PartialCollectionView",
                "hydra:next": _node(following),
            },
        }
    )


def _dataset(shown: CataloguedPlan, licence: str | None) -> Data:
    """A plan in its live edition."""
    plan, page = shown.plan, _address(f"/plans/{shown.slug}/")
    return _given(
        {
            "@id": page,
            "@type": "dcat:Dataset",
            "dcterms:title": _texts(plan.title, plan.title_en),
            "dcterms:description": _texts(plain_text(plan.summary or "")),
            "dcterms:identifier": shown.slug,
            "dcterms:issued": _time(shown.issued),
            "dcterms:modified": _time(shown.modified),
            "dcterms:language": _node(CHINESE),
            "dcterms:accrualPeriodicity": _node(IRREGULAR),
            "dcterms:temporal": {
                "@type": "dcterms:PeriodOfTime",
                "dcat:startDate": _typed(plan.period_start, "gYear"),
                "dcat:endDate": _typed(plan.period_end, "gYear"),
            },
            "dcterms:spatial": plan.area and _place(plan.area),
            "dcterms:publisher": _agent(plan.adopting_body),
            "dcat:version": str(shown.number),
            "dcat:keyword": [
                text for word in shown.keywords for text in _texts(word.title, word.title_en)
            ],
            "dcat:landingPage": _node(page),
            "dcat:distribution": [
                _given(one | {"dcterms:license": _node(licence)}) for one in _distributions(shown)
            ],
        }
    )


def _distributions(shown: CataloguedPlan) -> Iterator[Data]:
    """The files of the edition: it is named in their addresses, so that they stay what they are.

    A table of several pages can be read, and is no file to download; all tables whole are in the
    ZIP.
    """
    api, edition = f"/api/v1/plans/{shown.slug}", f"edition={shown.number}"
    if shown.bundle is not None:
        yield _file(f"{api}/export?{edition}", "application/json", "the whole plan (JSON)") | {
            **_measured(shown.bundle),
            "dcterms:conformsTo": _node(_address("/api/v1/bundle.schema.json")),
        }
        packed = "application/zip"
        yield _file(f"{api}/export?format=zip&{edition}", packed, "the whole plan (ZIP)") | {
            "dcat:packageFormat": _node(MEDIA_TYPES + packed),
        }
    for kind, name in COLLECTIONS.items():
        if count := shown.counts.get(kind):
            title = f"{name.replace('-', ' ')} (CSV)"
            address = f"{api}/{name}?format=csv&limit={MAX_LIMIT}&{edition}"
            yield _file(address, "text/csv", title, is_whole=count <= MAX_LIMIT) | {
                "dcterms:conformsTo": _node(_address(f"/api/v1/tables/{name}.json")),
            }


def _file(path: str, media_type: str, title: str, *, is_whole: bool = True) -> Data:
    address = _address(path)
    file = {
        "@id": address,
        "@type": "dcat:Distribution",
        "dcterms:title": _texts(None, title),
        "dcat:accessURL": _node(address),
        "dcat:mediaType": _node(MEDIA_TYPES + media_type),
    }
    return file | {"dcat:downloadURL": _node(address)} if is_whole else file


def _measured(bundle: StoredBundle) -> Data:
    return {
        "dcat:byteSize": _typed(bundle.size, "nonNegativeInteger"),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _node("spdx:checksumAlgorithm_sha256"),
            "spdx:checksumValue": _typed(bundle.checksum, "hexBinary"),
        },
    }


def _place(area: AreaLink) -> Data:
    """An area by its code of GB/T 2260."""
    return {
        "@type": "dcterms:Location",
        "dcterms:identifier": area.code,
        "rdfs:label": _texts(area.name, area.name_en),
    }


def _agent(name: str | None) -> Data | None:
    return {"@type": "foaf:Agent", "foaf:name": _texts(name)} if name else None


def _node(address: str | None) -> Data | None:
    return {"@id": address} if address else None


def _texts(chinese: str | None, english: str | None = None) -> list[Data]:
    """A text in each language that it is given in."""
    texts = {"zh": chinese, "en": english}
    return [{"@language": name, "@value": text} for name, text in texts.items() if text]


def _time(moment: datetime | None) -> Data | None:
    return _typed(moment.isoformat(), "dateTime") if moment else None


def _typed(value: object, datatype: str) -> Data:
    return {"@type": f"xsd:{datatype}", "@value": str(value)}


def _address(path: str) -> str:
    return f"{settings.ORIGIN}{path}"


def _given(data: Data) -> Data:
    """What is known of a thing: neither null nor an empty list."""
    return {name: value for name, value in data.items() if value not in (None, [])}
