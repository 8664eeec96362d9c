"""Send back with comments, withdraw, and what becomes of the comments."""

import pytest

from plans.errors.publishing import NoteMissing, NoteUnfit
from plans.errors.review import NoSuchItem, ResolvedAlready, ReviewIsOver
from plans.models import Measure, Plan, Review, ReviewState, ReviewStep, Term
from plans.publishing.review.comments import open_comments, resolve
from plans.publishing.review.send_back import send_back
from plans.publishing.review.submit import submit
from plans.publishing.review.withdraw import withdraw
from tests.makers import change
from tests.publishing.review.people import FIRST, SUBMITTER


@pytest.fixture
def review(plan: Plan) -> Review:
    Term.objects.filter(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    return submit(plan=plan, editor=SUBMITTER)


def keys(plan: Plan) -> list[str | None]:
    return list(open_comments(plan).order_by("pk").values_list("key", flat=True))


def test_comments_on_items_wait_until_they_are_put_right_or_all_is_submitted_anew(
    plan: Plan, review: Review
) -> None:
    items = {"measure-one": "请写明年份。", "term-one": "为何删去？", "zone-one": "方位？"}
    send_back(review=review, reviewer=FIRST, comment="请改三处。", items=items)
    assert keys(plan) == ["measure-one", "term-one", "zone-one"]
    comment = ReviewStep.objects.get(key="term-one")
    assert (comment.title, comment.comment) == ("示例词", "为何删去？")
    resolve(comment=comment, editor=SUBMITTER)
    assert keys(plan) == ["measure-one", "zone-one"]
    with pytest.raises(ResolvedAlready):
        resolve(comment=comment, editor=SUBMITTER)
    change(plan, Measure, "measure-one", text="已写明年份。")
    submit(plan=plan, editor=SUBMITTER)
    assert keys(plan) == []


def test_it_needs_a_comment_that_can_be_read_on_items_that_there_are(review: Review) -> None:
    with pytest.raises(NoteMissing):
        send_back(review=review, reviewer=FIRST, comment=" ")
    with pytest.raises(NoteUnfit):
        send_back(review=review, reviewer=FIRST, comment="长" * 2001)
    for key in ("measure-none", "bundle"):
        with pytest.raises(NoSuchItem):
            send_back(review=review, reviewer=FIRST, comment="请改。", items={key: "？"})
    review.refresh_from_db()
    assert review.state == ReviewState.OPEN
    assert review.steps.count() == 1


def test_it_ends_once(plan: Plan, review: Review) -> None:
    withdraw(review=review, editor=SUBMITTER, comment="再想想。")
    with pytest.raises(ReviewIsOver) as refusal:
        send_back(review=review, reviewer=FIRST, comment="请改。")
    assert refusal.value.state == "withdrawn"
    with pytest.raises(ReviewIsOver):
        withdraw(review=review, editor=SUBMITTER)
    again = submit(plan=plan, editor=SUBMITTER)
    send_back(review=again, reviewer=FIRST, comment="请改。")
    with pytest.raises(ReviewIsOver):
        withdraw(review=again, editor=SUBMITTER)
