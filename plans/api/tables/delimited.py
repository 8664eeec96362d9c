"""Rows as CSV (RFC 4180)."""

import codecs
import csv
import io
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from plans.api.tables.columns import Column, columns_of
from plans.sheets.formulas import harmless

MEDIA_TYPE = "text/csv; charset=utf-8; header=present"


def written(shape: type[BaseModel], rows: Iterable[Any]) -> bytes:
    """UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else.

    `rows` are of `shape`, or what can be read as it.
    """
    columns = columns_of(shape)
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(column.name for column in columns)
    for row in rows:
        values = shape.model_validate(row).model_dump()
        lines.writerow(_harmless(column, column.cell(values)) for column in columns)
    return codecs.BOM_UTF8 + text.getvalue().encode()


def _harmless(column: Column, cell: str) -> str:
    """Texts alone can be formulas: a negative number begins like one and is none."""
    return harmless(cell) if column.datatype == "string" else cell
