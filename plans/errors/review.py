"""Refusals of the review before an edition."""

from plans.errors.publishing import PublishingError


class ReviewError(PublishingError):
    """A refusal of a verb of reviewing."""


class NotApproved(ReviewError):
    """A candidate that lacks stages of the review which its plan asks for."""

    def __init__(self, *, approved: int, stages: int) -> None:
        self.approved, self.stages = approved, stages
        super().__init__(f"approved in {approved} of the {stages} stages that the plan asks for")


class NoReviewAsked(ReviewError):
    """The plan has no stages of review, so there is nothing to submit."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__(f"the plan {slug} asks for no review")


class NothingToReview(ReviewError):
    """The working copy is what the live edition has."""

    def __init__(self) -> None:
        super().__init__("nothing differs from the live edition")


class InReviewAlready(ReviewError):
    """Exactly this state is in review, or approved, already."""

    def __init__(self) -> None:
        super().__init__("that state is in review already")


class ReviewIsOver(ReviewError):
    """The review was sent back, withdrawn, replaced or published meanwhile."""

    def __init__(self, state: str) -> None:
        self.state = state
        super().__init__(f"the review is {state}")


class WrongStage(ReviewError):
    """Stages are approved one after the other. `due` is the one whose turn it is, if any is."""

    def __init__(self, *, stage: int, due: int | None) -> None:
        self.stage, self.due = stage, due
        super().__init__(f"stage {stage} cannot be approved now, but {due or 'none'}")


class ReviewerWroteIt(ReviewError):
    """Whoever changed the working copy since the live edition approves nothing of it."""

    def __init__(self, reviewer: str) -> None:
        self.reviewer = reviewer
        super().__init__(f"{reviewer} wrote part of it since the live edition")


class ReviewerSubmittedIt(ReviewError):
    def __init__(self, reviewer: str) -> None:
        self.reviewer = reviewer
        super().__init__(f"{reviewer} submitted it")


class ReviewerApprovedBefore(ReviewError):
    """Each stage needs another person."""

    def __init__(self, reviewer: str) -> None:
        self.reviewer = reviewer
        super().__init__(f"{reviewer} approved another stage of it")


class NoSuchItem(ReviewError):
    """A comment on an item that neither the candidate nor the live edition has."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(f"there is no item {key}")


class ResolvedAlready(ReviewError):
    def __init__(self) -> None:
        super().__init__("that comment is resolved already")
