"""What the database itself refuses: to change a published row, an entry of the audit trail, or an
item's key.

Holes that are closed here: SQLite's INSERT OR REPLACE (which passes delete triggers unless
`recursive_triggers` is on), PostgreSQL's TRUNCATE and its `session_replication_role`, and entries
and steps of a trail added to an edition that is already published.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

from plans.models.acknowledgements import Acknowledgement
from plans.models.audit import AuditEntry
from plans.models.blobs import Blob, DocumentBlob
from plans.models.editions import Document, Edition, EditionEntry
from plans.models.items import Item
from plans.models.reviews import ReviewRecord
from plans.models.withholdings import Withholding

APPEND_ONLY: tuple[type[Model], ...] = (
    *(Document, Edition, EditionEntry, ReviewRecord, Withholding, Blob, DocumentBlob),
    *(Acknowledgement, AuditEntry),
)
SEALED: tuple[type[Model], ...] = (EditionEntry, ReviewRecord)
"""What belongs to an edition, and is written before its row."""

_WHAT: dict[type[Model], str] = {AuditEntry: "entries of the audit trail"}
"""What the rows of a table are called where it refuses; all others are published rows."""

_SAME_ROW: dict[type[Model], str] = {
    Acknowledgement: "id = NEW.id OR edition_id = NEW.edition_id",
    Document: (
        "(checksum = NEW.checksum AND (data <> NEW.data OR kind <> NEW.kind"
        " OR schema_version <> NEW.schema_version OR facets <> NEW.facets))"
        " OR (rowid = NEW.rowid AND checksum <> NEW.checksum)"
    ),
    Edition: "id = NEW.id OR (plan_id = NEW.plan_id AND number = NEW.number)",
    EditionEntry: (
        "id = NEW.id OR (edition_id = NEW.edition_id AND (path = NEW.path OR key = NEW.key))"
    ),
    ReviewRecord: "id = NEW.id OR (edition_id = NEW.edition_id AND number = NEW.number)",
    Withholding: "id = NEW.id OR lifts_id = NEW.lifts_id",
    AuditEntry: "id = NEW.id",
    Blob: (
        "(checksum = NEW.checksum AND (data <> NEW.data OR media_type <> NEW.media_type))"
        " OR (rowid = NEW.rowid AND checksum <> NEW.checksum)"
    ),
    DocumentBlob: "id = NEW.id OR (document_id = NEW.document_id AND blob_id = NEW.blob_id)",
}
"""For each table, which rows INSERT OR REPLACE would silently take the place of."""

_SEALED = f"EXISTS (SELECT 1 FROM {Edition._meta.db_table} WHERE id = NEW.edition_id)"


def install(connection: BaseDatabaseWrapper) -> None:
    """Creates what is missing; what exists is made anew."""
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor):
            cursor.execute(statement)


def all_of(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, str, str]]:
    """Name, table and body of each trigger that this database is to have."""
    return _sqlite() if connection.vendor == "sqlite" else _postgresql()


def names(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of all triggers."""
    return {name for name, _, _ in all_of(connection)}


def missing(connection: BaseDatabaseWrapper) -> set[str]:
    """The triggers that the database lacks, or has switched off."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        found = {row[0] for row in cursor.fetchall()}
    return names(connection) - found


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without triggers for a while, for the operator's erasure and for emptying a test's tables."""
    with connection.cursor() as cursor:
        for name, table, _ in all_of(connection):
            on_table = "" if connection.vendor == "sqlite" else f" ON {table}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")
    try:
        yield
    finally:
        install(connection)


def _items() -> list[type[Item]]:
    models = apps.get_app_config("plans").get_models()
    return [model for model in models if issubclass(model, Item)]


def _never_changed(model: type[Model]) -> str:
    return f"{_WHAT.get(model, 'published rows')} are never changed"


def _statements(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, _, body in _sqlite():
            yield f"DROP TRIGGER IF EXISTS {name}"
            yield f"CREATE TRIGGER {name} {body}"
    else:
        yield from _POSTGRESQL_FUNCTIONS
        for name, table, body in _postgresql():
            yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
            yield f"CREATE TRIGGER {name} {body}"
            # ALWAYS also fires where session_replication_role is `replica`
            yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"


def _sqlite() -> Iterator[tuple[str, str, str]]:
    for model in APPEND_ONLY:
        table = model._meta.db_table
        refuse = f"BEGIN SELECT RAISE(ABORT, '{_never_changed(model)}'); END"
        same = _SAME_ROW[model]
        yield f"{table}_no_update", table, f"BEFORE UPDATE ON {table} {refuse}"
        yield f"{table}_no_delete", table, f"BEFORE DELETE ON {table} {refuse}"
        exists = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"
        yield f"{table}_no_replace", table, f"BEFORE INSERT ON {table} WHEN {exists} {refuse}"
    for model in SEALED:
        table = model._meta.db_table
        refuse = f"BEGIN SELECT RAISE(ABORT, '{_never_changed(model)}'); END"
        yield f"{table}_sealed", table, f"BEFORE INSERT ON {table} WHEN {_SEALED} {refuse}"
    for item in _items():
        table = item._meta.db_table
        keep = "BEGIN SELECT RAISE(ABORT, 'the key of an item is never changed'); END"
        condition = f"BEFORE UPDATE OF key ON {table} WHEN OLD.key <> NEW.key {keep}"
        yield f"{table}_keeps_key", table, condition


_POSTGRESQL_FUNCTIONS = (
    """
    CREATE OR REPLACE FUNCTION lantu_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% (%)', TG_ARGV[0], TG_TABLE_NAME; END $$
    """,
    f"""
    CREATE OR REPLACE FUNCTION lantu_refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {_SEALED} THEN
            RAISE EXCEPTION 'published rows are never changed (%)', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE OR REPLACE FUNCTION lantu_refuse_key() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the key of an item is never changed (%)', TG_TABLE_NAME; END $$
    """,
)


def _postgresql() -> Iterator[tuple[str, str, str]]:
    for model in APPEND_ONLY:
        table = model._meta.db_table
        row, statement = "FOR EACH ROW", "FOR EACH STATEMENT"
        refuse = f"EXECUTE FUNCTION lantu_refuse('{_never_changed(model)}')"
        yield f"{table}_no_update", table, f"BEFORE UPDATE ON {table} {row} {refuse}"
        yield f"{table}_no_delete", table, f"BEFORE DELETE ON {table} {row} {refuse}"
        yield f"{table}_no_truncate", table, f"BEFORE TRUNCATE ON {table} {statement} {refuse}"
    for model in SEALED:
        table = model._meta.db_table
        sealed = f"BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION lantu_refuse_sealed()"
        yield f"{table}_sealed", table, sealed
    for item in _items():
        table = item._meta.db_table
        when = "FOR EACH ROW WHEN (OLD.key IS DISTINCT FROM NEW.key)"
        body = f"BEFORE UPDATE OF key ON {table} {when} EXECUTE FUNCTION lantu_refuse_key()"
        yield f"{table}_keeps_key", table, body
