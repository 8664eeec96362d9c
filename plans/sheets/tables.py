"""A sheet as rows of cells, whatever file it came from or goes to."""

from dataclasses import dataclass, field
from typing import Any

from plans.errors.editing import SheetProblem

HEADING = 1
"""The number of the row of headings, as spreadsheets count."""


@dataclass(frozen=True)
class Cell:
    """What is written: its text, and whether a spreadsheet may calculate with it."""

    text: str = ""
    is_number: bool = False


@dataclass(frozen=True)
class Written:
    """A sheet on its way out; `name` is the code of `columns.SHEETS`, `title` is for people."""

    name: str
    title: str
    headings: list[str]
    rows: list[list[Cell]]


@dataclass
class Table:
    """A sheet on its way in: each row that holds anything, with its number, as texts.

    `odd` are cells that hold no value at all, such as formulas: by row number and column's index,
    with the reason.
    """

    title: str
    headings: list[str]
    rows: list[tuple[int, list[str]]]
    odd: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """The characters of all its cells."""
        return sum(len(text) for _, cells in self.rows for text in cells)

    def kept(self) -> dict[str, Any]:
        """As JSON values, for a table without odd cells."""
        return {"title": self.title, "headings": self.headings, "rows": self.rows}

    @classmethod
    def of(cls, kept: dict[str, Any]) -> "Table":
        rows = [(int(number), list(cells)) for number, cells in kept["rows"]]
        return cls(kept["title"], list(kept["headings"]), rows)

    def problem(self, reason: str, row: int | None = None, column: str = "") -> SheetProblem:
        return SheetProblem(self.title, row, column, reason)
