"""Publishing at a time: due or not, cancelled, held, and never twice."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.db import OperationalError
from django.utils import timezone

from plans.errors.publishing import AlreadyScheduled, NoteMissing, NotInTheFuture, TooLateToCancel
from plans.models import Candidate, Edition, HeldBecause, Measure, Plan, Schedule, ScheduleState
from plans.publishing import schedule as module
from plans.publishing.prepare import prepare
from plans.publishing.schedule import cancel, promote_due, schedule
from tests.makers import EDITOR, acknowledged, change, load_seed, load_small, publish_plan

pytestmark = pytest.mark.django_db


def in_an_hour() -> datetime:
    return timezone.now() + timedelta(hours=1)


def planned(plan: Plan) -> Schedule:
    candidate = prepare(plan=plan, editor=EDITOR)
    return schedule(
        candidate=candidate,
        due_at=in_an_hour(),
        editor="排期人",
        note="定时发布",
        acknowledged=acknowledged(candidate),
    )


def make_due(*schedules: Schedule) -> None:
    pks = [planned.pk for planned in schedules]
    Schedule.objects.filter(pk__in=pks).update(due_at=timezone.now() - timedelta(seconds=1))


def test_nothing_happens_before_the_time() -> None:
    planned(load_small())
    assert promote_due() == []
    assert Edition.objects.count() == 0


def test_what_is_due_is_published_with_its_note_and_in_its_editors_name() -> None:
    row = planned(load_small())
    make_due(row)
    (edition,) = promote_due()
    assert (edition.note, edition.published_by) == ("定时发布", "排期人")
    assert edition.checksum == row.candidate.checksum
    row.refresh_from_db()
    assert (row.state, row.held_because) == (ScheduleState.DONE, None)


def test_promoting_twice_publishes_once() -> None:
    make_due(planned(load_small()))
    assert len(promote_due()) == 1
    assert promote_due() == []
    assert Edition.objects.count() == 1


def test_it_publishes_what_was_scheduled_and_not_later_edits() -> None:
    plan = load_small()
    row = planned(plan)
    change(plan, Measure, "measure-one", text="之后的文字。")
    make_due(row)
    (edition,) = promote_due()
    measure = edition.entries.get(key="measure-one")
    assert "之后的文字。" not in measure.document.data


def test_a_cancelled_schedule_is_not_promoted() -> None:
    row = planned(load_small())
    cancel(schedule=row, editor=EDITOR)
    make_due(row)
    assert promote_due() == []
    row.refresh_from_db()
    assert row.state == ScheduleState.CANCELLED


def test_what_was_carried_out_or_cancelled_cannot_be_cancelled() -> None:
    done, cancelled = planned(load_small()), planned(load_seed())
    make_due(done)
    promote_due()
    cancel(schedule=cancelled, editor=EDITOR)
    for row, state in ((done, "done"), (cancelled, "cancelled")):
        with pytest.raises(TooLateToCancel) as refusal:
            cancel(schedule=row, editor=EDITOR)
        assert refusal.value.state == state


def test_it_is_held_where_another_edition_went_live_and_can_then_be_cancelled() -> None:
    plan = load_small()
    row = planned(plan)
    publish_plan(plan)
    make_due(row)
    assert promote_due() == []
    row.refresh_from_db()
    assert (row.state, row.held_because) == (ScheduleState.HELD, HeldBecause.STALE)
    assert promote_due() == []
    cancel(schedule=row, editor=EDITOR)


def test_a_schedule_keeps_its_candidate_when_others_are_thrown_away() -> None:
    plan = load_small()
    row = planned(plan)
    publish_plan(plan)
    assert list(Candidate.objects.all()) == [row.candidate]


def test_a_fault_in_one_schedule_holds_that_one_alone() -> None:
    broken, sound = planned(load_small()), planned(load_seed())
    Candidate.objects.filter(pk=broken.candidate.pk).update(content="not JSON")
    make_due(broken, sound)
    assert [edition.slug for edition in promote_due()] == ["tianxin-2021-2025"]
    broken.refresh_from_db()
    assert (broken.state, broken.held_because) == (ScheduleState.HELD, HeldBecause.FAILED)


def test_an_unreachable_database_holds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    row = planned(load_small())
    make_due(row)

    def away(**_: object) -> None:
        raise OperationalError("no answer")

    monkeypatch.setattr(module, "publish_candidate", away)
    with pytest.raises(OperationalError):
        promote_due()
    row.refresh_from_db()
    assert row.state == ScheduleState.WAITING


def test_a_time_that_is_past_a_blank_note_and_a_second_schedule_are_refused() -> None:
    candidate = prepare(plan=load_small(), editor=EDITOR)
    with pytest.raises(NotInTheFuture):
        schedule(
            candidate=candidate,
            due_at=timezone.now(),
            editor=EDITOR,
            note="说明",
            acknowledged=acknowledged(candidate),
        )
    with pytest.raises(NoteMissing):
        schedule(
            candidate=candidate,
            due_at=in_an_hour(),
            editor=EDITOR,
            note=" ",
            acknowledged=acknowledged(candidate),
        )
    schedule(
        candidate=candidate,
        due_at=in_an_hour(),
        editor=EDITOR,
        note="说明",
        acknowledged=acknowledged(candidate),
    )
    with pytest.raises(AlreadyScheduled):
        schedule(
            candidate=candidate,
            due_at=in_an_hour(),
            editor=EDITOR,
            note="说明",
            acknowledged=acknowledged(candidate),
        )


@pytest.mark.parametrize("loss", ["account", "role", "team"])
def test_it_is_held_where_who_scheduled_it_may_not_publish_any_more(loss: str) -> None:
    plan = load_small()
    account = User.objects.create_user("排期人")
    account.user_permissions.add(Permission.objects.get(codename="publish_plan"))
    plan.team.add(account)
    row = planned(plan)
    if loss == "account":
        User.objects.update(is_active=False)
    elif loss == "role":
        account.user_permissions.clear()
    else:
        plan.team.clear()
    make_due(row)
    assert promote_due() == []
    row.refresh_from_db()
    assert (row.state, row.held_because) == (ScheduleState.HELD, HeldBecause.NOT_ALLOWED)


def test_it_is_published_in_the_name_of_an_account_that_may() -> None:
    plan = load_small()
    account = User.objects.create_user("排期人")
    account.user_permissions.add(Permission.objects.get(codename="publish_plan"))
    plan.team.add(account)
    make_due(planned(plan))
    assert len(promote_due()) == 1
