"""Reading the catalogue: its datasets, their files, every node."""

from collections.abc import Iterator
from typing import Any

from django.test import Client

from tests.api.addresses import BASE, json_of

ADDRESS = f"{BASE}/catalog.jsonld"
HERE = "http://testserver"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
TYPES = {
    *("dcat:Catalog", "dcat:DataService", "dcat:Dataset", "dcat:Distribution"),
    *("dcterms:Location", "dcterms:PeriodOfTime", "foaf:Agent", "spdx:Checksum"),
    "hydra:PartialCollectionView",
}
DATATYPES = {"xsd:dateTime", "xsd:gYear", "xsd:hexBinary", "xsd:nonNegativeInteger"}
ELSEWHERE = (
    *(MEDIA_TYPES, "http://id.loc.gov/vocabulary/iso639-1/", "spdx:checksumAlgorithm_sha256"),
    *("http://publications.europa.eu/resource/authority/", "https://licence.example.cn/"),
)
"""How references begin that do not lead into this site."""


def datasets(client: Client, address: str = ADDRESS) -> dict[str, Any]:
    """The datasets of a page by their identifier."""
    found = json_of(client, address).get("dcat:dataset", [])
    return {dataset["dcterms:identifier"]: dataset for dataset in found}


def files(dataset: Any, media_type: str) -> list[Any]:
    wanted = {"@id": MEDIA_TYPES + media_type}
    return [one for one in dataset["dcat:distribution"] if one["dcat:mediaType"] == wanted]


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object within a value, and itself."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from nodes(inner)
