"""The table of a course as CSV, in the base unit: what the API answers, period by period."""

import codecs
import csv
import io
from collections.abc import Iterator

from plans.charts.table import Table
from plans.documents.canonical import plain_number
from plans.sheets.formulas import harmless

HEADINGS = (
    *("period", "value", "unit", "multiplier", "absolute", "provisional", "sum", "expected"),
)


def csv_of(table: Table) -> bytes:
    """UTF-8 with a byte order mark, as the other tables are. An empty cell is not given."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(HEADINGS)
    lines.writerows(_cells(table))
    return codecs.BOM_UTF8 + text.getvalue().encode()


def _cells(table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        seen = row.observation
        observed = [
            plain_number(seen.value) if seen else "",
            harmless(seen.unit or "") if seen else "",
            plain_number(seen.multiplier) if seen else "",
            plain_number(seen.absolute) if seen else "",
            str(seen.provisional).lower() if seen else "",
        ]
        running = (row.total, row.expected)
        figures = ("" if value is None else plain_number(value) for value in running)
        yield [row.period, *observed, *figures]
