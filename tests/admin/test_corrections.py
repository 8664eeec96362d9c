"""The inbox of readers' reports: what waits first, seen with what it is about, answered once."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from plans.corrections.codes import grouped
from plans.models import CorrectionReport, Measure, Plan
from tests.admin.conftest import Person
from tests.admin.pages import address, errors_of, form_of, save, text_of
from tests.corrections.making import make_report, subject_of
from tests.makers import change, publish_plan

LIST = "/en/admin/plans/correctionreport/"
ANSWERED = {"state": "accepted", "answer": "已改正（虚构）。"}


@pytest.fixture
def report(small: Plan) -> CorrectionReport:
    """About a measure that an editor gave another address since."""
    edition = publish_plan(small)
    change(small, Measure, "measure-one", slug="two", title="改名的举措")
    return make_report(subject=subject_of(edition), contact="电话（虚构）")


def page_of(report: CorrectionReport) -> str:
    return f"/en{address('correctionreport_change', report.pk)}"


def make_overdue(report: CorrectionReport) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    CorrectionReport.objects.filter(pk=report.pk).update(due_on=yesterday)


def test_it_shows_what_the_reader_wrote_and_leads_to_page_and_item(
    report: CorrectionReport, desk: Client
) -> None:
    html = text_of(desk, page_of(report))
    for shown in (report.text, "电话（虚构）", grouped(report.code), "示例举措"):
        assert shown in html
    assert 'href="/plans/example/editions/1/measures/one/"' in html
    item = Measure.objects.get()
    assert f'href="/en{address("measure_change", item.pk)}">改名的举措</a>' in html


def test_an_answer_is_signed_and_dated(report: CorrectionReport, desk: Client) -> None:
    assert save(desk, page_of(report), **ANSWERED).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.answer) == ("accepted", "已改正（虚构）。")
    assert report.answered_by == "chief"
    assert report.answered_at is not None


def test_what_the_reader_wrote_cannot_be_changed(report: CorrectionReport, desk: Client) -> None:
    assert form_of(desk, page_of(report)).keys() - {"csrfmiddlewaretoken"} == {
        "state",
        "answer",
        "version",
    }
    save(desk, page_of(report), text="改写", code="0", contact="")
    before, contact = report.text, report.contact
    report.refresh_from_db()
    assert (report.text, report.contact) == (before, contact)


def test_it_is_not_closed_without_an_answer(report: CorrectionReport, desk: Client) -> None:
    response = save(desk, page_of(report), state="declined", answer=" ")
    assert "A report is closed with an answer." in errors_of(response)
    assert save(desk, page_of(report), state="in_progress").status_code == 302


def test_a_stale_save_is_refused_with_what_changed_and_keeps_what_was_typed(
    report: CorrectionReport, desk: Client
) -> None:
    opened = form_of(desk, page_of(report)) | {"state": "declined", "answer": "不改（虚构）。"}
    save(desk, page_of(report), **ANSWERED)
    response = desk.post(page_of(report), opened)
    told = errors_of(response)
    assert "accepted" in told
    assert "已改正（虚构）。" in told
    assert "不改（虚构）。" in response.content.decode()
    report.refresh_from_db()
    assert report.state == "accepted"
    again = opened | {"version": "2"}
    assert 'name="version" value="2"' in response.content.decode()
    assert desk.post(page_of(report), again).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.version) == ("declined", 3)


@pytest.mark.parametrize("version", ["", "x", "99", "-1", "9" * 40])
def test_a_version_cannot_be_left_out(version: str, report: CorrectionReport, desk: Client) -> None:
    response = save(desk, page_of(report), **ANSWERED, version=version)
    assert response.status_code == 200
    report.refresh_from_db()
    assert report.state == "received"


def test_what_waits_stands_first_and_what_is_late_is_marked_with_a_word(
    report: CorrectionReport, desk: Client
) -> None:
    make_overdue(report)
    save(desk, page_of(report), **ANSWERED)
    late, next_one = make_report(text="晚（虚构）"), make_report(text="新（虚构）")
    make_overdue(late)
    html = text_of(desk, LIST).partition("result_list")[2]
    order = [html.index(f"/correctionreport/{row.pk}/") for row in (late, next_one, report)]
    assert order == sorted(order)
    assert html.count("· overdue") == 1  # what is answered is late no more
    only = text_of(desk, f"{LIST}?due=overdue")
    assert f"/correctionreport/{late.pk}/" in only
    assert f"/correctionreport/{next_one.pk}/" not in only
    waiting = text_of(desk, f"{LIST}?due=open")
    assert f"/correctionreport/{next_one.pk}/" in waiting
    assert f"/correctionreport/{report.pk}/" not in waiting


def test_it_is_found_by_the_code_that_a_reader_reads_out(
    report: CorrectionReport, desk: Client
) -> None:
    other = make_report()
    html = text_of(desk, f"{LIST}?q={grouped(report.code).lower()}")
    assert f"/correctionreport/{report.pk}/" in html
    assert f"/correctionreport/{other.pk}/" not in html


def test_nobody_adds_a_report_and_only_a_superuser_deletes_one(
    report: CorrectionReport, desk: Client, person: Person
) -> None:
    staff = person(*(f"{deed}_correctionreport" for deed in ("view", "change", "add", "delete")))
    delete = address("correctionreport_delete", report.pk)
    assert desk.get(f"{LIST}add/").status_code == 403
    assert staff.get(f"{LIST}add/").status_code == 403
    assert staff.post(delete, {"post": "yes"}).status_code == 403
    assert save(staff, page_of(report), **ANSWERED).status_code == 302
    assert desk.post(delete, {"post": "yes"}).status_code == 302
    assert not CorrectionReport.objects.exists()


def test_who_may_only_look_changes_nothing(report: CorrectionReport, person: Person) -> None:
    reader = person("view_correctionreport")
    assert report.text in text_of(reader, page_of(report))
    assert reader.post(page_of(report), ANSWERED | {"version": "1"}).status_code == 403
    assert User.objects.count() == 1
    assert person("change_plan").get(LIST).status_code == 403
