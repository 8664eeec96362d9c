"""The portal as a person meets it: its real server on a database of its own, and Chromium."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import machine

ROOT = Path(__file__).parent.parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass(frozen=True)
class Portal:
    """A running demo, and its administrator."""

    url: str
    user: str
    password: str


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """The demo and an example, served as `make demo` does it, with static files as written."""
    with served(tmp_path_factory.mktemp("portal")) as portal:
        yield portal


@contextmanager
def served(folder: Path, settings: str = "tests.settings", *before: str) -> Iterator[Portal]:
    """A demo of its own, served while the context lasts; `before` is a command to begin with."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": settings,
        "DATABASE_URL": f"sqlite:///{folder / 'portal.sqlite3'}",
        "PORTAL_DEMO": "1",
        "PORTAL_ORIGIN": url,
        "PORTAL_ALLOWED_HOSTS": "127.0.0.1",
        "PORTAL_TEST_STATIC_ROOT": str(folder / "static"),
    }
    if before:
        _run(environment, "manage.py", *before)
    prepared = _run(environment, "manage.py", "demo")
    _run(environment, "-m", "tests.browser.example")
    named = dict(re.findall(r"^(user|password): (\S+)$", prepared, re.MULTILINE))
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
            yield Portal(url, named["user"], named["password"])
        finally:
            server.terminate()
            server.wait()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, closed with its file: its running loop would bar later files from the database."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(machine.CHROMIUM.find()), args=FLAGS
        )
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which every complaint of the browser fails the test."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))
    yield page
    assert complaints == []


def _run(environment: dict[str, str], *command: str) -> str:
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


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
