"""How a working copy stands: to its live edition, to the checks, to its review."""

from dataclasses import dataclass, field

from plans.documents.differences import Difference
from plans.errors.base import LantuError, Problem
from plans.errors.publishing import NotReady
from plans.errors.review import NotApproved
from plans.models import Candidate, Edition, Plan, Review
from plans.publishing.diff import against_live
from plans.publishing.editions import live_edition
from plans.publishing.prepare import prepare
from plans.publishing.readiness.examine import errors, warnings
from plans.publishing.readiness.gate import findings_of
from plans.publishing.review.comments import open_comments
from plans.publishing.review.standing import approved_review, due_stage, open_review


@dataclass(frozen=True)
class Standing:
    """`candidate` is what the working copy makes; None where it cannot be composed.

    `due` is the stage of review whose turn it is. `is_approved`: the present state passed every
    stage that its plan asks for. `remarks` are what reviewers said of single items, by key.
    `was_before` is the number of the latest edition that was just this.
    """

    live: Edition | None
    candidate: Candidate | None = None
    problems: list[Problem] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    errors: int = 0
    warnings: int = 0
    review: Review | None = None
    due: int | None = None
    is_approved: bool = False
    remarks: dict[str, int] = field(default_factory=dict)
    was_before: int | None = None

    def count(self, change: str) -> int:
        return sum(found.change == change for found in self.differences)

    @property
    def is_live(self) -> bool:
        """Nothing differs, not even what is kept beside the pages."""
        return (
            self.live is not None
            and self.candidate is not None
            and self.live.checksum == self.candidate.checksum
        )

    @property
    def is_in_review(self) -> bool:
        """The present state is, and not an earlier one."""
        return (
            self.review is not None
            and self.candidate is not None
            and self.review.checksum == self.candidate.checksum
            and self.review.based_on_id == self.candidate.based_on_id
        )


def standing_of(plan: Plan, editor: str) -> Standing:
    live = live_edition(plan)
    try:
        candidate = prepare(plan=plan, editor=editor)
    except NotReady as refusal:
        return Standing(live, problems=refusal.problems)
    except LantuError:  # somebody saves and saves
        return Standing(live)
    found = findings_of(candidate)
    review = open_review(plan)
    return Standing(
        live,
        candidate,
        differences=against_live(candidate),
        errors=len(errors(found)),
        warnings=len(warnings(found)),
        review=review,
        due=due_stage(plan, review) if review else None,
        is_approved=_is_approved(plan, candidate),
        remarks=_remarks(plan),
        was_before=_was_before(plan, candidate),
    )


def _is_approved(plan: Plan, candidate: Candidate) -> bool:
    try:
        approved_review(plan, candidate)
    except NotApproved:
        return False
    return True


def _remarks(plan: Plan) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in open_comments(plan).values_list("key", flat=True):
        if key is not None:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _was_before(plan: Plan, candidate: Candidate) -> int | None:
    same = Edition.objects.filter(plan=plan, checksum=candidate.checksum)
    return same.order_by("-number").values_list("number", flat=True).first()
