"""Published rows stay as they are, whoever writes: the ORM, raw SQL, an upsert, a late entry."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from django.db.models import Model

from plans.models import Document, Edition, EditionEntry, Plan, ReviewRecord
from tests.publishing.refusing import (
    COLUMN,
    PUBLISHED,
    REFUSAL,
    all_rows,
    columns,
    pk_of,
    refuses,
    run,
    table,
)


def test_each_table_has_rows_to_protect(protected: Plan) -> None:
    assert [name for name, rows in all_rows().items() if not rows] == []


@pytest.mark.parametrize("model", PUBLISHED)
def test_raw_sql_cannot_update(model: type[Model], protected: Plan) -> None:
    refuses(f"UPDATE {table(model)} SET {COLUMN[model]} = 'x'")
    refuses(f"UPDATE {table(model)} SET {COLUMN[model]} = {COLUMN[model]}")
    row = model._default_manager.all()[0]
    refuses(f"UPDATE {table(model)} SET {COLUMN[model]} = 'x' WHERE {pk_of(model)} = %s", row.pk)


@pytest.mark.parametrize("model", PUBLISHED)
def test_raw_sql_cannot_delete(model: type[Model], protected: Plan) -> None:
    refuses(f"DELETE FROM {table(model)}")
    row = model._default_manager.all()[0]
    refuses(f"DELETE FROM {table(model)} WHERE {pk_of(model)} = %s", row.pk)


@pytest.mark.parametrize("model", PUBLISHED)
def test_an_upsert_cannot_update(model: type[Model], protected: Plan) -> None:
    names = ", ".join(columns(model))
    refuses(
        f"INSERT INTO {table(model)} ({names}) SELECT {names} FROM {table(model)} WHERE TRUE"
        f" ON CONFLICT ({pk_of(model)}) DO UPDATE SET {COLUMN[model]} = 'x'"
    )


def test_nothing_can_be_added_to_an_edition_that_stands(protected: Plan) -> None:
    (document, edition) = Document.objects.all()[0].pk, Edition.objects.get().pk
    refuses(
        f"INSERT INTO {table(EditionEntry)}"
        " (edition_id, path, key, kind, title, position, document_id)"
        " VALUES (%s, 'terms/late', 'term-late', 'term', 'late', 99, %s)",
        edition,
        document,
    )


def test_nothing_can_be_added_to_the_trail_of_an_edition_that_stands(protected: Plan) -> None:
    refuses(
        f"INSERT INTO {table(ReviewRecord)}"
        " (edition_id, number, action, stage, taken_by, taken_at, comment)"
        " VALUES (%s, 99, 'approved', 2, 'somebody', '2026-01-01 00:00:00', '')",
        Edition.objects.get().pk,
    )


@pytest.mark.parametrize("model", PUBLISHED)
def test_djangos_orm_cannot_change_or_delete(model: type[Model], protected: Plan) -> None:
    before = all_rows()
    manager = model._default_manager
    row = manager.all()[0]
    setattr(row, COLUMN[model], "x")
    attempts: list[Callable[[], object]] = [
        row.save,
        lambda: manager.update(**{COLUMN[model]: "x"}),
        lambda: manager.bulk_update([row], [COLUMN[model]]),
        lambda: manager.filter(pk=row.pk)._raw_delete(manager.db),
    ]
    for attempt in attempts:
        with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic():
            attempt()
    assert all_rows() == before


def test_a_stored_document_can_be_stored_again_as_it_is(protected: Plan) -> None:
    """Editions share documents: the same text under the same checksum is no change."""
    before = all_rows()
    document = Document.objects.all()[0]
    Document.objects.bulk_create([document], ignore_conflicts=True)
    assert all_rows() == before


def test_the_key_of_an_item_is_never_changed(protected: Plan) -> None:
    with pytest.raises(DatabaseError, match="key of an item is never changed"):
        run("UPDATE plans_measure SET key = 'measure-other'")
    run("UPDATE plans_measure SET slug = 'other'")
