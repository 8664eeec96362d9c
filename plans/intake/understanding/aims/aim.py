"""One aim of a plan."""

from dataclasses import dataclass

from plans.documents.types import AimKind
from plans.intake.understanding.rules import Doubt, Finding, Rule
from plans.intake.understanding.spans import Passage


@dataclass(frozen=True, kw_only=True)
class Aim(Finding):
    """`counted` is how many the article says there are of its kind, where it does.

    Where it names more or fewer, the aim is in doubt.
    """

    kind: AimKind
    name: str
    counted: int | None = None


def aims_named(
    kind: AimKind, by: Rule, names: list[Passage], counted: int | None = None
) -> list[Aim]:
    """The aims of one list, in doubt where the article counts otherwise."""
    doubt: Doubt | None = "count_differs" if counted is not None and counted != len(names) else None
    return [
        Aim(**by.at(name.whole, doubt), kind=kind, name=name.text, counted=counted)
        for name in names
    ]
