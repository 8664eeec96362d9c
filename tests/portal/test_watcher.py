"""The thread that does once a second what must happen by itself."""

import logging
import threading

import pytest
from django.db import DatabaseError

from portal.watcher import Watcher

pytestmark = pytest.mark.django_db


def test_it_ticks_until_it_is_stopped() -> None:
    ticks = threading.Semaphore(0)
    watcher = Watcher(ticks.release, seconds=0.001)
    watcher.start()
    for _ in range(3):
        assert ticks.acquire(timeout=10)
    watcher.stop()
    assert "watcher" not in {thread.name for thread in threading.enumerate()}


def test_a_database_that_is_away_is_told_once_and_again_after_it_was_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answers = iter([False, False, True, False])

    def tick() -> None:
        if not next(answers):
            raise DatabaseError("away")

    watcher = Watcher(tick)
    for _ in range(4):
        watcher.once()
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2


def test_a_fault_ends_no_thread_and_is_logged_with_its_trace(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def tick() -> None:
        raise ZeroDivisionError

    watcher = Watcher(tick)
    watcher.once()
    watcher.once()
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2
    assert all(record.exc_info for record in caplog.records)
