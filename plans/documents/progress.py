"""Documents of a plan as a whole beside its own: how all of it comes on, and how it was evaluated.

What the board says follows from the items, so it tells no difference of its own.
"""

from typing import Final, Literal

from plans.documents.items import SCHEMA_VERSION
from plans.documents.links import Link, Shape
from plans.documents.parts import Citation
from plans.documents.types import Day, EvaluationKind, Nature, Period, Status, VerdictState, Year

BOARD: Final = "progress"
"""Key, kind and path of the monitoring board."""

EVALUATION: Final = "evaluation"
"""Key, kind and path of an edition's evaluation."""

BOARD_TITLES: Final = ("进展", "Progress")
EVALUATION_TITLES: Final[dict[str, tuple[str, str]]] = {
    "mid_term": ("中期评估", "Mid-term evaluation"),
    "final": ("总结评估", "Final evaluation"),
}
"""What these documents are called in Chinese and English, whatever their plan is called."""


class Tracked(Shape):
    """An item whose progress is followed, and where it belongs.

    `heard_on` is the last day that anything is known of it: the end of the latest observed period,
    the latest report, a milestone that was reached, a decision. Null: nothing was ever heard.
    """

    item: Link
    keywords: list[Link]
    zones: list[Link]
    departments: list[Link]
    heard_on: Day | None


class TrackedIndicator(Tracked):
    """`as_of` is the latest observed period."""

    nature: Nature
    state: VerdictState
    as_of: Period | None


class TrackedAction(Tracked):
    """A measure or project; `due` is the first period whose milestone was not reached yet."""

    status: Status | None
    finish_year: Year | None
    due: Period | None


class ProgressDocument(Shape):
    """Everything that is followed, in plan order. `as_of` is the latest period of any observation.

    It counts nothing: what is withheld must not be counted either.
    """

    kind: Literal["progress"] = "progress"
    schema_version: Literal[4] = SCHEMA_VERSION
    key: Literal["progress"] = "progress"
    title: str
    title_en: str | None
    as_of: Period | None
    indicators: list[TrackedIndicator]
    measures: list[TrackedAction]
    projects: list[TrackedAction]
    checksum: str = ""
    path: str = ""


class EvaluationDocument(Shape):
    """The mid-term or final evaluation (中期评估, 总结评估) that an edition is.

    `until` is the last year that it looks at.
    """

    kind: Literal["evaluation"] = "evaluation"
    schema_version: Literal[4] = SCHEMA_VERSION
    key: Literal["evaluation"] = "evaluation"
    title: str
    title_en: str | None
    evaluation_kind: EvaluationKind
    until: Year
    text: str
    citations: list[Citation]
    checksum: str = ""
    path: str = ""
