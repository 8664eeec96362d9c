"""Documents of every schema version, frozen as they were stored, stay readable for ever.

A sample is never edited. A new schema version gets a folder and a row of checksums of its own.
"""

import json
from pathlib import Path

import pytest

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.canonical import checksum
from plans.documents.items import SCHEMA_VERSION
from plans.documents.stored import SHAPES, read, stored
from plans.documents.upgrades import PICTURED, UPGRADES

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
    2: {
        "aim": "2d4967e70684be5fd6d1828126c7b32bccc2ad9a0a2a119d5c651f422e160cfe",
        "area": "d93caa7d7ffd433d2818eb5199f4c4a7edc66397e5c858064586d429c1b44c75",
        "article": "a11b2eece13dcf618715b1ed6f063578d0f504b6dda4c2c0b63f7a5124154c81",
        "bundle": "78a8561dca85debca6c614f9a52c7f9723aa205fb5420d05cd231224f2eb58cd",
        "department": "c6c87a40ddcc46a02e1fd96b80982d1baf941dc8ae5a03cec0741273ff2d2de5",
        "indicator": "235d9c87f8db4717065a24cc53df37cef8c43dda087df6e1875b921e704dbecc",
        "keyword": "096331a02feae8a85460dbd526a03531e0986509c4e7bd88612f7232a79b76f8",
        "measure": "e0b2b44d7895d4cf51bfbdc63331c5703423aaa51b987161f3f056f6cda7fb6f",
        "outlet": "bc6719eedf49287bfbe00e18e637a7a7dc992d33125b4d568a1008930aa054f0",
        "paragraphs": "d62b19a7f56568ac4e25e9320d18c104c0395e4d594e9ea5cbf37e24b1f95e73",
        "parent_plan": "97fe403fa9b193ee4497287b7b2f9fb382047ae3a7cab749c6efc4af0c82c562",
        "plan": "657a36995b8f419bc41629ee2dbf37186d86f408c3012825d6c4f7c38ca28d0d",
        "project": "a1565944044fdbf3a2d7caeb50d36ee288810f5978d1eb2716a9a683070c0354",
        "section": "4edf51fafe0f2eadb6cf6860789db1083755ed732efb04ef517a338a1e40ea3e",
        "site": "b981ed52f458d3606f4440e646df3770c49961f2dcf166d39cd3f96d108c8df0",
        "term": "e6cb4754b0dff0f4ce1bf75ba8443fde612c0cd63b3ab1141768767ff73fda15",
        "zone": "86f0f072ab7888b0178844478a36fb3422ab359902ef59d5e16aea535c729e18",
    },
    3: {
        "aim": "ce2d4018383816ff9698b300e1a708b58af1579cf4b75f9b84444194cae6b126",
        "area": "2a643f8231a0423b857ec94f465a02a47bd6c5b91927965e740fe7b0cd3c410f",
        "article": "5bb1789995703a2c264a2ce92f49b63bbca85b846d82f1f446edae0b86217c5e",
        "bundle": "1c9f15ca2722d2f50fb69f29d0855f7bf8b6d6ea9a1b88bfe7410b91e7e26b3d",
        "department": "9ea958c7f86ad656415385da307922799db3f036352c8ebadda3935d28ca0cdc",
        "indicator": "a5de32e70012799f4566d2e055344c5278f6f52a602b3494cb7a48a7b7a840d2",
        "keyword": "b19d3981d09c3a324bdd9c8392c32be88b42a21fda6c0a93db6ea3fd3f83adbd",
        "measure": "b67b98f0e9ef9fdce3d7c96f61ccf5b76b7479de26da0149a0edd3e13444c126",
        "outlet": "27abda57fcf2fdc4d6c09832fbca8ff551604dd9938db058929b820a4b4bf69e",
        "paragraphs": "54f27e37296899d35f0b864fa24c79af71f8c1fefcdb29ddfb25136c70c15b8d",
        "parent_plan": "003d62338271cdf3cff4f313d1ce5924c6997e12c8d3b29ba63a66b3902ffa36",
        "plan": "e8af951bc5d1599e4753be9fa01d4ae1ac4cb91c51364a71348f9d05cd30dd61",
        "project": "6eaedba9a3410f55582bcdf4205892144bc2df1053877cfc282f812d5b4e72f5",
        "section": "9699daa2384953b53e74f4664cd491f231152cdad4be00250f3a778c349f43e7",
        "site": "88180252479d62e0f26fe61aac37f31cfe2e2a8a00fe273f2918f3681b987b42",
        "term": "02191d65111fc31b75e88a31849ac940c107e88c4427bd11869bbcfbc32a0ad5",
        "zone": "da112d2b181b456d2f4edbfd2212a9b65da0d0fa3d4ba32b92edfc18f2294f05",
    },
    4: {
        "aim": "12176509159653a7e71ebc8cb98c0eebb8adbfa82422399f409d2cd56f06d004",
        "area": "63640666472370566d5687163a616ca79d61e0f151475660622a5ddf87ddf146",
        "article": "77d88314eaab5ab10440ae687bb2ce2650f3a97ba02da660bc9fa017348452bd",
        "bundle": "2ccece6a4a4ee06a7e8a6e3f47e71c7a8eb7226ab633f4c736b758c09df5f30e",
        "department": "bda9e247f70868e126cfcfc357f0e73428e048439dbc8d03b482d0a71e1ab704",
        "evaluation": "88841edd22f6ce8564f18d0787bd043b47afc37428adbbc8b98fd175270ddb23",
        "indicator": "9c676f166cf60fba529417d55c5b106b80ceffcbeb6991a225174e25326281ad",
        "keyword": "9b79e49b9e4270afb378085feadfa5f42e76a6bc4683035b0a6a4f6c6e46a87f",
        "measure": "bf5df3d875bc810789a737f7e7f17c76f2f6cb18840a25f74fbc1e90d37cd57e",
        "outlet": "6b2f9b6d846cfa464fa7ac96ed5ffc08198d75af63ad6d170fae6fffd1b67fdb",
        "paragraphs": "d9acbd5dd7544043cddba936c8a237e9428a2b22eba15dd39aba93fd2b943ec4",
        "parent_plan": "abd1e22e9bdc9ebdecf435570c3938e28201509a0fd3ecd1cd15f4b06a4555b8",
        "plan": "88fadc7d174b5b212d444ba7239ec1afc50ecbb6d67562aa8317507fe8743b7d",
        "progress": "828e1437a88f64f9513a4d943eae9a054496d0c01f5414b7f8b111b90ce825f6",
        "project": "f27dd2390b5381dd6a9497d295bfe109e72f342180737e97a76c80dd7ec73838",
        "section": "bb759096accc6edb70edd6edd911d854d38e8358a27240b23f4a7d0726661f40",
        "site": "a67ccb4a06b6059355f25645f1659e5260c25c61b34eefb91dc9e2342ad02340",
        "term": "dbb8103d49efe92beea5b853611a04cea37e9d93a502f5c24023a7356d713764",
        "zone": "d026cc72b550e560794eb26ce7ff61a9bf7a4dcfe862241da38349aa64825c7a",
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


def test_what_version_1_did_not_know_is_read_as_not_given() -> None:
    plan, outlet = read("plan", sample(1, "plan")), read("outlet", sample(1, "outlet"))
    assert plan.model_dump()["follows"] is None
    assert outlet.model_dump()["permits_full_text"] is False
    new = read("site", sample(1, "site")).model_dump().keys() - json.loads(sample(1, "site")).keys()
    assert {read("site", sample(1, "site")).model_dump()[name] for name in new} == {None}


@pytest.mark.parametrize("kind", PICTURED)
def test_what_version_2_did_not_know_is_read_as_none(kind: str) -> None:
    assert read(kind, sample(2, kind)).model_dump()["pictures"] == []
    assert len(read(kind, sample(3, kind)).model_dump()["pictures"][0]["renditions"]) == 2


@pytest.mark.parametrize("kind", SHAPES)
def test_a_sample_of_the_newest_version_is_stored_as_it_is(kind: str) -> None:
    text = sample(SCHEMA_VERSION, kind)
    assert stored(read(kind, text)) == text


def test_what_lifts_a_version_has_a_sample_to_lift() -> None:
    for kind, version in UPGRADES:
        assert kind in CHECKSUMS[version]
