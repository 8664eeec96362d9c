"""CSV: one sheet as text."""

import codecs
import csv
import io
from collections.abc import Iterator

from django.utils.translation import gettext as _

from plans.errors.editing import SheetProblem, UnfitSheets
from plans.sheets.columns import Sheet
from plans.sheets.formulas import harmless, unharmed
from plans.sheets.limits import MAX_COLUMNS, MAX_ROWS, too_many_rows
from plans.sheets.names import folded
from plans.sheets.tables import HEADING, Table, Written

DELIMITERS = ",;\t，"


def write(sheet: Written) -> bytes:
    """UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(harmless(heading) for heading in sheet.headings)
    rows.writerows([harmless(cell.text) for cell in row] for row in sheet.rows)
    return codecs.BOM_UTF8 + text.getvalue().encode()


def read(data: bytes, sheet: Sheet) -> Table:
    """The table in the file. Raises `UnfitSheets` where none can be made out."""
    text = _decoded(data, sheet)
    delimiter = _delimiter(text, sheet)
    numbered = enumerate(_records(text, delimiter, sheet), HEADING)
    table = Table(sheet.title, [], [])
    for number, record in numbered:
        cells = [unharmed(cell) for cell in record]
        if len(cells) > MAX_COLUMNS:
            raise _unfit(sheet, _("More than %(limit)d columns.") % {"limit": MAX_COLUMNS})
        if number == HEADING:
            table.headings = cells
        elif any(cells):
            table.rows.append((number, cells))
        if len(table.rows) > MAX_ROWS:
            raise _unfit(sheet, too_many_rows())
    return table


def _decoded(data: bytes, sheet: Sheet) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]  # what spreadsheets call “Unicode text”
    else:
        encodings = ["utf-8-sig", "gb18030"]  # which holds GBK and GB 2312
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _unfit(sheet, _("The text is neither UTF-8 nor GBK. Save the file as CSV UTF-8."))


def _delimiter(text: str, sheet: Sheet) -> str:
    """That by which the first line falls into the most headings we know."""
    known = sheet.known()

    def hits(delimiter: str) -> int:
        first = next(_records(text, delimiter, sheet), [])
        return len({folded(cell) for cell in first} & known.keys())

    return max(DELIMITERS, key=hits)


def _records(text: str, delimiter: str, sheet: Sheet) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        line = reader.line_num
        raise _unfit(
            sheet,
            _("Not to be read as CSV at line %(line)d: %(error)s.")
            % {"line": line, "error": error},
        ) from None


def _unfit(sheet: Sheet, reason: str) -> UnfitSheets:
    return UnfitSheets([SheetProblem(sheet.title, None, "", reason)])
