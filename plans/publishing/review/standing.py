"""How a review stands: which stages it passed, whose turn it is, who may not approve it."""

from django.db.models import Max, QuerySet

from plans.errors.publishing import CandidateIsStale
from plans.errors.review import (
    NotApproved,
    ReviewerApprovedBefore,
    ReviewError,
    ReviewerSubmittedIt,
    ReviewerWroteIt,
    ReviewIsOver,
)
from plans.models import (
    Candidate,
    Edition,
    Plan,
    Review,
    ReviewState,
    ReviewStep,
    StepAction,
    Writer,
)
from plans.publishing.editions import live_edition

TAKEN_BACK = (ReviewState.SENT_BACK, ReviewState.WITHDRAWN)
"""Ends of a review after which its approvals count no more."""


def approvals(review: Review) -> list[ReviewStep]:
    """The approvals of a review, stage by stage."""
    given = (step for step in review.steps.all() if step.action == StepAction.APPROVED)
    return sorted(given, key=lambda step: step.stage or 0)


def open_review(plan: Plan) -> Review | None:
    return Review.objects.filter(plan=plan, state=ReviewState.OPEN).first()


def due_stage(plan: Plan, review: Review) -> int | None:
    """The stage whose turn it is; None when all are approved, or the review is over."""
    if review.state != ReviewState.OPEN:
        return None
    stage = len(approvals(review)) + 1
    return stage if stage <= plan.review_stages else None


def bar(review: Review, reviewer: str, *, wrote: bool) -> ReviewError | None:
    """Why somebody may not approve, if there is a reason. `wrote` is what `wrote` says of them."""
    if review.submitted_by == reviewer:
        return ReviewerSubmittedIt(reviewer)
    if wrote:
        return ReviewerWroteIt(reviewer)
    if any(step.taken_by == reviewer for step in approvals(review)):
        return ReviewerApprovedBefore(reviewer)
    return None


def wrote(plan: Plan, username: str) -> bool:
    """Whether somebody changed the working copy since the live edition."""
    return Writer.objects.filter(plan=plan, username=username, published_in=None).exists()


def steps_since_live(plan: Plan) -> QuerySet[ReviewStep]:
    """Every step of what is to follow the live edition, rounds that failed included."""
    live = live_edition(plan)
    steps = ReviewStep.objects.filter(review__plan=plan, review__based_on=live.pk if live else None)
    return steps.order_by("pk")


def refuse_over(review: Review) -> None:
    if review.state != ReviewState.OPEN:
        raise ReviewIsOver(review.state)


def refuse_stale(review: Review, live: Edition | None) -> None:
    """An edition went live since: what was submitted can no longer be published."""
    base = review.based_on
    if (base.pk if base else None) != (live.pk if live else None):
        raise CandidateIsStale(
            based_on=base.number if base else None, live=live.number if live else None, changed=[]
        )


def furthest_review(plan: Plan, candidate: Candidate) -> Review | None:
    """The review in which this state passed the most stages, the latest of these.

    An approval is of a state, by its checksum and the edition that it follows, and not of a row.
    Whoever sends that state back, or withdraws it, takes back what was approved of it before. What
    becomes of a later submission says nothing of it: a state that is scheduled is published though
    its editors have gone on writing.
    """
    of_state = Review.objects.filter(
        plan=plan, checksum=candidate.checksum, based_on=candidate.based_on_id
    )
    taken_back = of_state.filter(state__in=TAKEN_BACK).aggregate(last=Max("pk"))["last"]
    counted = of_state.filter(pk__gt=taken_back or 0).order_by("-pk")
    return max(counted, key=lambda review: len(approvals(review)), default=None)


def approved_review(plan: Plan, candidate: Candidate) -> Review | None:
    """The review in which this state passed every stage that its plan asks for now.

    None where the plan asks for no review and there was none. Raises `NotApproved`.
    """
    review = furthest_review(plan, candidate)
    passed = len(approvals(review)) if review else 0
    if passed < plan.review_stages:
        raise NotApproved(approved=passed, stages=plan.review_stages)
    return review
