"""Whatever decides on what readers see is told: done, refused, or carried out at its time."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from plans.errors.publishing import AlreadyLive, CandidateIsStale, NoteMissing, NothingToWithhold
from plans.models import AuditEntry, Measure, Plan, Schedule
from plans.publishing import schedule as module
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish, publish_candidate
from plans.publishing.roll_back import roll_back
from plans.publishing.schedule import cancel, promote_due, schedule
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.audit.reading import detail_of, newest, since
from tests.makers import EDITOR, acknowledged, change, load_small, publish_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Plan:
    return load_small()


@pytest.fixture
def editor() -> User:
    return User.objects.create_user(EDITOR, is_superuser=True)


def planned(plan: Plan) -> Schedule:
    candidate = prepare(plan=plan, editor=EDITOR)
    due_at = timezone.now() + timedelta(hours=1)
    return schedule(
        candidate=candidate,
        due_at=due_at,
        editor=EDITOR,
        note="定时",
        acknowledged=acknowledged(candidate),
    )


def carry_out() -> None:
    Schedule.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    promote_due()


def test_publishing_names_edition_and_checksum_and_is_one_entry(plan: Plan, editor: User) -> None:
    last = newest()
    edition = publish_plan(plan)
    (entry,) = since(last)
    assert (entry.event, entry.actor, entry.plan) == ("published", editor, plan)
    assert detail_of(entry) == {"edition": 1, "checksum": edition.checksum, "note": "说明"}
    assert entry.item == f"plans.plan/{plan.pk}"


def test_rolling_back_names_what_it_restores(plan: Plan) -> None:
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    last = newest()
    roll_back(plan=plan, to=1, editor=EDITOR, note="退回")
    (entry,) = since(last)
    assert (entry.event, detail_of(entry)["restores"]) == ("rolled_back", 1)


def test_withholding_and_lifting_are_one_entry_however_many_versions_there_are(plan: Plan) -> None:
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    edition = publish_plan(plan)
    last = newest()
    rows = withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="核实")
    assert len(rows) == 2
    lift(withholding=rows[0], editor=EDITOR, reason="已核实")
    withhold_edition(edition=edition, editor=EDITOR, reason="有误")
    assert [(entry.event, detail_of(entry)) for entry in since(last)] == [
        ("withheld", {"key": "measure-one", "reason": "核实"}),
        ("lifted", {"key": "measure-one", "reason": "已核实"}),
        ("withheld", {"edition": "2", "reason": "有误"}),
    ]


def test_a_schedule_is_told_when_it_is_made_and_when_it_is_carried_out(
    plan: Plan, editor: User
) -> None:
    last = newest()
    planned(plan)
    carry_out()
    entries = since(last)
    assert [entry.event for entry in entries] == ["scheduled", "published", "schedule_done"]
    assert {entry.actor for entry in entries} == {editor}
    assert {entry.plan for entry in entries} == {plan}
    assert detail_of(entries[2])["edition"] == 1


def test_a_cancelled_schedule_is_told(plan: Plan) -> None:
    row = planned(plan)
    cancel(schedule=row, editor="other")
    assert (newest().event, newest().actor_name) == ("schedule_cancelled", "other")


def test_a_schedule_that_is_held_is_told_with_the_refusal(plan: Plan) -> None:
    planned(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    last = newest()
    carry_out()
    refused, held = since(last)
    assert (refused.event, detail_of(refused)["refusal"]) == ("refused", "CandidateIsStale")
    assert (held.event, detail_of(held)["because"]) == ("schedule_held", "stale")


def test_a_schedule_that_fails_is_told(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_given: object) -> None:
        raise RuntimeError

    planned(plan)
    monkeypatch.setattr(module, "publish_candidate", fail)
    carry_out()
    assert (newest().event, detail_of(newest())["because"]) == ("schedule_held", "failed")


def test_what_a_verb_refuses_is_told_though_nothing_was_written(plan: Plan) -> None:
    candidate = prepare(plan=plan, editor=EDITOR)
    edition = publish_plan(plan)
    last = newest()
    with pytest.raises(CandidateIsStale):
        publish_candidate(
            candidate=candidate,
            editor=EDITOR,
            note="说明",
            acknowledged=acknowledged(candidate),
        )
    with pytest.raises(NoteMissing):
        publish(plan=plan, editor=EDITOR, note=" ")
    with pytest.raises(AlreadyLive):
        roll_back(plan=plan, to=edition.number, editor=EDITOR, note="退回")
    with pytest.raises(NothingToWithhold):
        withhold_item(plan=plan, key="measure-none", editor=EDITOR, reason="核实")
    told = [(detail_of(entry)["attempted"], detail_of(entry)["refusal"]) for entry in since(last)]
    assert told == [
        ("published", "CandidateIsStale"),
        ("published", "NoteMissing"),
        ("rolled_back", "AlreadyLive"),
        ("withheld", "NothingToWithhold"),
    ]
    assert {entry.event for entry in since(last)} == {"refused"}
    assert {entry.plan for entry in since(last)} == {plan}


def test_what_is_undone_leaves_no_entry(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("plans.publishing.publish.record_edition", fail)
    with pytest.raises(RuntimeError):
        publish_plan(plan)
    assert not AuditEntry.objects.filter(event="published").exists()
