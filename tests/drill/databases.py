"""Databases of a drill's own, on whichever server the tests run: nothing else is touched."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def own_database(folder: Path) -> Iterator[dict[str, str]]:
    """An environment for manage.py with an empty database, which is gone afterwards."""
    url = os.environ.get("DATABASE_URL", "")
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    if not url.startswith("postgres"):
        yield {**environment, "DATABASE_URL": f"sqlite:///{folder / 'drill.sqlite3'}"}
        return
    name = f"drill_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield {**environment, "DATABASE_URL": urlunsplit(urlsplit(url)._replace(path=f"/{name}"))}
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def manage(environment: dict[str, str], *arguments: str) -> str:
    """What a command prints; it must succeed."""
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
    """A command that goes on by itself."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
