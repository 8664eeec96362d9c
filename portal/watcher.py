"""A thread in each web process for what must happen within a second, or once in a while."""

import logging
import threading
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connection

log = logging.getLogger(__name__)

SECONDS = 1.0


class Watcher:
    """Calls `tick` every few seconds, or hours; an unreachable database is logged once."""

    def __init__(self, tick: Callable[[], object], *, seconds: float = SECONDS) -> None:
        self._tick, self._seconds = tick, seconds
        self._stopped = threading.Event()
        self._failing = False
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def once(self) -> None:
        """One round. No failure ends the thread."""
        try:
            close_old_connections()
            self._tick()
            self._failing = False
        except DatabaseError as error:
            connection.close()
            if not self._failing:
                log.warning("the watcher cannot reach the database: %s", error)
            self._failing = True
        except Exception:  # a fault in one schedule must not stop all the others
            log.exception("the watcher failed")

    def _run(self) -> None:
        while not self._stopped.wait(self._seconds):
            self.once()
            if self._seconds > SECONDS:
                connection.close()  # others can use it meanwhile
        connection.close()
