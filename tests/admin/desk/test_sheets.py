"""Spreadsheets on the desk: down, up, looked at, taken over."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis.extra.django import TestCase
from openpyxl import load_workbook

from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.editing.sheets.keep import keep, kept
from plans.editing.sheets.take_over import take_over
from plans.models import Measure, Observation, Plan, SheetUpload
from plans.sheets import delimited, xlsx
from plans.sheets.columns import BY_NAME
from plans.sheets.writing import sheets_of
from tests.admin.conftest import Person
from tests.admin.pages import address, form_of
from tests.documents.strategies import steadily
from tests.full import full_bundle
from tests.makers import change
from tests.sheets.books import new_row, put, saved, workbook
from tests.sheets.nasty import nasty_bundles


@pytest.fixture
def full(db: None) -> Plan:
    return load(bundle=full_bundle())


def page(plan: Plan, name: str = "") -> str:
    return f"/admin/plans/plan/{plan.pk}/sheets/{name}"


def download(desk: Client, plan: Plan, **asked: Any) -> Any:
    return desk.get(page(plan, "download/"), {"format": "xlsx", "lists": list(BY_NAME)} | asked)


def upload(desk: Client, plan: Plan, data: bytes, name: str = "a.xlsx", csv_list: str = "") -> Any:
    file = SimpleUploadedFile(name, data)
    given = {"file": file, "csv_list": csv_list}
    return desk.post(page(plan, "upload/"), given, follow=True)


def text(plan: Plan) -> str:
    return readable(dump(plan).model_dump())


def edited(plan: Plan) -> bytes:
    """A file with one change of a measure and one new observation."""
    book = workbook(dump(plan))
    put(book["举措"], 2, "标题", "改了的举措")
    new_row(book["监测值"], 指标="indicator-one", 时期="2024", 数值=0.1)
    return saved(book)


def test_the_download_holds_the_chosen_lists(full: Plan, desk: Client) -> None:
    answer = download(desk, full, lists=["projects", "departments"])
    assert answer.headers["Content-Disposition"].endswith('.xlsx"')
    assert load_workbook(io.BytesIO(answer.content)).sheetnames == ["重点项目与工程", "责任单位"]


def test_csv_comes_as_a_file_or_as_an_archive_of_several(full: Plan, desk: Client) -> None:
    one = download(desk, full, format="csv", lists=["measures"])
    assert one.content.startswith("\ufeff标识,".encode())
    two = download(desk, full, format="csv", lists=["measures", "projects"])
    names = zipfile.ZipFile(io.BytesIO(two.content)).namelist()
    assert [name.rpartition("-")[2] for name in names] == ["measures.csv", "projects.csv"]


@pytest.mark.parametrize("asked", [{"lists": []}, {"lists": ["x"]}, {"format": "exe"}])
def test_a_download_of_nothing_that_exists_asks_again(
    asked: dict[str, Any], full: Plan, desk: Client
) -> None:
    assert "errorlist" in download(desk, full, **asked).content.decode()


def test_a_file_that_goes_back_as_it_came_changes_nothing(full: Plan, desk: Client) -> None:
    before = text(full)
    html = upload(desk, full, download(desk, full).content).content.decode()
    assert "没有需要导入的" in html
    assert text(full) == before


def test_the_preview_shows_every_change_and_the_editors_yes_makes_it(
    full: Plan, desk: Client
) -> None:
    before = text(full)
    html = upload(desk, full, edited(full)).content.decode()
    assert "<ins>" in html
    assert "示例指标 · 2024" in html
    assert "新增或改动 1 项，1 项不变" in html
    assert text(full) == before
    answer = desk.post(page(full, "preview/"), form_of(desk, page(full, "preview/")), follow=True)
    assert answer.request["PATH_INFO"] == address("plan_compare", full.pk)
    assert "已写入 2 项内容。下面是现在与线上版的差异" in answer.content.decode()
    assert Measure.objects.filter(title="改了的举措").exists()
    added = Observation.objects.get(period="2024")
    assert (str(added.value), added.entered_by) == ("0.100000", "chief")
    assert set(Observation.objects.exclude(pk=added.pk).values_list("entered_by")) == {(None,)}
    full.refresh_from_db()
    assert full.version == 2


def test_a_second_yes_writes_nothing(full: Plan, desk: Client) -> None:
    upload(desk, full, edited(full))
    form = form_of(desk, page(full, "preview/"))
    desk.post(page(full, "preview/"), form)
    answer = desk.post(page(full, "preview/"), form, follow=True)
    assert "没有可以查看的上传文件" in answer.content.decode()
    full.refresh_from_db()
    assert full.version == 2


def test_errors_are_told_with_row_and_column_and_nothing_is_kept(full: Plan, desk: Client) -> None:
    book = workbook(dump(full))
    put(book["举措"], 3, "状态", "大概")
    put(book["监测值"], 2, "时期", 45108)
    html = upload(desk, full, saved(book)).content.decode()
    assert "2 处错误，什么也没有写入" in html
    for words in (">举措<", ">3<", ">状态<", ">监测值<", ">时期<"):
        assert words in html
    assert not SheetUpload.objects.exists()


def test_a_plan_that_moved_is_refused_with_a_new_preview(full: Plan, desk: Client) -> None:
    upload(desk, full, edited(full))
    form = form_of(desk, page(full, "preview/"))
    change(full, Measure, "measure-two", title="别人改的举措")
    before = text(full)
    html = desk.post(page(full, "preview/"), form).content.decode()
    assert "预览之后有人改动了规划" in html
    assert "别人改的" in html
    assert text(full) == before
    fresh = form_of(desk, page(full, "preview/"))
    assert fresh["version"] == "2"
    assert desk.post(page(full, "preview/"), fresh).status_code == 302


@pytest.mark.parametrize("version", ["", "x", "9" * 40, "-1"])
def test_a_forged_version_is_a_stale_one(version: str, full: Plan, desk: Client) -> None:
    upload(desk, full, edited(full))
    before = text(full)
    assert desk.post(page(full, "preview/"), {"version": version}).status_code == 200
    assert text(full) == before


def test_an_upload_is_its_editors_and_its_plans(full: Plan, desk: Client, person: Person) -> None:
    other = load(bundle=full_bundle({"plan.slug": "other"}))
    upload(desk, full, edited(full))
    for client, plan in ((desk, other), (person("change_plan"), full)):
        assert client.get(page(plan, "preview/")).status_code == 302


def test_an_upload_is_forgotten_after_an_hour(full: Plan, desk: Client) -> None:
    upload(desk, full, edited(full))
    SheetUpload.objects.update(uploaded_at=timezone.now() - timedelta(minutes=61))
    assert desk.get(page(full, "preview/")).status_code == 302
    other = load(bundle=full_bundle({"plan.slug": "other"}))
    upload(desk, other, edited(other))
    assert SheetUpload.objects.count() == 1


def test_a_file_that_is_too_large_is_not_even_held(full: Plan, desk: Client) -> None:
    html = upload(desk, full, bytes(7 * 1024 * 1024)).content.decode()
    assert "文件超过 5 MB" in html


def test_no_file_and_a_csv_file_without_its_list_are_told(full: Plan, desk: Client) -> None:
    assert "errorlist" in desk.post(page(full, "upload/"), {}).content.decode()
    assert "请选择 CSV 文件里是哪个清单" in upload(desk, full, b"a", "a.csv").content.decode()


def test_odd_characters_in_a_file_are_told_and_break_nothing(full: Plan, desk: Client) -> None:
    book = workbook(dump(full))
    put(book["举措"], 2, "标题", "坏_xD800_字_x0000_")
    put(book["举措"], 2, "领域", "坏_xD800_字_x0000_")
    html = upload(desk, full, saved(book)).content.decode()
    assert "U+D800" in html


def test_whoever_may_look_may_download_and_not_upload(full: Plan, person: Person) -> None:
    reader = person("view_plan")
    assert 'id="upload-form"' not in reader.get(page(full)).content.decode()
    assert download(reader, full).status_code == 200
    assert upload(reader, full, edited(full)).status_code == 403


def test_queries_do_not_grow_with_rows(full: Plan, desk: Client) -> None:
    def asked(rows: int) -> int:
        book = workbook(dump(full))
        for number in range(rows):
            new_row(book["举措"], 标题=f"新举措{number}", 正文="一件事。", 领域="section-one")
        with CaptureQueriesContext(connection) as queries:
            upload(desk, full, saved(book))
            form = form_of(desk, page(full, "preview/"))
            assert desk.post(page(full, "preview/"), form).status_code == 302
        return len(queries)

    asked(1)
    assert asked(2) == asked(40)


class TestRoundTrip(TestCase):
    """A class because each example needs a transaction of its own."""

    @settings(steadily, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
    @given(nasty_bundles())
    def test_export_then_import_changes_nothing_of_the_dumped_bundle(self, bundle: Bundle) -> None:
        plan = load(bundle=bundle.model_copy(update={"blobs": full_bundle().blobs}))
        user = User.objects.create_user("editor")
        before = text(plan)
        sheets = sheets_of(dump(plan), BY_NAME)
        csv = [delimited.read(delimited.write(sheet), BY_NAME[sheet.name]) for sheet in sheets]
        for tables in (xlsx.read(xlsx.write(sheets)), csv):
            keep(plan=plan, user=user, file_name="a", tables=tables)
            upload = kept(plan=plan, user=user)
            assert upload
            assert not take_over(upload=upload, version=1)
        assert text(plan) == before
