"""XLSX: several sheets in one file, texts as texts and figures as exact numbers.

Nothing in a file is ever calculated. What looks like a formula goes out as a text that a
spreadsheet leaves alone even when the cell is edited; a formula that comes in is refused.
"""

import io
import re
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from plans.errors.editing import SheetProblem, UnfitSheets
from plans.sheets.limits import (
    MAX_COLUMNS,
    MAX_MEMBERS,
    MAX_ROWS,
    MAX_TEXT,
    MAX_UNPACKED,
    too_many_rows,
)
from plans.sheets.names import shown
from plans.sheets.tables import HEADING, Cell, Table, Written

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MUST_ESCAPE = re.compile(r"\r|_(?=x[0-9A-Fa-f]{4}_)")
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_WIDEST, _NARROWEST = 48, 8
_FARTHEST = 5 * MAX_ROWS
"""No row that far down is looked at: a file may name rows that it does not hold."""


def write(sheets: list[Written]) -> bytes:
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(sheet.title)
        page.freeze_panes = "C2"
        for index, width in enumerate(_widths(sheet), 1):
            page.column_dimensions[get_column_letter(index)].width = width
        page.append([_heading(page, heading) for heading in sheet.headings])
        style = _text_style(page)
        for row in sheet.rows:
            page.append([_cell(page, cell, style) for cell in row])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def read(data: bytes) -> list[Table]:
    """The tables in the file; empty sheets are left out. Raises `UnfitSheets`."""
    _refuse_what_is_no_workbook(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        pages = [page for page in book.worksheets if hasattr(page, "reset_dimensions")]
        left = MAX_TEXT
        tables = []
        for page in pages:
            tables.append(_table(page, left))
            left -= tables[-1].length
    except UnfitSheets:
        raise
    except Exception:  # whatever a broken file makes of the library, the editor learns one thing
        raise _unfit(_("The file is damaged, or is no XLSX file. Save it anew.")) from None
    return [table for table in tables if any(table.headings) or table.rows]


def _refuse_what_is_no_workbook(data: bytes) -> None:
    """Before anything is unpacked: an archive tells how large its members are."""
    if data.startswith(_OLD_FORMAT):
        raise _unfit(
            _("The file has a password or the old format XLS. Save it as XLSX without a password.")
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
        if len(members) > MAX_MEMBERS or sum(one.file_size for one in members) > MAX_UNPACKED:
            raise _unfit(_("The file unpacks to more than is read. Nothing of it was opened."))
        if any("vbaproject" in one.filename.lower() for one in members):
            raise _unfit(_("The file holds macros. Save it as XLSX, which has none."))
        if any(one.compress_type not in _PACKINGS for one in members):
            raise _unfit(_("The file is damaged, or is no XLSX file. Save it anew."))
        for one in members:  # whatever its name: the file itself says which part is read as what
            if _declares_entities(archive.read(one)):
                raise _unfit(_("The file declares entities of its own, which no spreadsheet does."))
    # zipfile and its decompressors raise each of these for bytes that are damaged or locked.
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError):
        raise _unfit(_("The file is damaged, or is no XLSX file. Save it anew.")) from None


def _declares_entities(part: bytes) -> bool:
    return b"<!DOCTYPE" in part or "<!DOCTYPE".encode("utf-16-le") in part


def _table(page: Any, longest: int) -> Table:
    page.reset_dimensions()  # the file's own word about its size may be anything
    table = Table(page.title, [], [])
    rows = page.iter_rows(max_col=MAX_COLUMNS, max_row=_FARTHEST)
    for number, row in enumerate(rows, HEADING):
        if not any(cell.value is not None for cell in row):
            continue
        texts = []
        for index, cell in enumerate(row):
            text, odd = _read(cell)
            texts.append(text)
            if odd:
                table.odd[number, index] = odd
        if number == HEADING:
            table.headings = texts
        else:
            table.rows.append((number, texts))
        longest -= sum(map(len, texts))
        if longest < 0:  # many cells may share one long text, which is stored once
            raise _unfit(_("The file unpacks to more than is read. Divide it."))
        if len(table.rows) > MAX_ROWS:
            raise UnfitSheets([table.problem(too_many_rows())])
    return table


def _read(cell: Any) -> tuple[str, str | None]:
    """The cell's text, and why it cannot be taken if it cannot."""
    odd = text = ""
    match cell.value:
        case None:
            pass
        case _ if cell.data_type == "f":
            odd = _("This is a formula. Put its result there as a value.")
        case _ if cell.data_type == "e":
            error = shown(str(cell.value))
            odd = _("The spreadsheet reports the error %(error)s.") % {"error": error}
        case datetime() | date() | time() | timedelta() as moment:
            odd = _(
                "The spreadsheet made the date %(date)s of this. Format the cell as text and write"
                " it again, for example 2023-07."
            ) % {"date": moment}
        case bool() as switch:
            text = "true" if switch else "false"
        case float() as number:
            # `repr` is the shortest figure that means this number: 0.1, not 0.1000000000000000055
            whole = number.is_integer()
            text = str(int(number)) if whole else f"{Decimal(repr(number)):f}"
        case other:
            text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), str(other))
    return text, odd or None


def _heading(page: Any, text: str) -> Any:
    cell = _text_cell(page, text)
    _make_text(cell)
    cell.font = Font(bold=True)
    return cell


def _text_style(page: Any) -> Any:
    """Made once: a style that is set on each cell anew costs most of the time of a large file."""
    cell = WriteOnlyCell(page)
    _make_text(cell)
    return cell._style  # noqa: SLF001 - the library has no other way to share one


def _make_text(cell: Any) -> None:
    cell.number_format = "@"
    cell.quotePrefix = True  # a text even when it is edited
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def _cell(page: Any, cell: Cell, style: Any) -> Any:
    if not cell.text:
        return None
    if cell.is_number:
        written = WriteOnlyCell(page, value=cell.text)
        written.data_type = "n"  # the digits as they are: no float comes near them
        return written
    text = _text_cell(page, cell.text)
    text._style = style  # noqa: SLF001 - as above
    return text


def _text_cell(page: Any, text: str) -> Any:
    # XML readers make a line feed of a carriage return, and _x0041_ means A in these files.
    escaped = _MUST_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    cell = WriteOnlyCell(page, value=escaped)
    cell.data_type = "s"  # though it may begin with =
    return cell


def _widths(sheet: Written) -> list[int]:
    """By what stands in the columns; a Chinese character takes the room of two others."""
    return [
        min(_WIDEST, max(_NARROWEST, 2 + max(_room(text) for text in column)))
        for column in zip(
            sheet.headings, *([cell.text for cell in row] for row in sheet.rows), strict=True
        )
    ]


def _room(text: str) -> int:
    lines = (line[:_WIDEST] for line in text.split("\n"))
    return max(sum(2 if ord(letter) > 0x2E7F else 1 for letter in line) for line in lines)


def _unfit(reason: str) -> UnfitSheets:
    return UnfitSheets([SheetProblem("", None, "", reason)])
