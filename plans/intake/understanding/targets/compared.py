"""A figure in its clause, and what is known of one that is to be reached."""

from dataclasses import dataclass

from plans.documents.types import Comparator
from plans.intake.understanding.rules import Rule
from plans.intake.understanding.targets.figures import Figure

_ABOUT: dict[str, Comparator] = {"约": "approx", "近": "approx", "大约": "approx"}


@dataclass(frozen=True)
class Compared:
    """A figure to reach: by which rule, what it is compared by, and where its label stands.

    `verb` is where a verb stands that brings it about. One that `follows` another in a list is of
    the next thing that stands before that one.
    """

    figure: Figure
    rule: Rule
    comparator: Comparator
    label_start: int
    label_end: int
    verb: tuple[int, int] | None = None
    follows: bool = False


@dataclass(frozen=True)
class Spot:
    """A figure where it stands: behind `last`, which is to be reached, and before `later`."""

    clause: str
    figure: Figure
    last: Compared | None
    later: Figure | None

    @property
    def start(self) -> int:
        """Where the words begin that can belong to it."""
        return self.last.figure.end if self.last else 0

    @property
    def before(self) -> str:
        return self.clause[self.start : self.figure.start]


def comparator_of(figure: Figure, word: Comparator = "reach", about: str = "") -> Comparator:
    """By a word before it, by one that says nearly, by one behind it."""
    if figure.upper is not None:
        return "between"
    if figure.unit == "番":
        return "multiple"
    if word == "at_most" and figure.behind in {"approx", "at_least"}:
        return figure.behind
    if word != "reach":
        return word
    return figure.behind or _ABOUT.get(about, "reach")
