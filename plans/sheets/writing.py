"""A bundle's lists as sheets, in the reader's language."""

from collections.abc import Iterable, Iterator
from typing import Any

from plans.documents.bundle.shapes import LIST_OF, Bundle, items_of
from plans.sheets.columns import BY_NAME, ROLES, Column, Sheet
from plans.sheets.names import Titles
from plans.sheets.tables import Cell, Written


def sheets_of(bundle: Bundle, names: Iterable[str]) -> list[Written]:
    """The sheets of these names."""
    titles = titles_of(bundle)
    return [_sheet(BY_NAME[name], bundle, titles) for name in names]


def titles_of(bundle: Bundle) -> Titles:
    titles = Titles()
    for item in items_of(bundle):
        titles.learn(item.kind, item.key, item.title)
    return titles


def records_of(sheet: Sheet, bundle: Bundle) -> Iterator[dict[str, Any]]:
    """What a sheet's rows are made of."""
    if sheet.kind:
        for item in getattr(bundle, LIST_OF[sheet.kind]):
            yield item.model_dump()
    else:
        for indicator in bundle.indicators:
            for observation in indicator.observations:
                yield {"indicator": indicator.key, **observation.model_dump()}


def value_in(record: dict[str, Any], column: Column) -> Any:
    """A column's value in a record; that of a part that is not there is null."""
    if column.name in ROLES:
        responsible = record["departments"]
        return [one["department"] for one in responsible if one["role"] == ROLES[column.name]]
    if column.group:
        record = record[column.group] or {}
    return record.get(column.name)


def _sheet(sheet: Sheet, bundle: Bundle, titles: Titles) -> Written:
    rows = [
        [_cell(record, column, titles) for column in sheet.columns]
        for record in records_of(sheet, bundle)
    ]
    headings = [column.heading for column in sheet.columns]
    return Written(sheet.name, sheet.title, headings, rows)


def _cell(record: dict[str, Any], column: Column, titles: Titles) -> Cell:
    return column.form.write(value_in(record, column), titles)
