"""Every typed refusal. A refusal carries its data; who catches it decides on the words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where, and why. An empty path is the whole input.

    `key` is that of the item which the path lies in, where that is known.
    """

    path: str
    reason: str
    key: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.path or '(file)'}: {self.reason}"


class Found(Protocol):
    """What a check before publication found."""

    @property
    def check(self) -> str: ...

    @property
    def identity(self) -> str: ...


class LantuError(Exception):
    """The base of everything that this portal refuses."""


class InvalidBundle(LantuError):
    """A bundle that cannot be loaded, with everything that is wrong in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnfitWorkingCopy(LantuError):
    """A working copy that holds what no bundle may, with everything that is wrong in it."""

    def __init__(self, slug: str, problems: Sequence[Problem]) -> None:
        self.slug, self.problems = slug, list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnknownVersion(LantuError):
    """A stored document of a schema version that this release cannot read."""

    def __init__(self, kind: str, version: object) -> None:
        self.kind, self.version = kind, version
        super().__init__(f"a stored {kind} has the unknown schema version {version!r}")


class PlanExists(LantuError):
    """A bundle that differs from the plan it would load into."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__(f"the plan {slug} exists already and differs")


class SharedFactsDiffer(LantuError):
    """A bundle that describes an area or an outlet otherwise than the portal does."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class WorkingCopyMoved(LantuError):
    """The working copy was changed by somebody else since it was read."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__(f"the plan {slug} was changed by somebody else in the meantime")


class TeamMoved(LantuError):
    """Somebody else decided on a plan's team or review since it was read."""


class ListMoved(LantuError):
    """A list was changed by somebody else since it was read; `present` are its keys now."""

    def __init__(self, present: Sequence[str]) -> None:
        self.present = list(present)
        super().__init__("the list was changed by somebody else in the meantime")


class PictureRefused(LantuError):
    """A file that is not taken as a picture: `because` is one of `REASONS`."""

    REASONS = (
        *("empty", "too_large", "unknown_ending", "not_a_picture", "not_what_it_is_called"),
        *("animated", "too_many_pixels", "too_few_pixels", "too_long", "damaged", "too_rich"),
    )

    def __init__(self, because: str, **facts: object) -> None:
        self.because, self.facts = because, facts
        super().__init__(
            f"the picture is refused: {because.replace('_', ' ')} {facts or ''}".strip()
        )


@dataclass(frozen=True)
class SheetProblem:
    """One thing that is wrong in a spreadsheet. `row` counts as spreadsheets do, from 1."""

    sheet: str
    row: int | None
    column: str
    reason: str

    def __str__(self) -> str:
        return " · ".join(str(p) for p in (self.sheet, self.row, self.column, self.reason) if p)


class UnfitSheets(LantuError):
    """A spreadsheet that cannot be taken over, with everything that is wrong in it."""

    def __init__(self, problems: Sequence[SheetProblem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NothingToRestore(LantuError):
    """None of the chosen items is in the edition and missing here."""


class CannotStandWithout(LantuError):
    """Items that cannot come back without others: the key of each to the keys of these."""

    def __init__(self, missing: Mapping[str, Sequence[str]]) -> None:
        self.missing = {key: list(others) for key, others in missing.items()}
        words = (f"{key} needs {', '.join(others)}" for key, others in self.missing.items())
        super().__init__("; ".join(words))


class SlugsTaken(LantuError):
    """Address names that other items have taken since: the key of each item to its slug."""

    def __init__(self, slugs: Mapping[str, str]) -> None:
        self.slugs = dict(slugs)
        super().__init__(f"taken by other items: {', '.join(self.slugs.values())}")


class SuccessorExists(LantuError):
    """A plan has one successor; `pk` and `title` are those of the present one."""

    def __init__(self, pk: int, title: str) -> None:
        self.pk, self.title = pk, title
        super().__init__(f"{title} follows already")


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


class NotPublished(LantuError):
    """There is no such thing for the public, whether absent or only drafted."""


class Moved(LantuError):
    """What was asked for has another address now: `path`, from the site's root."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"moved to {path}")


class PlanRenamed(LantuError):
    """The plan is published under another slug now: in the address, `new` stands for `old`."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        super().__init__(f"{old} is {new} now")

    def readdressed(self, address: str) -> str:
        """The requested address with the plan's present slug."""
        return address.replace(f"/plans/{self.old}", f"/plans/{self.new}", 1)


class Gone(LantuError):
    """What was asked for was public once.

    `reason` is for readers, where it is withheld; `last` the path, from the site's root, where what
    was removed can still be read.
    """

    def __init__(self, reason: str | None = None, *, last: str | None = None) -> None:
        self.reason, self.last = reason, last
        super().__init__(reason or "removed from the plan")


class TooManyReports(LantuError):
    """No more reports are taken from a sender, or from all, for a number of `seconds`."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"no report is taken for {seconds} seconds")


class UnknownCode(LantuError):
    """No report is kept under this code."""


class ReportMoved(LantuError):
    """A report was changed by somebody else since it was read."""


class AnswerMissing(LantuError):
    """A report that is to be closed has no answer. Its reader waits for one."""


class BadQuery(LantuError):
    """A parameter of a request that cannot be answered."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")
