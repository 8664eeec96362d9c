"""Pytest plugin: `only_on("sqlite")` and `only_on("postgresql")` mark what one database alone has.

On the other database such a test is deselected: it is no test of that pass, so it is neither
skipped nor counted as not run.
"""

import pytest
from django.db import connection

VENDORS = ("sqlite", "postgresql")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "only_on(vendor): a test of what this database alone has: sqlite, postgresql"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the tests of the other database."""
    others = [item for item in items if _vendors(item) - {connection.vendor}]
    config.hook.pytest_deselected(items=others)
    items[:] = [item for item in items if item not in others]


def _vendors(item: pytest.Item) -> set[str]:
    named = {vendor for marker in item.iter_markers("only_on") for vendor in marker.args}
    if unknown := named - set(VENDORS):
        raise pytest.UsageError(f"{item.nodeid}: only_on({', '.join(sorted(unknown))}) is unknown")
    return named
