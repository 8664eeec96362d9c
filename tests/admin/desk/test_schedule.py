"""Publishing at a time to come, and cancelling that."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from plans.models import HeldBecause, Plan, Schedule, ScheduleState
from tests.admin.pages import address, errors_of, form_of, text_of

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def url(plan: Plan) -> str:
    return f"/en{address('plan_schedule', plan.pk)}"


def shown(plan: Plan, desk: Client) -> dict[str, str]:
    return form_of(desk, f"/en{address('plan_publish', plan.pk)}", "publish-form")


def later(note: str = "新年发布", due_at: str = "2090-01-01T09:00") -> dict[str, str]:
    return {"note": note, "due_at": due_at}


def test_the_time_is_that_of_beijing(plan: Plan, url: str, desk: Client) -> None:
    data = shown(plan, desk)
    assert desk.post(url, data | later()).status_code == 302
    planned = Schedule.objects.get()
    assert planned.due_at == datetime(2090, 1, 1, 9, tzinfo=SHANGHAI)
    assert (str(planned.candidate_id), planned.scheduled_by) == (data["candidate"], "chief")
    editions = text_of(desk, f"/en{address('plan_editions', plan.pk)}")
    assert "2090-01-01 09:00" in editions
    assert "新年发布" in editions


def test_the_past_is_refused_and_the_note_kept(plan: Plan, url: str, desk: Client) -> None:
    answer = desk.post(url, shown(plan, desk) | later(due_at="2020-01-01T09:00"))
    html = answer.content.decode()
    assert "Choose a time in the future." in html
    assert "新年发布" in html
    assert not Schedule.objects.exists()


def test_a_blank_note_is_refused(plan: Plan, url: str, desk: Client) -> None:
    answer = desk.post(url, shown(plan, desk) | later(note=" "))
    assert "This field is required." in errors_of(answer)


def test_one_state_is_scheduled_once(plan: Plan, url: str, desk: Client) -> None:
    data = shown(plan, desk)
    desk.post(url, data | later())
    answer = desk.post(url, data | later())
    assert "has a schedule already" in answer.content.decode()


def test_a_schedule_is_cancelled_once(plan: Plan, url: str, desk: Client) -> None:
    desk.post(url, shown(plan, desk) | later())
    planned = Schedule.objects.get()
    cancel = f"/en{address('plan_cancel', plan.pk, planned.pk)}"
    assert cancel in text_of(desk, f"/en{address('plan_editions', plan.pk)}")
    desk.post(cancel)
    planned.refresh_from_db()
    assert planned.state == ScheduleState.CANCELLED
    assert "It is too late" in desk.post(cancel, follow=True).content.decode()


def test_a_held_schedule_says_why(plan: Plan, url: str, desk: Client) -> None:
    desk.post(url, shown(plan, desk) | later())
    Schedule.objects.update(state=ScheduleState.HELD, held_because=HeldBecause.STALE)
    html = text_of(desk, f"/en{address('plan_editions', plan.pk)}")
    assert "Held because: another edition went live meanwhile" in html
