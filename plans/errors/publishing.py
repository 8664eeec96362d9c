"""Refusals on the way to an edition, and of what was published."""

from collections.abc import Sequence
from typing import Protocol

from plans.errors.base import LantuError, Problem


class Found(Protocol):
    """What a check before publication found."""

    @property
    def check(self) -> str: ...

    @property
    def identity(self) -> str: ...


class PublishingError(LantuError):
    """A refusal of a publishing verb; its text is for people."""


class NoteMissing(PublishingError):
    """A change note, or a reason, that is blank. Readers see it, so there must be one."""

    def __init__(self) -> None:
        super().__init__("a note is required: readers will see it")


class NoteUnfit(PublishingError):
    """A change note, or a reason, that cannot be shown as it is, or is too long to be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the note {reason}")


class NotReady(PublishingError):
    """A working copy that cannot be composed, with everything that is wrong in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Unready(PublishingError):
    """A candidate that its checks keep from being published; `findings` say what and where."""

    def __init__(self, findings: Sequence[Found]) -> None:
        self.findings = list(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class ErrorsFound(Unready):
    """What was found must be mended."""


class WarningsOpen(Unready):
    """What was found must be mended, or acknowledged by name."""


class NothingToPublish(PublishingError):
    """The working copy is what is live already."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"nothing differs from edition {number}, which is live")


class CandidateIsStale(PublishingError):
    """Another edition went live after the candidate was composed."""

    def __init__(self, *, based_on: int | None, live: int | None, changed: Sequence[str]) -> None:
        self.based_on, self.live, self.changed = based_on, live, list(changed)
        super().__init__(
            f"composed on top of edition {based_on or 'none'}, but edition {live or 'none'} is live"
        )


class AddressTaken(PublishingError):
    """Another plan is published under this slug."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__(f"another plan is published as {slug}")


class NoSuchEdition(PublishingError):
    def __init__(self, slug: str, number: int) -> None:
        self.slug, self.number = slug, number
        super().__init__(f"{slug} has no edition {number}")


class AlreadyLive(PublishingError):
    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"edition {number} is live already")


class EditionIsWithheld(PublishingError):
    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"edition {number} is withheld; lift that first")


class NothingToWithhold(PublishingError):
    """What is to be withheld was never published, or is withheld already."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"{what} is not public")


class NotWithheld(PublishingError):
    def __init__(self) -> None:
        super().__init__("that is not withheld any more")


class NotInTheFuture(PublishingError):
    def __init__(self) -> None:
        super().__init__("a schedule needs a time in the future")


class AlreadyScheduled(PublishingError):
    def __init__(self) -> None:
        super().__init__("that candidate has a schedule already")


class TooLateToCancel(PublishingError):
    """The schedule was carried out, or cancelled, before."""

    def __init__(self, state: str) -> None:
        self.state = state
        super().__init__(f"the schedule is {state} already")


class CandidateGone(PublishingError):
    """A composed state that was pruned, since another edition went live."""

    def __init__(self) -> None:
        super().__init__("that state is kept no more")


class LifeUnfit(PublishingError):
    """A review link that would live longer than is allowed, or not at all."""

    def __init__(self, *, days: int, most: int) -> None:
        self.days, self.most = days, most
        super().__init__(f"a link lives 1 to {most} days, not {days}")


class LinkIsOver(PublishingError):
    """A review link that expired, or was revoked before."""

    def __init__(self) -> None:
        super().__init__("that link opens nothing any more")


class NoSuchLink(LantuError):
    """No link has this token; or it expired, or was revoked. Nobody is told which."""
