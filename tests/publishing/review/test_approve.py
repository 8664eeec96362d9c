"""Approve: stage by stage, each by another person who neither wrote nor submitted."""

import pytest

from plans.editing.bundle.load import differences, load, replace
from plans.errors.publishing import CandidateIsStale
from plans.errors.review import (
    ReviewerApprovedBefore,
    ReviewerSubmittedIt,
    ReviewerWroteIt,
    ReviewIsOver,
    WrongStage,
)
from plans.models import Measure, Plan, Review, ReviewStep
from plans.publishing.publish import publish_candidate
from plans.publishing.review.approve import approve
from plans.publishing.review.submit import submit
from plans.publishing.review.withdraw import withdraw
from plans.publishing.roll_back import roll_back
from tests.makers import EDITOR, acknowledged, change, publish_acknowledging, small_bundle
from tests.publishing.review.people import FIRST, SECOND, SUBMITTER, THIRD, WRITER, as_person


@pytest.fixture
def review(plan: Plan) -> Review:
    return submit(plan=plan, editor=SUBMITTER)


def approvals() -> list[tuple[int | None, str]]:
    steps = ReviewStep.objects.filter(action="approved").order_by("pk")
    return list(steps.values_list("stage", "taken_by"))


def test_two_people_approve_the_two_stages_in_order(review: Review) -> None:
    with pytest.raises(WrongStage) as refusal:
        approve(review=review, stage=2, reviewer=FIRST)
    assert (refusal.value.stage, refusal.value.due) == (2, 1)
    approve(review=review, stage=1, reviewer=FIRST, comment="可以。")
    with pytest.raises(WrongStage):
        approve(review=review, stage=1, reviewer=SECOND)
    approve(review=review, stage=2, reviewer=SECOND)
    with pytest.raises(WrongStage) as refusal:
        approve(review=review, stage=3, reviewer=THIRD)
    assert refusal.value.due is None
    assert approvals() == [(1, FIRST), (2, SECOND)]


def test_each_stage_needs_another_person(review: Review) -> None:
    approve(review=review, stage=1, reviewer=FIRST)
    with pytest.raises(ReviewerApprovedBefore):
        approve(review=review, stage=2, reviewer=FIRST)


def test_whoever_submitted_it_cannot_approve(review: Review) -> None:
    with pytest.raises(ReviewerSubmittedIt):
        approve(review=review, stage=1, reviewer=SUBMITTER)


def test_whoever_wrote_anything_since_the_live_edition_cannot_approve(
    plan: Plan, review: Review
) -> None:
    with pytest.raises(ReviewerWroteIt):
        approve(review=review, stage=1, reviewer=WRITER)
    with as_person(FIRST):
        change(plan, Measure, "measure-one", text="审校自己也改。")
    with pytest.raises(ReviewerWroteIt):
        approve(review=review, stage=1, reviewer=FIRST)
    assert approvals() == []


def test_an_import_is_writing_too(plan: Plan) -> None:
    bundle = small_bundle()
    assert differences(plan=plan, bundle=bundle)
    with as_person(FIRST):
        replace(plan=plan, bundle=bundle, version=plan.version)
        change(plan, Measure, "measure-one", text="再改。")
    with as_person(SECOND):
        fresh = load_small_as("fresh")
    Plan.objects.filter(pk=fresh.pk).update(review_stages=1)
    with pytest.raises(ReviewerWroteIt):
        approve(review=submit(plan=plan, editor=SUBMITTER), stage=1, reviewer=FIRST)
    with pytest.raises(ReviewerWroteIt):
        approve(review=submit(plan=fresh, editor=SUBMITTER), stage=1, reviewer=SECOND)


def load_small_as(slug: str) -> Plan:
    bundle = small_bundle()
    head = bundle.plan.model_copy(update={"slug": slug})
    return load(bundle=bundle.model_copy(update={"plan": head}))


def test_once_it_is_published_its_writers_may_approve_what_others_write(
    plan: Plan, review: Review
) -> None:
    approve(review=review, stage=1, reviewer=FIRST)
    approve(review=review, stage=2, reviewer=SECOND)
    publish_acknowledging(plan, "说明")
    with as_person(FIRST):
        change(plan, Measure, "measure-one", text="第三稿。")
    again = submit(plan=plan, editor=SUBMITTER)
    approve(review=again, stage=1, reviewer=WRITER)
    with pytest.raises(ReviewerWroteIt):
        approve(review=again, stage=2, reviewer=FIRST)


def test_what_was_written_after_the_candidate_still_counts_after_it_is_published(
    plan: Plan, review: Review
) -> None:
    approve(review=review, stage=1, reviewer=FIRST)
    approve(review=review, stage=2, reviewer=SECOND)
    with as_person(THIRD):
        change(plan, Measure, "measure-one", text="后来的事。")
    assert review.candidate
    publish_candidate(
        candidate=review.candidate,
        editor=EDITOR,
        note="说明",
        acknowledged=acknowledged(review.candidate),
    )
    again = submit(plan=plan, editor=SUBMITTER)
    with pytest.raises(ReviewerWroteIt):
        approve(review=again, stage=1, reviewer=THIRD)


def test_what_a_roll_back_takes_back_is_written_but_not_public_again(
    plan: Plan, review: Review
) -> None:
    approve(review=review, stage=1, reviewer=FIRST)
    approve(review=review, stage=2, reviewer=SECOND)
    publish_acknowledging(plan, "说明")
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    again = submit(plan=plan, editor=SUBMITTER)
    with pytest.raises(ReviewerWroteIt):
        approve(review=again, stage=1, reviewer=WRITER)


def test_a_review_that_is_over_or_stale_takes_no_approval(plan: Plan, review: Review) -> None:
    Plan.objects.update(review_stages=0)
    change(plan, Measure, "measure-one", text="别的。")
    publish_acknowledging(plan, "说明")
    Plan.objects.update(review_stages=2)
    with pytest.raises(CandidateIsStale):
        approve(review=review, stage=1, reviewer=FIRST)
    withdraw(review=review, editor=SUBMITTER)
    with pytest.raises(ReviewIsOver):
        approve(review=review, stage=1, reviewer=FIRST)
