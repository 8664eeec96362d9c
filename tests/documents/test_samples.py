"""Documents of every schema version, frozen as they were stored, stay readable for ever.

A sample is never edited. A new schema version gets a folder and a row of checksums of its own.
"""

from pathlib import Path

import pytest

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.canonical import checksum
from plans.documents.items import SCHEMA_VERSION
from plans.documents.stored import SHAPES, read, stored
from plans.documents.upgrades import UPGRADES

FOLDER = Path(__file__).parent / "samples"

CHECKSUMS = {
    1: {
        "aim": "c6baf91c41aac5a4eb42d88c69917bea037ff807c50167b05f05ecc3d938aead",
        "area": "7c027b8521382d1e3f835e25ee0ddc5384e3e32edd4e7f343a7585faaa054420",
        "article": "4fd38d3807cf60156a4c58c48f71308880bea501663acbd40ec9a687919fe136",
        "bundle": "e2cb94f4ad096e61a58b4eb6d57b1c93981a5e1f474ccb3113143c0fd2ca78eb",
        "department": "f790de405a90ddac102bc53ed91dc3abdfeb049019c819114aca4771e71c7fe4",
        "indicator": "41a7bdccbe6569c91feed683b20dce5c70658344d1017558fcf7b07f97cf5ad6",
        "keyword": "745fb103329b93d716ac557e0da2bc4dfe7b0328d5cb2f06cb75216fd13248a9",
        "measure": "878a575ff7c475467f03d3cb4de149d8acf02b1014b2e1ea68ad1e593b14c878",
        "outlet": "47a29fc6f48935ac4f7df99f17307792b55e932ccd2a2d64835637845f5d8bb3",
        "paragraphs": "b742a0996d6066d747f9ef99240772d2a5716b1ef3ab9362daf69ae86e7a9d3a",
        "parent_plan": "69889bc54ad0155ad84ddbc7843ec90a5820bf78ea107fad1a8449f2e1fb742a",
        "plan": "c55fd50c9d3b0b2d63ed0d25eda79689e71689c0972524fe9bdf070f45c17f1f",
        "project": "f0db5f539caf0a587a6c94e83f7a01dff5e67c5aed1e52c5ff2a1a7aca5d2e66",
        "section": "9546739265b3c2a3a4a1bfb67759edb32980aefc0110307f238365adba1da546",
        "site": "7a804c18f349db6f54a739b34f8bdde6e06a6c03b648d3da8e3600d939c2aea0",
        "term": "529d611ea9a0ce4b054280c3d8184afcce21e5d9abdaf9a5fa60c08eca0937af",
        "zone": "7260238cb4986b0dbb6ee8c778c1a89694ff2458ff6ef2726385afa89338f0d0",
    },
}

SAMPLES = [(version, kind) for version, kinds in CHECKSUMS.items() for kind in kinds]


def sample(version: int, kind: str) -> str:
    return (FOLDER / str(version) / f"{kind}.json").read_bytes().decode()


def test_every_version_has_a_sample_of_every_kind() -> None:
    assert set(CHECKSUMS) == set(range(1, SCHEMA_VERSION + 1))
    for version, kinds in CHECKSUMS.items():
        assert set(kinds) == {file.stem for file in (FOLDER / str(version)).iterdir()}
    assert set(CHECKSUMS[SCHEMA_VERSION]) == {*SHAPES, "bundle"}


@pytest.mark.parametrize(("version", "kind"), SAMPLES)
def test_a_sample_is_as_it_was_frozen(version: int, kind: str) -> None:
    assert checksum(sample(version, kind)) == CHECKSUMS[version][kind]


@pytest.mark.parametrize(("version", "kind"), SAMPLES)
def test_a_sample_can_be_read(version: int, kind: str) -> None:
    if kind == "bundle":
        bundle = parse_bundle(sample(version, kind).encode())
        assert bundle.articles[0].archived == CHECKSUMS[version]["paragraphs"]
    else:
        document = read(kind, sample(version, kind))
        assert document.model_dump()["kind"] == kind


@pytest.mark.parametrize("kind", SHAPES)
def test_a_sample_of_the_newest_version_is_stored_as_it_is(kind: str) -> None:
    text = sample(SCHEMA_VERSION, kind)
    assert stored(read(kind, text)) == text


def test_what_lifts_a_version_has_a_sample_to_lift() -> None:
    for kind, version in UPGRADES:
        assert kind in CHECKSUMS[version]
