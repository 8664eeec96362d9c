"""What a working copy consists of, row by row."""

from typing import Any

from tests.working_copy import working_copy

Row = dict[str, Any]


def everything() -> dict[str, list[Row]]:
    """Every row of every table of the working copy."""
    return {
        model._meta.db_table: list(model._default_manager.order_by("pk").values())
        for model in working_copy(with_links=True)
    }


def rows_of(table: str) -> dict[int, Row]:
    """The rows of one table by primary key, without the time of their last change."""
    rows = everything()[table]
    return {row.pop("id"): {**row, "modified_at": None} for row in rows}
