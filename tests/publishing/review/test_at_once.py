"""Two at the same time: every outcome is one that one after the other could have had."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from plans.errors.review import NotApproved, ReviewIsOver, WrongStage
from plans.models import Edition, Measure, Plan, Review, ReviewState, ReviewStep
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.review.approve import approve
from plans.publishing.review.submit import submit
from plans.publishing.review.withdraw import withdraw
from plans.publishing.verify import verify
from tests.makers import (
    EDITOR,
    acknowledged,
    change,
    load_small,
    publish_acknowledging,
    publish_plan,
)
from tests.publishing.at_once import apart, at_once, database_for_threads
from tests.publishing.review.people import FIRST, SECOND, SUBMITTER

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 5


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Plan]:
    """One stage of review, one edition, in a database that threads can share."""
    with database_for_threads(tmp_path):
        made = apart(load_small)
        apart(lambda: publish_plan(made))
        apart(lambda: Plan.objects.update(review_stages=1))
        yield made


def submitted(plan: Plan, round_: int) -> Review:
    def deed() -> Review:
        change(plan, Measure, "measure-one", text=f"第{round_}轮。")
        return submit(plan=plan, editor=SUBMITTER)

    return apart(deed)


def approvals(review: Review) -> int:
    return apart(ReviewStep.objects.filter(review=review, action="approved").count)


def state(review: Review) -> str:
    return apart(lambda: Review.objects.get(pk=review.pk).state)


def test_of_two_approvals_of_one_stage_exactly_one_is_given(plan: Plan) -> None:
    for round_ in range(ROUNDS):
        review = submitted(plan, round_)
        done = at_once(
            *(partial(approve, review=review, stage=1, reviewer=who) for who in (FIRST, SECOND))
        )
        assert {type(one) for one in done} == {ReviewStep, WrongStage}, done
        assert approvals(review) == 1


def test_a_change_during_an_approval_is_never_published_unapproved(plan: Plan) -> None:
    for round_ in range(ROUNDS):
        review = submitted(plan, round_)
        approved, _, published = at_once(
            partial(approve, review=review, stage=1, reviewer=FIRST),
            partial(change, plan, Measure, "measure-one", text=f"第{round_}轮，未审的。"),
            partial(publish_acknowledging, plan),
        )
        assert isinstance(approved, ReviewStep), approved
        assert isinstance(published, Edition | NotApproved), published
        if isinstance(published, Edition):
            assert published.checksum == review.checksum
        with pytest.raises(NotApproved):
            apart(partial(publish_acknowledging, plan))


def test_of_publishing_and_withdrawing_exactly_one_wins(plan: Plan) -> None:
    for round_ in range(ROUNDS):
        review = submitted(plan, round_)
        apart(partial(approve, review=review, stage=1, reviewer=FIRST))
        candidate = apart(partial(prepare, plan=plan, editor=EDITOR))
        published, withdrawn = at_once(
            partial(
                publish_candidate,
                candidate=candidate,
                editor=EDITOR,
                note="说明",
                acknowledged=acknowledged(candidate),
            ),
            partial(withdraw, review=review, editor=SUBMITTER),
        )
        if isinstance(published, Edition):
            assert isinstance(withdrawn, ReviewIsOver), withdrawn
            assert state(review) == ReviewState.PUBLISHED
            assert apart(published.trail.count) > 0
        else:
            assert isinstance(published, NotApproved), published
            assert isinstance(withdrawn, Review), withdrawn
            assert state(review) == ReviewState.WITHDRAWN
    assert apart(lambda: list(verify())) == []


def test_of_two_submissions_of_one_state_one_is_in_review(plan: Plan) -> None:
    for round_ in range(ROUNDS):
        apart(partial(change, plan, Measure, "measure-one", text=f"第{round_}轮。"))
        done = at_once(*(partial(submit, plan=plan, editor=who) for who in (FIRST, SECOND)))
        assert sum(isinstance(one, Review) for one in done) == 1, done
        still_open = Review.objects.filter(plan=plan, state=ReviewState.OPEN)
        assert apart(still_open.count) == 1


def test_of_approving_and_withdrawing_none_is_lost(plan: Plan) -> None:
    for round_ in range(ROUNDS):
        review = submitted(plan, round_)
        approved, withdrawn = at_once(
            partial(approve, review=review, stage=1, reviewer=FIRST),
            partial(withdraw, review=review, editor=SUBMITTER),
        )
        assert isinstance(withdrawn, Review), withdrawn
        assert isinstance(approved, ReviewStep | ReviewIsOver), approved
        with pytest.raises(NotApproved):
            apart(partial(publish_acknowledging, plan))
