"""Fixtures that several rooms share; the markers `needs` and `only_on` are plugins of their own."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker

from plans.models import Edition, Measure, triggers
from tests.makers import change, load_seed, load_small, publish_plan

pytest_plugins = ["tests.not_run", "tests.databases"]


@pytest.fixture(scope="session", autouse=True)
def tables_can_be_emptied() -> Iterator[None]:
    """Tests with real transactions empty their tables afterwards, which the triggers refuse."""
    empty = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]  # not in the stubs

    def empty_without_triggers(case: TransactionTestCase) -> None:
        with triggers.lifted(connection):
            empty(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_without_triggers)
        yield


@pytest.fixture(scope="module")
def kept(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What fixtures of a module's scope write lasts for its tests and is rolled back after them.

    Not for modules whose tests have real transactions of their own.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def seed_edition(kept: None) -> Edition:
    """The plan of 天心区, published once for all tests of a module."""
    return publish_plan(load_seed())


@pytest.fixture(scope="module")
def site(kept: None) -> None:
    """Two plans: the seed, and the small one with an item of each kind and two editions."""
    publish_plan(load_seed())
    small = load_small()
    publish_plan(small)
    change(small, Measure, "measure-one", text="另一件事。")
    publish_plan(small, note="改写一项举措。")
