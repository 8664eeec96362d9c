"""A demo of the portal, served by its real server as `make demo` does it."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
DATABASE = "portal.sqlite3"


@dataclass(frozen=True)
class Portal:
    """A running demo, and its administrator."""

    url: str
    user: str
    password: str


@dataclass(frozen=True)
class Prepared:
    """A demo's database with the example beside the seed, to be copied, and its administrator."""

    folder: TemporaryDirectory[str]
    user: str
    password: str


@contextmanager
def served(folder: Path, settings: str = "tests.settings", *before: str) -> Iterator[Portal]:
    """A demo of its own, served while the context lasts; `before` is a command to begin with."""
    prepared = _prepared()
    shutil.copy(Path(prepared.folder.name) / DATABASE, folder)
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    environment = environment_of(folder) | {
        "DJANGO_SETTINGS_MODULE": settings,
        "PORTAL_ORIGIN": url,
        "PORTAL_TEST_STATIC_ROOT": str(folder / "static"),
    }
    if before:
        run(environment, "manage.py", *before)
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [*command, "--blocking-threads", "4", "portal.wsgi:application"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
        )
        try:
            _wait_for(f"{url}/readyz")
            yield Portal(url, prepared.user, prepared.password)
        finally:
            server.terminate()
            server.wait()


def environment_of(folder: Path) -> dict[str, str]:
    """What a command is started with that works on the demo in a folder."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": f"sqlite:///{folder / DATABASE}",
        "PORTAL_DEMO": "1",
        "PORTAL_ALLOWED_HOSTS": "127.0.0.1",
    }


def run(environment: dict[str, str], *command: str) -> str:
    """What a command says that must not fail."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@cache
def _prepared() -> Prepared:
    """Made once for all demos of a test process."""
    folder = TemporaryDirectory()
    environment = environment_of(Path(folder.name))
    said = run(environment, "manage.py", "demo")
    run(environment, "-m", "tests.browser.example")
    named = dict(re.findall(r"^(user|password): (\S+)$", said, re.MULTILINE))
    return Prepared(folder, named["user"], named["password"])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
