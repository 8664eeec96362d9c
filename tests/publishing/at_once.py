"""Doing things at the same time: each in a thread with a connection and transactions of its own."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from django.db import connection, connections

Result = TypeVar("Result")

SECONDS = 60


def at_once(*deeds: Callable[[], Result]) -> list[Result | Exception]:
    """Starts all at the same moment; what each gave, or the exception in which it ended."""
    start = threading.Barrier(len(deeds))

    def done(deed: Callable[[], Result]) -> Result | Exception:
        try:
            start.wait(SECONDS)
            return deed()
        except Exception as error:  # the test asks which it was
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(done, deeds, timeout=SECONDS))


def apart(deed: Callable[[], Result]) -> Result:
    """The same for one deed alone: threads see a database that the test itself may not."""
    (result,) = at_once(deed)
    if isinstance(result, Exception):
        raise result
    return result


@contextmanager
def database_for_threads(folder: Path) -> Iterator[None]:
    """On SQLite a file, for the tests' database in memory knows no waiting for another's lock.

    Only threads started by `at_once` see it.
    """
    if connection.vendor != "sqlite":
        yield
        return
    file = str(folder / "threads.sqlite3")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [file])
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connections.settings["default"], "NAME", file)
        yield
