"""Which column of a table is which: by its heading, in any order, in either language."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from plans.documents.text import is_blank
from plans.errors.editing import SheetProblem
from plans.sheets.columns import SHEETS, Column, Sheet
from plans.sheets.names import folded, shown
from plans.sheets.tables import HEADING, Table


@dataclass(frozen=True)
class Placed:
    """A table whose sheet is known, and the index of each of its columns."""

    table: Table
    sheet: Sheet
    places: dict[Column, int]

    def texts(self, row: list[str]) -> dict[Column, str]:
        return {
            column: row[index] if index < len(row) else "" for column, index in self.places.items()
        }

    def problem(self, reason: str, row: int, column: Column) -> SheetProblem:
        return self.table.problem(reason, row, column.heading)


def place(tables: list[Table], found: list[SheetProblem]) -> list[Placed]:
    """The tables that could be understood, in the order in which they are read."""
    placed: dict[str, Placed] = {}
    for table in tables:
        sheet = _sheet_of(table)
        if sheet is None:
            known = _(", ").join(sheet.title for sheet in SHEETS)
            reason = _("No sheet is called so. These are known: %(known)s.") % {"known": known}
            found.append(table.problem(reason))
        elif sheet.name in placed:
            found.append(table.problem(_("The file has this sheet twice.")))
        else:
            placed[sheet.name] = Placed(table, sheet, _places(table, sheet, found))
    return [placed[sheet.name] for sheet in SHEETS if sheet.name in placed]


def _sheet_of(table: Table) -> Sheet | None:
    return next((sheet for sheet in SHEETS if sheet.is_called(table.title)), None)


def _places(table: Table, sheet: Sheet, found: list[SheetProblem]) -> dict[Column, int]:
    places: dict[Column, int] = {}
    for index, heading in enumerate(table.headings):
        column = sheet.known().get(folded(heading))
        if column is None:
            found.extend(_unknown(table, index, heading))
        elif column in places:
            found.append(table.problem(_("This column stands there twice."), HEADING, heading))
        else:
            places[column] = index
    for column in sheet.columns:
        if column.needed and column not in places:
            reason = _("This column is missing.")
            found.append(table.problem(reason, HEADING, column.heading))
    found.extend(_beyond(table))
    return places


def _unknown(table: Table, index: int, heading: str) -> Iterator[SheetProblem]:
    if not is_blank(heading):
        yield table.problem(
            _("No column of this sheet is called so. Rename it or take it out."),
            HEADING,
            shown(heading),
        )
        return
    for number, row in table.rows:
        if index < len(row) and row[index]:
            yield table.problem(
                _("Column %(number)d has no heading.") % {"number": index + 1}, number
            )
            return


def _beyond(table: Table) -> Iterator[SheetProblem]:
    """Rows that are longer than the headings: most often a comma that nobody quoted."""
    width = len(table.headings)
    for number, row in table.rows:
        if any(row[width:]):
            yield table.problem(
                _("This row has more cells than there are headings."),
                number,
            )
