"""Indicators with their baseline, targets, revisions and observations."""

from typing import Self

from pydantic import Field, model_validator

from plans.documents.bundle.shapes.alignments import Aligned
from plans.documents.bundle.shapes.base import Cited, CitedItem, Part
from plans.documents.bundle.shapes.responsibilities import Responsibility
from plans.documents.types import (
    Basis,
    Comparator,
    Day,
    Figure,
    Key,
    Multiplier,
    Nature,
    Period,
    Sense,
    Strength,
    Text,
    Title,
    Year,
)


class Quantity(Part):
    """A value as written: 18 with unit 万户 and multiplier 10000 is 180,000 户."""

    value: Figure
    unit: Title | None = None
    multiplier: Multiplier = Field(default=1, validate_default=True)


FIGURE = tuple(Quantity.model_fields)
"""What makes a figure: another note, or a provisional value that is final now, corrects nothing."""


class Baseline(Quantity, Cited):
    year: Year


class Target(Cited):
    """A target value; which values it needs depends on the comparator."""

    comparator: Comparator
    value: Figure | None = None
    value_upper: Figure | None = None
    unit: Title | None = None
    multiplier: Multiplier = Field(default=1, validate_default=True)
    year: Year
    year_stated: bool
    strength: Strength
    wording: Title

    @model_validator(mode="after")
    def comparator_and_values_agree(self) -> Self:
        if self.comparator == "qualitative":
            if self.value is not None or self.value_upper is not None:
                raise ValueError("a qualitative target has no value")
        elif self.value is None:
            raise ValueError(f"a target with comparator {self.comparator} needs a value")
        elif self.comparator == "between":
            if self.value_upper is None or self.value_upper <= self.value:
                raise ValueError("between needs a value_upper above value")
        elif self.value_upper is not None:
            raise ValueError("value_upper belongs to the comparator between")
        return self


class Revision(Cited):
    """A decision that replaced the target `old` by the next one (the present one at last)."""

    decided_on: Day
    reason: Text
    deciding_document: Title | None = None
    old: Target


class Correction(Quantity):
    """The value that an observation had before. A final one is not replaced without a reason."""

    corrected_on: Day
    provisional: bool = False
    reason: Text | None = None

    @model_validator(mode="after")
    def final_value_has_a_reason(self) -> Self:
        if not self.provisional and self.reason is None:
            raise ValueError("the correction of a final value needs a reason")
        return self


class Observation(Quantity, Cited):
    """`corrections` are in time: the last of them made the value what it is."""

    period: Period
    provisional: bool = False
    note: Text | None = None
    corrections: list[Correction] = []


class Indicator(Aligned, CitedItem):
    kind = "indicator"
    text: Text | None = None
    unit: Title | None = None
    sense: Sense | None = None
    nature: Nature
    basis: Basis | None = None
    keyword: Key | None = None
    measures: list[Key] = []
    departments: list[Responsibility] = []
    baseline: Baseline | None = None
    target: Target | None = None
    milestones: list[Target] = []
    revisions: list[Revision] = []
    observations: list[Observation] = []
