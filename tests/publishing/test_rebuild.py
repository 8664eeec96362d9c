"""A migration that rebuilds a table loses its triggers on SQLite; migrating puts them back."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connection, models

from plans.apps import put_triggers_back
from plans.models import Document, Plan, live_tokens, triggers
from plans.publishing.live_items import reindex
from portal.checks import triggers_are_in_place
from tests.makers import load_small, publish_plan
from tests.publishing.refusing import refuses


@pytest.fixture
def rebuilt(really_protected: Plan) -> Iterator[None]:
    """A schema change of a published table, as a migration makes it."""
    old = Document._meta.get_field("kind")
    new = models.CharField(max_length=17)
    new.set_attributes_from_name("kind")
    new.model = Document
    change(old, new)
    yield
    change(new, old)
    triggers.install(connection)


def change(old: models.Field, new: models.Field) -> None:
    with connection.schema_editor() as editor:
        editor.alter_field(Document, old, new)


def codes() -> list[str | None]:
    return [message.id for message in triggers_are_in_place(databases=["default"])]


@pytest.mark.only_on("sqlite")
def test_a_rebuilt_table_has_lost_its_triggers_and_the_check_says_so(rebuilt: None) -> None:
    assert triggers.missing(connection) == {
        "plans_document_no_update",
        "plans_document_no_delete",
        "plans_document_no_replace",
    }
    assert codes() == ["portal.W002"]


def test_migrating_puts_them_back(rebuilt: None) -> None:
    call_command("migrate", verbosity=0)
    assert triggers.missing(connection) == set()
    assert codes() == []
    refuses("UPDATE plans_document SET data = 'x'")


def test_the_signal_of_a_migration_puts_them_back(rebuilt: None) -> None:
    put_triggers_back(using="default")
    refuses("DELETE FROM plans_document")


@pytest.mark.only_on("sqlite")
@pytest.mark.django_db
def test_migrating_puts_back_what_keeps_the_index_of_the_search() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER plans_livepiece_added")
    publish_plan(load_small())
    assert not live_tokens.is_sound(connection)
    put_triggers_back(using="default")
    assert live_tokens.is_sound(connection)
    assert reindex() > 0


@pytest.mark.django_db
def test_the_check_names_what_is_missing_and_what_to_do() -> None:
    table = "" if connection.vendor == "sqlite" else " ON plans_edition"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER plans_edition_no_delete{table}")
    (message,) = triggers_are_in_place(databases=["default"])
    assert message.id == "portal.W002"
    assert "plans_edition_no_delete" in message.msg
    assert "migrate" in (message.hint or "")


@pytest.mark.django_db
def test_the_check_finds_nothing_where_all_triggers_stand() -> None:
    assert codes() == []


@pytest.mark.django_db
def test_lifted_triggers_are_put_back_even_after_a_failure() -> None:
    def fail_without_triggers() -> None:
        with triggers.lifted(connection):
            assert triggers.missing(connection) == triggers.names(connection)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_without_triggers()
    assert triggers.missing(connection) == set()
