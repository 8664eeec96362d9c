"""Refusals of the working copy: bundles, spreadsheets, pictures, lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plans.errors.base import LantuError, Problem


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


class ObservationsMoved(LantuError):
    """Somebody else entered or changed these meanwhile: the primary keys of their indicators."""

    def __init__(self, indicators: Sequence[int]) -> None:
        self.indicators = list(indicators)
        super().__init__("somebody else entered a value in the meantime")


class ReasonMissing(LantuError):
    """A final value is replaced without a reason: the titles of the indicators."""

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = list(titles)
        super().__init__(f"no reason is given for the correction of {', '.join(self.titles)}")


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
