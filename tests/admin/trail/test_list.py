"""The auditor looks through the trail: by person, event, kind, plan, day and words."""

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import AuditEntry, Measure, Plan
from tests.admin.conftest import Person
from tests.admin.pages import text_of
from tests.makers import publish_plan

URL = "/admin/plans/auditentry/"


@pytest.fixture
def auditor(person: Person, small: Plan) -> Client:
    return person("view_auditentry")


def numbers(client: Client, **asked: Any) -> list[int]:
    """The entries that the list shows."""
    html = text_of(client, f"{URL}?{urlencode(asked)}")
    return [int(pk) for pk in re.findall(r"/auditentry/(\d+)/change/", html)]


def test_only_who_may_read_it_gets_in(person: Person, auditor: Client) -> None:
    entry = AuditEntry.objects.order_by("pk")[0]
    editor = person("view_plan", "change_plan", "publish_plan")
    for path in (URL, f"{URL}export/", f"{URL}{entry.pk}/change/"):
        assert auditor.get(path).status_code == 200, path
        assert editor.get(path).status_code == 403, path


def test_each_filter_finds_its_entries_and_no_others(auditor: Client, small: Plan) -> None:
    li = User.objects.create_user("li")
    found = record(
        event=AuditEvent.APPROVED, actor="li", about=Measure.objects.get(), detail={"note": "可以"}
    )
    record(event=AuditEvent.LOCKED_OUT, actor="another", detail={"note": "不可"})
    today = f"{timezone.localdate():%Y-%m-%d}"
    for asked in (
        {"person": li.pk},
        {"event": "approved"},
        {"kind": "plans.measure"},
        {"q": "示例举措"},
        {"q": "可以"},
        {"plan": small.pk, "event": "approved", "since": today, "until": today},
    ):
        assert numbers(auditor, **asked) == [found.pk], asked
    assert numbers(auditor, event="approved", until="2020-01-01") == []
    assert numbers(auditor, event="approved", since="2190-01-01") == []


def test_days_are_those_of_beijing(auditor: Client) -> None:
    def found(day: str) -> int:
        return AuditEntry.objects.filter(timestamp__date=day).count()

    moment = timezone.localtime(AuditEntry.objects.order_by("pk")[0].timestamp)
    day = f"{moment:%Y-%m-%d}"
    assert len(numbers(auditor, since=day, until=day)) == found(day)


BAD = [
    ("person", "9" * 40),
    ("person", "x"),
    ("plan", "9" * 40),
    ("plan", "-1"),
    ("event", "nonsense"),
    ("kind", "auth.permission"),
    ("since", "0001-01-01"),
    ("until", "9999-12-31"),
    ("since", "yesterday"),
    ("q", "x" * 201),
]


@pytest.mark.parametrize(("name", "value"), BAD)
@pytest.mark.parametrize("page", ["", "export/"])
def test_a_wrong_filter_is_named_and_finds_nothing(
    page: str, name: str, value: str, auditor: Client
) -> None:
    html = text_of(auditor, f"{URL}{page}?{urlencode({name: value})}")
    assert re.search(rf'class="errorlist" id="id_{name}_error"', html)
    assert "/change/" not in re.sub(r".*trail-filters", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("query", ["q=%ED%A0%80", "before=" + "9" * 40, "before=-1", "q=%25_%5C"])
def test_strange_words_and_pages_are_no_fault(query: str, auditor: Client) -> None:
    assert auditor.get(f"{URL}?{query}").status_code == 200


def test_a_nul_is_refused(auditor: Client) -> None:
    assert auditor.get(f"{URL}?q=%00").status_code == 400


@pytest.mark.parametrize("pk", ["0", "9" * 40, "x"])
def test_an_entry_that_is_not_there_leads_back(pk: str, auditor: Client) -> None:
    assert auditor.get(f"{URL}{pk}/change/").status_code == 302


def test_the_first_day_must_not_come_after_the_last(auditor: Client) -> None:
    html = text_of(auditor, f"/en{URL}?since=2026-02-01&until=2026-01-01")
    assert "The first day comes after the last one." in html


def test_older_entries_are_a_page_away_and_keep_the_filters(auditor: Client) -> None:
    for _ in range(60):
        record(event=AuditEvent.APPROVED)
    html = text_of(auditor, f"{URL}?event=approved")
    older = re.search(r'href="(\?[^"]*before=\d+)"', html)
    assert older
    first = numbers(auditor, event="approved")
    html = text_of(auditor, URL + older[1].replace("&amp;", "&"))
    second = [int(pk) for pk in re.findall(r"/auditentry/(\d+)/change/", html)]
    assert (len(first), len(second)) == (50, 10)
    assert max(second) < min(first)


def test_the_list_asks_as_often_for_many_entries_as_for_few(auditor: Client, small: Plan) -> None:
    publish_plan(small)
    measure = Measure.objects.get()
    measure.title = "改了名"
    measure.save()
    text_of(auditor, URL)  # what is noted once in a while is noted now
    with CaptureQueriesContext(connection) as few:
        text_of(auditor, URL)
    for number in range(30):
        measure.title = f"改了名{number}"
        measure.save()
    with CaptureQueriesContext(connection) as many:
        text_of(auditor, URL)
    assert len(many) == len(few)


def test_an_entry_is_told_in_the_words_of_the_forms(auditor: Client) -> None:
    measure = Measure.objects.get()
    measure.status, measure.finish_year = "completed", 2024
    measure.save()
    pk = AuditEntry.objects.filter(model="plans.measure").latest("pk").pk
    english, chinese = (text_of(auditor, f"{p}{URL}{pk}/change/") for p in ("/en", ""))
    assert "Finish year" in english
    assert "完成年份" in chinese
    assert "(not given)" in english
    assert "completed" in english
    assert "2024" in english


def test_what_is_typed_into_a_field_is_shown_as_text(auditor: Client) -> None:
    measure = Measure.objects.get()
    measure.title = "<script>alert(1)</script>"
    measure.save()
    html = text_of(auditor, URL)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_pages_hold_no_inline_script_or_style(auditor: Client) -> None:
    entry = AuditEntry.objects.latest("pk")
    for path in (URL, f"{URL}my-work/", f"{URL}{entry.pk}/change/"):
        html = text_of(auditor, path)
        assert re.search(r"<style|\sstyle=|\son[a-z]+=", html) is None, path
        assert re.search(r"<script(?![^>]*\b(src|type=.application/json))", html) is None, path
