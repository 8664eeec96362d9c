"""How measures and projects come on."""

from typing import Self

from pydantic import model_validator

from plans.documents.bundle.shapes.base import Cited, Part
from plans.documents.types import Day, Figure, Period, Text, Title, Year


class ProgressUpdate(Cited):
    """What was reported on a day."""

    reported_on: Day
    text: Text


class Milestone(Cited):
    """What is to be done by the end of the period `due`; `done_on` is null until it is."""

    due: Period
    title: Title
    done_on: Day | None = None


class InvestmentYear(Cited):
    """What was to be invested in a year and what was, in the project's `investment_unit`."""

    year: Year
    planned: Figure | None = None
    actual: Figure | None = None

    @model_validator(mode="after")
    def has_a_figure(self) -> Self:
        if self.planned is None and self.actual is None:
            raise ValueError("neither planned nor actual is given")
        return self


class Followed(Part):
    """What is carried out, and so has reports and milestones."""

    updates: list[ProgressUpdate] = []
    milestones: list[Milestone] = []
