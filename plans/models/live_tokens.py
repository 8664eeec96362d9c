"""The index of tokens that each database keeps by itself beside the pieces of live items.

SQLite: an FTS5 table that holds no text of its own and follows the pieces by triggers. PostgreSQL:
a generated column and its GIN index. So whatever writes or deletes pieces, the index goes along.
Migration 0005 makes them; a rebuild of the table on SQLite loses the triggers, and `install` after
every migration puts them back.
"""

from collections.abc import Sequence
from typing import Any

from django.db import DatabaseError, models
from django.db.backends.base.base import BaseDatabaseWrapper

_PIECES, _INDEX = "plans_livepiece", "plans_livepiece_index"
_ADD = f"INSERT INTO {_INDEX} (rowid, tokens) VALUES (NEW.id, NEW.tokens)"
_TAKE = f"INSERT INTO {_INDEX} ({_INDEX}, rowid, tokens) VALUES ('delete', OLD.id, OLD.tokens)"
_TRIGGERS = {
    f"{_PIECES}_added": f"AFTER INSERT ON {_PIECES} BEGIN {_ADD}; END",
    f"{_PIECES}_taken": f"AFTER DELETE ON {_PIECES} BEGIN {_TAKE}; END",
    f"{_PIECES}_changed": f"AFTER UPDATE ON {_PIECES} BEGIN {_TAKE}; {_ADD}; END",
}


class TokensField(models.TextField):
    """Tokens parted by blanks, which `__hold` looks for by the database's index."""


@TokensField.register_lookup
class Hold(models.Lookup):
    """Whether a piece has all of the given tokens: pairs of a token and whether a longer one that
    begins with it will do as well. Tokens are letters, digits and points alone."""

    lookup_name = "hold"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, _connection: BaseDatabaseWrapper) -> tuple[str, list[str]]:
        match = " AND ".join(f'"{token}"{"*" if longer else ""}' for token, longer in self.rhs)
        found = f"SELECT rowid FROM {_INDEX} WHERE {_INDEX} MATCH %s"
        return f"{self._table(compiler)}.id IN ({found})", [match]

    def as_postgresql(
        self, compiler: Any, _connection: BaseDatabaseWrapper
    ) -> tuple[str, list[str]]:
        match = " & ".join(f"'{token}'{':*' if longer else ''}" for token, longer in self.rhs)
        return f"{self._table(compiler)}.vector @@ %s::tsquery", [match]

    def _table(self, compiler: Any) -> str:
        return str(compiler.quote_name_unless_alias(self.lhs.alias))


_REBUILD = f"INSERT INTO {_INDEX} ({_INDEX}) VALUES ('rebuild')"
_CHECK = f"INSERT INTO {_INDEX} ({_INDEX}, rank) VALUES ('integrity-check', 1)"


def install(connection: BaseDatabaseWrapper) -> None:
    """Puts back the triggers that a rebuild of the table lost, and what was missed without them."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        found = {row[0] for row in cursor.fetchall()}
    if missing := _TRIGGERS.keys() - found:
        _run(connection, [f"CREATE TRIGGER {name} {_TRIGGERS[name]}" for name in sorted(missing)])
        rebuild(connection)


def rebuild(connection: BaseDatabaseWrapper) -> None:
    """Makes SQLite's index anew from the pieces; PostgreSQL's cannot differ from them."""
    if connection.vendor == "sqlite":
        _run(connection, [_REBUILD])


def is_sound(connection: BaseDatabaseWrapper) -> bool:
    """Whether the index has exactly the tokens of the pieces; PostgreSQL keeps that itself."""
    if connection.vendor != "sqlite":
        return True
    try:
        _run(connection, [_CHECK])
    except DatabaseError:
        return False
    return True


def _run(connection: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
