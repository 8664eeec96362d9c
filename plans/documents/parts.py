"""The parts that published documents are made of."""

from plans.documents.links import Link, Shape
from plans.documents.types import (
    Checksum,
    Comparator,
    Day,
    Figure,
    Method,
    NamedThingKind,
    NoVerdict,
    Period,
    PictureType,
    Pixels,
    Role,
    Strength,
    VerdictState,
    Year,
)


class Citation(Shape):
    """Where a statement or figure comes from; offsets are code points within the paragraph."""

    source: Link
    paragraph: int | None
    quote: str | None
    start: int | None
    end: int | None


class Responsibility(Shape):
    """A department and its part in an item: lead (牵头) or support (配合)."""

    department: Link
    role: Role


class Duty(Shape):
    """An item and the part that the department whose document this is has in it."""

    item: Link
    role: Role


class Support(Shape):
    """A statement that rests on the article whose document this is."""

    item: Link
    paragraph: int | None
    quote: str | None


class NamedThing(Shape):
    kind: NamedThingKind
    name: str


class Credit(Shape):
    role: str
    name: str


class Image(Shape):
    file_name: str | None
    caption: str | None


class Rendition(Shape):
    """A picture in one size: its bytes stand at `/media/<checksum>.webp`."""

    checksum: Checksum
    media_type: PictureType
    width: Pixels
    height: Pixels


class Picture(Shape):
    """The same picture in several sizes, the smallest first. `alt` says what it shows."""

    alt: str
    caption: str
    credit: str | None
    renditions: list[Rendition]


class BaselineFigure(Shape):
    """`absolute` is `value` times `multiplier`: 18 万户 is 180,000 户."""

    value: Figure
    unit: str | None
    multiplier: Figure
    absolute: Figure
    year: Year


class Baseline(BaselineFigure):
    citations: list[Citation]


class TargetFigure(Shape):
    """`year_stated` is false where the year is inferred from the plan's period."""

    comparator: Comparator
    value: Figure | None
    value_upper: Figure | None
    unit: str | None
    multiplier: Figure
    absolute: Figure | None
    absolute_upper: Figure | None
    year: Year
    year_stated: bool
    strength: Strength
    wording: str


class Target(TargetFigure):
    citations: list[Citation]


class Revision(Shape):
    decided_on: Day
    reason: str
    deciding_document: str | None
    old: Target
    new: Target
    citations: list[Citation]


class Correction(Shape):
    """The value that an observation had until it was corrected; `provisional` was that value."""

    corrected_on: Day
    value: Figure
    unit: str | None
    multiplier: Figure
    absolute: Figure
    provisional: bool
    reason: str | None


class ObservedFigure(Shape):
    period: Period
    value: Figure
    unit: str | None
    multiplier: Figure
    absolute: Figure
    provisional: bool
    note: str | None


class Observation(ObservedFigure):
    """`corrections` are in time: the last of them made the value what it is."""

    citations: list[Citation]
    corrections: list[Correction]


class PathPoint(Shape):
    """What an indicator should have reached by the end of a year, in its base unit."""

    year: Year
    value: Figure


class Verdict(Shape):
    """How an indicator stands, as at its latest observed period (null: never observed).

    `observed` and `expected` are in the indicator's base unit, what the state was worked out from
    by `method`; `progress` is a share of 1. `reason` says why nothing can be assessed.
    """

    state: VerdictState
    as_of: Period | None
    reason: NoVerdict | None = None
    method: Method | None = None
    observed: Figure | None = None
    expected: Figure | None = None
    progress: Figure | None = None
    provisional: bool = False


class Clause(Shape):
    """A part of a plan above, known by its `code` as that plan prints it."""

    code: str
    title: str
    text: str | None
    citations: list[Citation]


class Alignment(Shape):
    """A clause of a plan above, by its code, that the item carries out."""

    parent_plan: Link
    clause: str
    note: str | None
    citations: list[Citation]


class AlignedItem(Shape):
    """An item that carries out the clause of this code."""

    clause: str
    item: Link


class ProgressUpdate(Shape):
    reported_on: Day
    text: str
    citations: list[Citation]


class Milestone(Shape):
    """What is to be done by the end of the period `due`; `done_on` is null until it is."""

    due: Period
    title: str
    done_on: Day | None
    citations: list[Citation]


class InvestmentYear(Shape):
    """What was to be invested in a year and what was, in the project's `investment_unit`."""

    year: Year
    planned: Figure | None
    actual: Figure | None
    citations: list[Citation]
