"""Pictures in the forms of the desk."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from plans.models import Blob, Picture, Plan, Rendition, Zone
from tests.admin.conftest import Person
from tests.admin.pages import address, errors_of, form_of, row, text_of
from tests.makers import publish_plan
from tests.pictures import add_picture, checksum, drawn, encoded, jpeg, small_webp

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PREFIX = "picture_set"


@pytest.fixture
def zone(small: Plan) -> Zone:
    return Zone.objects.get(plan=small)


def at(zone: Zone) -> str:
    return address("zone_change", zone.pk)


def sent(data: bytes, name: str = "a.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "image/jpeg")


def add(client: Client, zone: Zone, data: bytes, name: str = "a.jpg", **words: Any) -> Any:
    facts = {"number": "", "alt": "示例图", "caption": "图注（虚构）", "credit": "", **words}
    added = row(PREFIX, 0, **facts, file=sent(data, name))
    return client.post(at(zone), form_of(client, at(zone)) | {"_save": "1"} | added)


def test_a_picture_is_drawn_anew_and_its_plan_knows(desk: Client, zone: Zone) -> None:
    before = Plan.objects.get(pk=zone.plan_id).version
    assert add(desk, zone, jpeg()).status_code == 302
    picture = Picture.objects.get()
    assert (picture.zone, picture.plan, picture.number) == (zone, zone.plan, 1)
    assert [(r.width, r.height) for r in picture.renditions.all()] == [(480, 300), (640, 400)]
    assert Blob.objects.count() == 2
    assert not Blob.objects.filter(pk=checksum(jpeg())).exists()
    assert Plan.objects.get(pk=zone.plan_id).version > before


def test_the_form_shows_what_is_stored_and_says_what_is_taken(desk: Client, zone: Zone) -> None:
    add(desk, zone, jpeg())
    html = text_of(desk, at(zone))
    smallest = Rendition.objects.order_by("width")[0]
    assert f"/admin/plans/plan/blobs/{smallest.checksum_id}.webp" in html
    assert 'accept=".jpg,.jpeg,.png,.webp,.avif"' in html
    assert 'enctype="multipart/form-data"' in html
    assert "4000 万像素" in html
    assert "可用 JPEG" in html


def test_the_plan_has_pictures_of_its_own(desk: Client, small: Plan, zone: Zone) -> None:
    add_picture(zone)
    url = address("plan_change", small.pk)
    form = form_of(desk, url)
    prefix = next(n for n in form if n.startswith("picture") and n.endswith("TOTAL_FORMS"))
    assert form[prefix] == "0"
    words = {"number": "", "alt": "规划图", "caption": "图注", "credit": ""}
    added = row(prefix.removesuffix("-TOTAL_FORMS"), 0, **words, file=sent(jpeg()))
    assert desk.post(url, form | {"_save": "1"} | added).status_code == 302
    assert Picture.objects.get(zone=None).plan == small


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (SVG, "a.svg", "“a.svg”的扩展名不是"),
        (SVG, "a.png", "其内容都不是 JPEG、PNG、WebP 或 AVIF 图片"),
        (b"<html>", "a.jpg", "其内容都不是"),
        (jpeg(), "a.png", "文件名表明是 PNG，内容却是 JPEG"),
        (jpeg()[:3000], "a.jpg", "文件已损坏或不完整"),
        (jpeg(10, 10), "a.jpg", "每边至少应有 16 像素"),
        (b"x" * (10 * 1024 * 1024 + 1), "a.jpg", "文件超过 10 MB"),
        (encoded(drawn(64, 64), "GIF"), "a.gif", "的扩展名不是"),
    ],
    ids=range(8),
)
def test_a_refused_file_says_why_and_the_words_stay(
    data: bytes, name: str, words: str, desk: Client, zone: Zone
) -> None:
    answer = add(desk, zone, data, name, alt="写好的替代文字", caption="写好的图注")
    assert words in errors_of(answer)
    html = answer.content.decode()
    assert "写好的替代文字" in html
    assert "写好的图注" in html
    assert not Picture.objects.exists()
    assert not Blob.objects.exists()


@pytest.mark.parametrize("left_out", ["alt", "caption"])
def test_a_picture_needs_its_words(left_out: str, desk: Client, zone: Zone) -> None:
    assert "必填" in errors_of(add(desk, zone, jpeg(), **{left_out: ""}))
    assert not Picture.objects.exists()


def test_a_picture_needs_a_file(desk: Client, zone: Zone) -> None:
    added = row(PREFIX, 0, number="", alt="图", caption="图注", credit="")
    answer = desk.post(at(zone), form_of(desk, at(zone)) | {"_save": "1"} | added)
    assert "请选择图片文件" in errors_of(answer)


def test_words_change_without_the_file_and_a_new_file_takes_its_place(
    desk: Client, zone: Zone
) -> None:
    picture = add_picture(zone)
    form = form_of(desk, at(zone)) | {"_save": "1", f"{PREFIX}-0-alt": "新的说法"}
    form.pop(f"{PREFIX}-0-file", None)
    assert desk.post(at(zone), form).status_code == 302
    picture.refresh_from_db()
    assert picture.alt == "新的说法"
    assert picture.renditions.get().checksum_id == checksum(small_webp())
    form = form_of(desk, at(zone)) | {"_save": "1", f"{PREFIX}-0-file": sent(jpeg())}
    assert desk.post(at(zone), form).status_code == 302
    assert [r.width for r in picture.renditions.all()] == [480, 640]
    assert Picture.objects.get() == picture


def test_unpublished_files_are_for_those_who_look_at_plans(
    zone: Zone, desk: Client, person: Person, client: Client
) -> None:
    add_picture(zone)
    file = address("plan_blob", checksum(small_webp()))
    answer = desk.get(file)
    assert answer.content == small_webp()
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Type"] == "image/webp"
    assert person("view_plan").get(file).status_code == 200
    assert person("view_area").get(file).status_code == 403
    assert client.get(file).status_code == 302
    assert desk.get(address("plan_blob", "0" * 64)).status_code == 404


def test_what_is_uploaded_is_what_readers_get(desk: Client, zone: Zone, client: Client) -> None:
    add(desk, zone, jpeg())
    publish_plan(zone.plan)
    largest = Rendition.objects.order_by("-width")[0].checksum
    answer = client.get(f"/media/{largest.pk}.webp")
    assert answer.content == bytes(largest.data)
