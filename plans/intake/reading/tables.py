"""Tables of figures: each row is a paragraph, its cells parted by a blank.

Older pages use tables for their layout too. One of figures has short cells, several rows and
columns, and no table inside.
"""

from collections.abc import Sequence

from lxml import html

LONGEST_CELL = 60
FEWEST = 2
"""Rows and columns."""

_ROWS = ".//tr"
_CELLS = "./td|./th"


def in_a_row(cells: Sequence[str]) -> str:
    """The paragraph of a row."""
    return " ".join(text for cell in cells if (text := " ".join(cell.split())))


def join_rows(tree: html.HtmlElement) -> None:
    """Puts the words of each row of a table of figures in the place of its cells."""
    for table in tree.xpath("//table[not(.//table)]"):
        rows = [
            (row, [cell.text_content() for cell in row.xpath(_CELLS)]) for row in table.xpath(_ROWS)
        ]
        if _holds_figures([cells for _, cells in rows]):
            for row, cells in rows:
                for child in list(row):
                    row.remove(child)
                row.text = in_a_row(cells)


def _cells_of(row: html.HtmlElement) -> list[str]:
    return [cell.text_content() for cell in row.xpath(_CELLS)]


def _holds_figures(rows: Sequence[Sequence[str]]) -> bool:
    wide = [cells for cells in rows if len(cells) >= FEWEST]
    return len(wide) >= FEWEST and all(
        len(" ".join(cell.split())) <= LONGEST_CELL for cells in rows for cell in cells
    )
