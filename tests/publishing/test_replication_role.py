"""PostgreSQL's ways past a trigger: TRUNCATE, and a session that plays a replica."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Model

from plans.models import Document, Edition, EditionEntry, Plan
from tests.publishing.refusing import COLUMN, PUBLISHED, REFUSAL, refuses, run, table

pytestmark = pytest.mark.only_on("postgresql")


@pytest.mark.parametrize("model", PUBLISHED)
def test_truncate_is_refused(model: type[Model], protected: Plan) -> None:
    refuses(f"TRUNCATE {table(model)} CASCADE")


def test_truncating_a_table_below_is_refused_too(protected: Plan) -> None:
    refuses("TRUNCATE plans_plan CASCADE")


@pytest.mark.parametrize("model", PUBLISHED)
def test_a_session_that_plays_a_replica_is_refused(model: type[Model], protected: Plan) -> None:
    run("SET LOCAL session_replication_role = replica")
    refuses(f"UPDATE {table(model)} SET {COLUMN[model]} = 'x'")
    refuses(f"DELETE FROM {table(model)}")
    refuses(f"TRUNCATE {table(model)} CASCADE")


def test_a_session_that_plays_a_replica_adds_nothing_to_an_edition(protected: Plan) -> None:
    entry = EditionEntry.objects.all()[0]
    late = EditionEntry(
        edition=Edition.objects.get(),
        path="terms/late",
        key="term-late",
        kind="term",
        title="late",
        position=99,
        document=Document.objects.get(pk=entry.document_id),
    )
    run("SET LOCAL session_replication_role = replica")
    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic():
        late.save()


def test_the_triggers_fire_always_as_the_catalogue_says(protected: Plan) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT tgenabled FROM pg_trigger WHERE NOT tgisinternal AND tgname ~ '_no_'"
        )
        assert cursor.fetchall() == [("A",)]
