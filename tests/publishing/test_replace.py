"""SQLite's REPLACE passes delete triggers unless the connection asks otherwise; not here."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import Model

from plans.models import (
    Blob,
    Document,
    DocumentBlob,
    Edition,
    EditionEntry,
    Plan,
    Withholding,
)
from tests.publishing.refusing import COLUMN, PUBLISHED, REFUSAL, columns, refuses, table

pytestmark = pytest.mark.only_on("sqlite")

TAKES_THE_PLACE: list[tuple[type[Model], dict[str, str]]] = [
    (Document, {}),
    (Document, {"kind": "'zone'"}),
    (Edition, {}),
    (Edition, {"id": "id + 100"}),  # by plan and number
    (EditionEntry, {}),
    (EditionEntry, {"id": "id + 100", "key": "key || '-x'"}),  # by edition and path
    (EditionEntry, {"id": "id + 100", "path": "path || '-x'"}),  # by edition and key
    (Withholding, {}),
    (Blob, {}),
    (DocumentBlob, {}),
    (DocumentBlob, {"id": "id + 100", "blob_id": "blob_id"}),  # by document and blob
]
"""Which rows a REPLACE would take the place of, by each unique constraint of each table."""


def replacing(model: type[Model], changes: dict[str, str]) -> str:
    """A REPLACE of every row by itself but for some columns."""
    names = columns(model)
    changed = {COLUMN[model]: "'x'", **changes} if changes != {"kind": "'zone'"} else changes
    values = ", ".join(changed.get(name, name) for name in names)
    into = ", ".join(names)
    return f"INSERT OR REPLACE INTO {table(model)} ({into}) SELECT {values} FROM {table(model)}"


@pytest.mark.parametrize(("model", "changes"), TAKES_THE_PLACE)
def test_replace_takes_no_row_away(
    model: type[Model], changes: dict[str, str], protected: Plan
) -> None:
    refuses(replacing(model, changes))


@pytest.fixture
def other_program(really_protected: Plan, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A program of somebody else's on the database file, with SQLite's own settings."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(tmp_path / "portal.sqlite3")])
    program = sqlite3.connect(tmp_path / "portal.sqlite3")
    assert program.execute("PRAGMA recursive_triggers").fetchone() == (0,)
    yield program
    program.close()


@pytest.mark.parametrize(("model", "changes"), TAKES_THE_PLACE)
def test_a_program_with_other_settings_cannot_replace(
    model: type[Model], changes: dict[str, str], other_program: sqlite3.Connection
) -> None:
    rows = f"SELECT * FROM {table(model)}"
    before = other_program.execute(rows).fetchall()
    with pytest.raises(sqlite3.IntegrityError, match=REFUSAL):
        other_program.execute(replacing(model, changes))
    assert other_program.execute(rows).fetchall() == before != []


@pytest.mark.parametrize("model", PUBLISHED)
def test_a_program_with_other_settings_cannot_update_or_delete(
    model: type[Model], other_program: sqlite3.Connection
) -> None:
    for statement in (
        f"UPDATE OR REPLACE {table(model)} SET {COLUMN[model]} = 'x'",
        f"DELETE FROM {table(model)}",
    ):
        with pytest.raises(sqlite3.IntegrityError, match=REFUSAL):
            other_program.execute(statement)


@pytest.mark.parametrize(
    "values", ["rowid + 100, checksum, kind, 99, data", "rowid, 'x', kind, schema_version, data"]
)
def test_a_program_with_other_settings_cannot_replace_a_document_by_its_parts(
    values: str, other_program: sqlite3.Connection
) -> None:
    """By its checksum with another version, and by the number that SQLite gives to each row."""
    names = "rowid, checksum, kind, schema_version, data"
    with pytest.raises(sqlite3.IntegrityError, match=REFUSAL):
        other_program.execute(
            f"INSERT OR REPLACE INTO {table(Document)} ({names})"
            f" SELECT {values} FROM {table(Document)} LIMIT 1"
        )
