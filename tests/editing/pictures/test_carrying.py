"""Pictures go with a plan: dumped, exported with their bytes, loaded where these are unknown."""

import json
from base64 import b64encode
from typing import Any

import pytest

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable
from plans.editing.bundle.changes import in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import differences, load, replace
from plans.editing.pictures.carrying import with_blobs
from plans.errors.editing import InvalidBundle
from plans.models import Blob, Picture, Plan, Rendition, Zone
from tests.altered import altered_bundle
from tests.commands.calling import said_by
from tests.makers import load_small
from tests.pictures import (
    add_picture,
    blob_records,
    checksum,
    drawn,
    encoded,
    jpeg,
    picture_record,
    small_webp,
)

pytestmark = pytest.mark.django_db


def pictured(**changes: Any) -> Bundle:
    facts = {
        "zones[0].pictures": [picture_record(0, credit="示例摄影"), picture_record(90)],
        "plan.pictures": [picture_record(180)],
        "blobs": blob_records(0, 90, 180),
    }
    return altered_bundle({**facts, **changes})


def problems_of(bundle: Bundle) -> list[str]:
    with pytest.raises(InvalidBundle) as refusal:
        load(bundle=bundle)
    assert not Plan.objects.exists()
    assert not Blob.objects.exists()
    return [str(problem) for problem in refusal.value.problems]


def test_a_plan_with_pictures_comes_back_byte_for_byte() -> None:
    bundle = pictured()
    plan = load(bundle=bundle)
    assert readable(dump(plan).model_dump()) == readable(in_order(bundle).model_dump())
    assert Blob.objects.count() == 3
    assert load(bundle=bundle) == plan


def test_what_is_exported_loads_on_another_portal() -> None:
    exported = said_by("export_plan", load(bundle=pictured()).slug)
    Plan.objects.all().delete()
    assert not Rendition.objects.exists()
    again = load(bundle=parse_bundle(exported.encode()))
    assert said_by("export_plan", again.slug) == exported
    assert len(json.loads(exported)["blobs"]) == 3


def test_without_bytes_a_bundle_loads_where_they_are_stored() -> None:
    plan = load(bundle=pictured())
    text = readable(dump(plan).model_dump())
    assert json.loads(text)["blobs"] == []
    plan.delete()
    again = load(bundle=parse_bundle(text.encode()))
    assert again.picture_set.count() == 3


def test_replacing_changes_adds_and_removes_pictures() -> None:
    plan = load(bundle=pictured())
    kept = Zone.objects.get(plan=plan).picture_set.get(number=1)
    wanted = pictured(**{
        "zones[0].pictures": [picture_record(90, alt="别的说法")],
        "plan.pictures": [],
    })  # fmt: skip
    assert differences(plan=plan, bundle=wanted).lines() == ["~ plan.pictures", "~ zone-one"]
    replace(plan=plan, bundle=wanted, version=plan.version)
    assert readable(dump(plan).model_dump()) == readable(in_order(wanted).model_dump())
    (now,) = Picture.objects.filter(plan=plan)
    assert (now.pk, now.alt) == (kept.pk, "别的说法")
    assert now.renditions.get().checksum_id == checksum(small_webp(90))


def test_the_pictures_of_the_plan_itself_are_no_item_s() -> None:
    plan = load_small()
    add_picture(plan, 0, alt="规划的图")
    add_picture(Zone.objects.get(plan=plan), 90, alt="片区的图")
    bundle = dump(plan)
    assert [picture.alt for picture in bundle.plan.pictures] == ["规划的图"]
    assert [picture.alt for picture in bundle.zones[0].pictures] == ["片区的图"]
    assert len(with_blobs(bundle).blobs) == 2


def test_bytes_that_are_nowhere_are_missed() -> None:
    where = "zones[0].pictures[1].renditions[0]"
    assert problems_of(pictured(blobs=blob_records(0, 180))) == [
        f"{where}: its bytes are neither in the bundle nor on this portal"
    ]


def carried(data: bytes, width: int = 32, height: int = 20) -> dict[str, Any]:
    size = {
        "checksum": checksum(data),
        "media_type": "image/webp",
        "width": width,
        "height": height,
    }
    blob = {
        "checksum": checksum(data),
        "media_type": "image/webp",
        "data": b64encode(data).decode(),
    }
    picture = {"alt": "图", "caption": "图。", "renditions": [size]}
    return {"plan.pictures": [picture], "blobs": [*blob_records(0, 90), blob]}


@pytest.mark.parametrize(
    "data",
    [
        b"<html><script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        jpeg(32, 20),
        small_webp() + b"<script>",
        encoded(drawn(32, 20), "WEBP", exif=b"Exif\0\0MM"),
        small_webp()[:24] + b"\0" * (len(small_webp()) - 24),
    ],
)
def test_bytes_that_are_no_file_of_ours_are_refused(data: bytes) -> None:
    assert problems_of(pictured(**carried(data))) == [
        "plan.pictures[0].renditions[0]: its bytes are no WebP of pixels alone"
    ]


def test_a_size_that_the_bytes_do_not_have_is_refused() -> None:
    assert problems_of(pictured(**carried(small_webp(200), 320))) == [
        "plan.pictures[0].renditions[0]: is 32 × 20 pixels in its bytes"
    ]


def test_a_size_is_compared_with_stored_bytes_too() -> None:
    load(bundle=pictured())
    Plan.objects.all().delete()
    wrong = {**picture_record(180)}
    wrong["renditions"][0]["width"] = 99
    with pytest.raises(InvalidBundle, match=r"is 32 × 20 pixels"):
        load(bundle=pictured(**{"plan.pictures": [wrong], "blobs": []}))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"data": "%%%"}, "data is not Base64"),
        ({"data": b64encode(b"x").decode()}, "checksum is not that of the data"),
        ({"data": b64encode(b"x" * 2_000_001).decode()}, "data is larger than 2,000,000 bytes"),
        ({"media_type": "image/svg+xml"}, "Input should be 'image/webp'"),
    ],
)
def test_a_blob_that_is_not_what_it_says_is_refused(changes: dict[str, Any], reason: str) -> None:
    (record,) = blob_records(0)
    with pytest.raises(InvalidBundle) as refusal:
        altered_bundle({"blobs": [{**record, **changes}]})
    assert next((p.path, p.reason) for p in refusal.value.problems) in [
        ("blobs[0]", reason),
        ("blobs[0].media_type", reason),
    ]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        *(("alt", ""), ("alt", None), ("caption", ""), ("renditions", [])),
        *(("renditions[0].width", 0), ("renditions[0].checksum", "x")),
    ],
)
def test_a_picture_needs_its_words_and_its_file(place: str, value: object) -> None:
    with pytest.raises(InvalidBundle) as refusal:
        pictured(**{f"plan.pictures[0].{place}": value})
    assert [problem.path for problem in refusal.value.problems] == [f"plan.pictures[0].{place}"]


def test_bytes_that_no_picture_needs_are_not_stored() -> None:
    load(bundle=pictured(blobs=blob_records(0, 90, 180, 250)))
    assert Blob.objects.count() == 3
