"""Nothing is published without the stages that its plan asks for, whoever asks and however."""

from datetime import datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from plans.errors.review import NotApproved
from plans.models import (
    Candidate,
    Edition,
    HeldBecause,
    Measure,
    Plan,
    Review,
    ReviewState,
    Schedule,
    ScheduleState,
)
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.review.approve import approve
from plans.publishing.review.send_back import send_back
from plans.publishing.review.submit import submit
from plans.publishing.review.withdraw import withdraw
from plans.publishing.roll_back import roll_back
from plans.publishing.schedule import promote_due, schedule
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, acknowledged, change, publish_acknowledging
from tests.publishing.review.people import FIRST, SECOND, SUBMITTER


def approved(plan: Plan) -> Review:
    review = submit(plan=plan, editor=SUBMITTER)
    approve(review=review, stage=1, reviewer=FIRST)
    approve(review=review, stage=2, reviewer=SECOND, comment="同意。")
    return review


def numbers() -> list[int]:
    return list(Edition.objects.order_by("number").values_list("number", flat=True))


def test_an_approved_state_is_published_and_the_review_with_it(plan: Plan) -> None:
    review = approved(plan)
    assert publish_acknowledging(plan, "说明").number == 2
    review.refresh_from_db()
    assert (review.state, review.candidate) == (ReviewState.PUBLISHED, None)


def test_a_state_that_lacks_a_stage_is_refused(plan: Plan) -> None:
    with pytest.raises(NotApproved) as refusal:
        publish_acknowledging(plan, "说明")
    assert (refusal.value.approved, refusal.value.stages) == (0, 2)
    approve(review=submit(plan=plan, editor=SUBMITTER), stage=1, reviewer=FIRST)
    with pytest.raises(NotApproved) as refusal:
        publish_acknowledging(plan, "说明")
    assert (refusal.value.approved, refusal.value.stages) == (1, 2)
    assert numbers() == [1]


def test_after_a_change_the_approval_no_longer_holds(plan: Plan) -> None:
    approved(plan)
    change(plan, Measure, "measure-one", text="又改。")
    with pytest.raises(NotApproved):
        publish_acknowledging(plan, "说明")


def test_an_approval_that_was_taken_back_counts_no_more(plan: Plan) -> None:
    withdraw(review=approved(plan), editor=SUBMITTER)
    with pytest.raises(NotApproved):
        publish_acknowledging(plan, "说明")
    send_back(review=approved(plan), reviewer=FIRST, comment="还要改。")
    with pytest.raises(NotApproved):
        publish_acknowledging(plan, "说明")


def test_a_stage_more_asked_for_afterwards_is_asked_for(plan: Plan) -> None:
    review = approved(plan)
    Plan.objects.update(review_stages=3)
    with pytest.raises(NotApproved):
        publish_acknowledging(plan, "说明")
    approve(review=review, stage=3, reviewer="third-reader")
    assert publish_acknowledging(plan, "说明").number == 2


def test_the_command_is_bound_by_it(plan: Plan) -> None:
    acknowledge = ["figure-without-citation", "evaluation-again"]
    with pytest.raises(CommandError, match="approved in 0 of the 2 stages"):
        call_command("publish", plan.slug, note="说明", acknowledge=acknowledge)
    assert numbers() == [1]


def scheduled(candidate: Candidate, due_at: datetime) -> Schedule:
    return schedule(
        candidate=candidate,
        due_at=due_at,
        editor=EDITOR,
        note="说明",
        acknowledged=acknowledged(candidate),
    )


def test_a_schedule_is_bound_by_it_when_it_is_made_and_when_it_is_due(plan: Plan) -> None:
    soon = timezone.now() + timedelta(hours=1)
    with pytest.raises(NotApproved):
        scheduled(prepare(plan=plan, editor=EDITOR), soon)
    review = approved(plan)
    row = scheduled(prepare(plan=plan, editor=EDITOR), soon)
    withdraw(review=review, editor=SUBMITTER)
    Schedule.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    assert promote_due() == []
    row.refresh_from_db()
    assert (row.state, row.held_because) == (ScheduleState.HELD, HeldBecause.NOT_APPROVED)


def test_a_scheduled_state_is_published_though_a_later_one_is_in_review(plan: Plan) -> None:
    approved(plan)
    soon = timezone.now() + timedelta(hours=1)
    candidate = prepare(plan=plan, editor=EDITOR)
    scheduled(candidate, soon)
    change(plan, Measure, "measure-one", text="又改。")
    later = submit(plan=plan, editor=SUBMITTER)
    Schedule.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    assert [edition.number for edition in promote_due()] == [2]
    later.refresh_from_db()
    assert later.state == ReviewState.OPEN
    assert later.candidate is not None


def test_rolling_back_and_withholding_need_no_review(plan: Plan) -> None:
    approved(plan)
    publish_acknowledging(plan, "说明")
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="核实")
    assert roll_back(plan=plan, to=1, editor=EDITOR, note="恢复").number == 3


def test_a_plan_without_stages_is_published_as_ever(plan: Plan) -> None:
    Plan.objects.update(review_stages=0)
    candidate = prepare(plan=plan, editor=EDITOR)
    edition = publish_candidate(
        candidate=candidate, editor=EDITOR, note="说明", acknowledged=acknowledged(candidate)
    )
    assert list(edition.trail.all()) == []


def test_the_trail_of_an_edition_holds_every_round_with_its_comments(plan: Plan) -> None:
    first = submit(plan=plan, editor=SUBMITTER, note="请审。")
    said = {"measure-one": "说得不清楚。"}
    send_back(review=first, reviewer=FIRST, comment="请改。", items=said)
    change(plan, Measure, "measure-one", text="改清楚了。")
    approved(plan)
    edition = publish_acknowledging(plan, "说明")
    trail = edition.trail.order_by("number")
    assert list(trail.values_list("number", "action", "stage", "taken_by", "key", "comment")) == [
        (1, "submitted", None, SUBMITTER, None, "请审。"),
        (2, "sent_back", 1, FIRST, None, "请改。"),
        (3, "commented", 1, FIRST, "measure-one", "说得不清楚。"),
        (4, "submitted", None, SUBMITTER, None, ""),
        (5, "approved", 1, FIRST, None, ""),
        (6, "approved", 2, SECOND, None, "同意。"),
    ]
    change(plan, Measure, "measure-one", text="下一稿。")
    approved(plan)
    following = publish_acknowledging(plan, "说明")
    assert following.trail.count() == 3


def test_who_sends_a_state_back_takes_back_what_was_approved_of_it_before(plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).update(review_stages=1)
    plan.refresh_from_db()
    change(plan, Measure, "measure-one", text="先前。")
    approve(review=submit(plan=plan, editor=SUBMITTER), stage=1, reviewer=FIRST)
    change(plan, Measure, "measure-one", text="后来。")
    submit(plan=plan, editor=SUBMITTER)
    change(plan, Measure, "measure-one", text="先前。")
    send_back(review=submit(plan=plan, editor=SUBMITTER), reviewer=SECOND, comment="不可发布。")
    with pytest.raises(NotApproved):
        publish_acknowledging(plan)
