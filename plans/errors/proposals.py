"""Refusals of what an article proposes."""

from plans.errors.base import LantuError
from plans.errors.editing import InvalidBundle


class SourceMissing(LantuError):
    """Nothing can cite an article that is no source of the plan yet."""


class DecidedAlready(LantuError):
    """Somebody decided on a proposal since it was looked at."""

    def __init__(self, title: str, decided_by: str) -> None:
        self.title, self.decided_by = title, decided_by
        super().__init__(f"{title} was decided by {decided_by} already")


class WordsMoved(LantuError):
    """The archived text does not have a proposal's words where they were found any more."""

    def __init__(self, title: str) -> None:
        self.title = title
        super().__init__(f"the words of {title} are not where they were")


class NoSuchPlace(LantuError):
    """What a proposal was to be merged into is not in the plan any more."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(f"the plan has no {key} to merge into")


class NothingAbove(LantuError):
    """What a proposal stands under was rejected, and nothing else was chosen in its place."""

    def __init__(self, title: str) -> None:
        self.title = title
        super().__init__(f"{title} stands under nothing")


class NoSuchWords(LantuError):
    """A place that the article does not have."""


class UnfitProposal(InvalidBundle):
    """What a proposal says cannot be kept, with everything that is wrong in it."""
