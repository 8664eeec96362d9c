"""Projects."""

from typing import Self

from pydantic import model_validator

from plans.documents.bundle.shapes.alignments import Aligned
from plans.documents.bundle.shapes.base import CitedItem, YearSpan
from plans.documents.bundle.shapes.progress import Followed, InvestmentYear
from plans.documents.bundle.shapes.responsibilities import Responsibility
from plans.documents.types import Figure, Key, ProjectKind, Status, Text, Title


class Project(Aligned, Followed, YearSpan, CitedItem):
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
    investment_years: list[InvestmentYear] = []

    @model_validator(mode="after")
    def investment_has_a_unit(self) -> Self:
        counted = self.investment is not None or self.investment_years
        if counted and self.investment_unit is None:
            raise ValueError("an investment needs an investment_unit")
        return self
