"""Submit: what the working copy makes now begins its way through review."""

import pytest

from plans.errors.publishing import NoteUnfit, NotReady
from plans.errors.review import InReviewAlready, NoReviewAsked, NothingToReview
from plans.models import Keyword, Measure, Plan, Review, ReviewState, StepAction
from plans.publishing.prepare import prepare
from plans.publishing.review.submit import submit
from plans.publishing.roll_back import roll_back
from tests.makers import EDITOR, change, load_seed, publish_plan
from tests.publishing.review.people import SUBMITTER


def test_it_submits_the_state_of_the_working_copy(plan: Plan) -> None:
    review = submit(plan=plan, editor=SUBMITTER, note="请看举措。")
    assert review.candidate == prepare(plan=plan, editor=EDITOR)
    step = review.steps.get()
    said = (step.action, step.stage, step.taken_by, step.comment)
    assert said == (StepAction.SUBMITTED, None, SUBMITTER, "请看举措。")


def test_the_same_state_is_submitted_once_and_a_later_one_replaces_it(plan: Plan) -> None:
    first = submit(plan=plan, editor=SUBMITTER)
    with pytest.raises(InReviewAlready):
        submit(plan=plan, editor=SUBMITTER)
    change(plan, Measure, "measure-one", text="又改。")
    second = submit(plan=plan, editor=SUBMITTER)
    first.refresh_from_db()
    assert (first.state, second.state) == (ReviewState.REPLACED, ReviewState.OPEN)


def test_a_state_that_is_changed_and_changed_back_is_the_same(plan: Plan) -> None:
    submit(plan=plan, editor=SUBMITTER)
    change(plan, Measure, "measure-one", text="又改。")
    change(plan, Measure, "measure-one", text="改了的事。")
    with pytest.raises(InReviewAlready):
        submit(plan=plan, editor=SUBMITTER)


def test_it_refuses_where_there_is_nothing_to_review(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="做一件示例的事。")
    with pytest.raises(NothingToReview):
        submit(plan=plan, editor=SUBMITTER)
    assert Review.objects.count() == 0


def test_it_refuses_a_plan_that_asks_for_no_review(plan: Plan) -> None:
    Plan.objects.update(review_stages=0)
    with pytest.raises(NoReviewAsked):
        submit(plan=plan, editor=SUBMITTER)


def test_it_refuses_a_working_copy_that_is_not_ready_and_a_note_nobody_could_read(
    plan: Plan,
) -> None:
    with pytest.raises(NoteUnfit):
        submit(plan=plan, editor=SUBMITTER, note="字\u202e")
    change(plan, Keyword, "keyword-one", title="")
    with pytest.raises(NotReady):
        submit(plan=plan, editor=SUBMITTER)


def test_candidates_in_review_outlive_the_publication_of_another_plan_and_a_roll_back(
    plan: Plan,
) -> None:
    other = load_seed()
    review = submit(plan=plan, editor=SUBMITTER)
    publish_plan(other)
    Plan.objects.update(review_stages=0)
    change(plan, Measure, "measure-one", text="另一件。")
    publish_plan(plan)
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    review.refresh_from_db()
    assert review.candidate is not None
