"""What the database must refuse, and how a test sees that it did."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Model

from plans.models import (
    Acknowledgement,
    AuditEntry,
    Blob,
    Document,
    DocumentBlob,
    Edition,
    EditionEntry,
    ReviewRecord,
    Withholding,
    triggers,
)

PUBLISHED = triggers.APPEND_ONLY
REFUSAL = "(published rows|entries of the audit trail) are never changed"
COLUMN: dict[type[Model], str] = {
    Acknowledgement: "findings",
    Document: "data",
    Edition: "note",
    EditionEntry: "title",
    ReviewRecord: "comment",
    Withholding: "reason",
    Blob: "media_type",
    DocumentBlob: "blob_id",
    AuditEntry: "object_repr",
}
"""A column of each table that an attempt changes."""


def all_rows() -> dict[str, list[Any]]:
    return {m.__name__: list(m._default_manager.order_by("pk").values()) for m in PUBLISHED}


def run(statement: str, *values: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def refuses(statement: str, *values: Any) -> None:
    """The database refuses the statement for the right reason, and nothing changed."""
    before = all_rows()
    with pytest.raises(DatabaseError, match=REFUSAL):
        run(statement, *values)
    assert all_rows() == before


@contextmanager
def unprotected() -> Iterator[None]:
    """Without triggers, inside of a test's transaction.

    PostgreSQL alters no table while foreign keys of its rows are still to be checked.
    """
    connection.check_constraints()
    with triggers.lifted(connection):
        yield
        connection.check_constraints()


def table(model: type[Model]) -> str:
    return model._meta.db_table


def columns(model: type[Model]) -> list[str]:
    return [field.column for field in model._meta.concrete_fields if field.column]


def pk_of(model: type[Model]) -> str:
    column = model._meta.pk.column
    assert column
    return column
