"""Workbooks as an editor's spreadsheet would change them."""

import io
from collections.abc import Callable
from typing import Any

from openpyxl import Workbook, load_workbook

from plans.documents.bundle.shapes import Bundle
from plans.sheets import xlsx
from plans.sheets.columns import BY_NAME
from plans.sheets.writing import sheets_of

Edit = Callable[[Any], None]


def workbook(bundle: Bundle, *names: str) -> Any:
    return load_workbook(io.BytesIO(xlsx.write(sheets_of(bundle, names or BY_NAME))))


def saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def column(page: Any, heading: str) -> int:
    headings = [cell.value for cell in page[1]]
    return headings.index(heading) + 1


def put(page: Any, row: int, heading: str, value: Any) -> None:
    page.cell(row, column(page, heading)).value = value


def new_row(page: Any, **values: Any) -> int:
    """A row after the last one; its number."""
    row = int(page.max_row) + 1
    for heading, value in values.items():
        put(page, row, heading, value)
    return row


def take_out(page: Any, heading: str) -> None:
    page.delete_cols(column(page, heading))


def made_of(**sheets: list[list[Any]]) -> bytes:
    """A workbook of plain rows."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    return saved(book)
