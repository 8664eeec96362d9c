"""Projects and how they come on."""

from typing import Self

from pydantic import model_validator

from plans.documents.bundle.shapes.base import Cited, CitedItem, YearSpan
from plans.documents.bundle.shapes.responsibilities import Responsibility
from plans.documents.types import Day, Figure, Key, ProjectKind, Status, Text, Title


class ProgressUpdate(Cited):
    reported_on: Day
    text: Text


class Project(YearSpan, CitedItem):
    """`investment` is a figure in `investment_unit`, as written: 12.5 亿元."""

    kind = "project"
    project_kind: ProjectKind
    text: Text | None = None
    zone: Key | None = None
    measures: list[Key] = []
    departments: list[Responsibility] = []
    investment: Figure | None = None
    investment_unit: Title | None = None
    status: Status | None = None
    updates: list[ProgressUpdate] = []

    @model_validator(mode="after")
    def investment_has_a_unit(self) -> Self:
        if (self.investment is None) != (self.investment_unit is None):
            raise ValueError("investment and investment_unit go together")
        return self
