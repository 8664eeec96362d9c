"""Every typed refusal. A refusal carries its data; who catches it decides on the words."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where, and why. An empty path is the whole input."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path or '(file)'}: {self.reason}"


class LantuError(Exception):
    """The base of everything that this portal refuses."""


class InvalidBundle(LantuError):
    """A bundle that cannot be loaded, with everything that is wrong in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
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
