"""Fixtures that several rooms share; the `needs` marker lives in tests/not_run.py."""

pytest_plugins = ["tests.not_run"]
