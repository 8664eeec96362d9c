"""A database in memory that holds one draft as if it were published, open for one request."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from plans.preview.router import ALIAS, published_models, routed

_SETTINGS = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": ":memory:",
    "OPTIONS": {},
    "TIME_ZONE": None,
    "ATOMIC_REQUESTS": False,
    "AUTOCOMMIT": True,
    "CONN_MAX_AGE": 0,
    "CONN_HEALTH_CHECKS": False,
    "TEST": {"MIRROR": None, "NAME": None, "CHARSET": None, "COLLATION": None, "MIGRATE": False},
}
"""The alias stands in no setting, so that no command migrates it and no other thread knows it."""


@contextmanager
def empty() -> Iterator[DatabaseWrapper]:
    """The published tables without a row, to be filled by their models' `ALIAS`."""
    with _connected() as wrapper:
        with wrapper.schema_editor() as editor:
            for model in published_models():
                editor.create_model(model)
        wrapper.disable_constraint_checking()  # the tables of plans are not here
        yield wrapper


@contextmanager
def opened(image: bytes) -> Iterator[None]:
    """While it lasts, in this thread, pages read the database of which this is the image."""
    with _connected() as wrapper:
        raw(wrapper).deserialize(image)
        with routed():
            yield


def image_of(wrapper: DatabaseWrapper) -> bytes:
    """The whole database as bytes."""
    return raw(wrapper).serialize()


def raw(wrapper: DatabaseWrapper) -> sqlite3.Connection:
    wrapper.ensure_connection()
    connection: sqlite3.Connection = wrapper.connection
    return connection


@contextmanager
def _connected() -> Iterator[DatabaseWrapper]:
    wrapper = DatabaseWrapper(dict(_SETTINGS), alias=ALIAS)
    connections[ALIAS] = wrapper
    try:
        yield wrapper
    finally:
        del connections[ALIAS]
        if wrapper.connection is not None:
            wrapper.connection.close()  # the wrapper itself leaves a database in memory open
