"""All tests on both databases: `python -m tests [pytest arguments]`, or `make test`.

One pass on SQLite, one on PostgreSQL in a throw-away cluster; what looks at all pages, or at who
may enter them, is done in the first alone, since a page is the same over either. The last lines
say what was not run.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests import machine, not_run

# A file's tests stay together, so that its browser or its seeded plan is set up once. Files go out
# in their own order: by the number of their tests, the few and slow ones of browsers would be last.
PYTEST = [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadfile"]
PYTEST += ["--no-loadscope-reorder"]

LOOK_AT_ALL_PAGES = [
    *("tests/browser/", "tests/pages/test_answers.py", "tests/pages/test_crawl.py"),
    *("tests/pages/test_every_page.py", "tests/pages/test_titles.py"),
    *("tests/admin/test_every_page.py", "tests/admin/test_matrix.py"),
    "tests/admin/desk/test_permissions.py",
    *("tests/api/test_agreement.py", "tests/api/examples/"),
    "tests/published/front/test_over_django.py::test_it_says_what_django_says",
]
KNOW_NO_DATABASE = [
    *("tests/documents/", "tests/intake/", "tests/markdown/", "tests/monitoring/", "tests/sheets/"),
]
"""Rooms that are the same whatever database there is: one pass tells all of them."""

EMPTY = pytest.ExitCode.NO_TESTS_COLLECTED

# -t keeps the cluster in a temporary folder even for root, so that a run that was killed does not
# bar the next. A collation by code point is the one every machine has. Statements that tests break
# on purpose stay out of the server's log, which is printed if the pass fails.
IN_CLUSTER = [
    *("pg_virtualenv", "-t", "-c", "--locale=C.UTF-8 --encoding=UTF8"),
    *("-o", "fsync=off", "-o", "synchronous_commit=off", "-o", "full_page_writes=off"),
    *("-o", "max_connections=300", "-o", "log_min_messages=fatal"),
    # An interrupt while the cluster is made takes it away, but lets its command go on.
    *("sh", "-c"),
    """pg_isready --quiet || exit
    DATABASE_URL="postgres://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE" exec "$@" """,
    "sh",
]


def main(arguments: list[str]) -> int:
    """Run both passes; 0 if all that was to be run was run and passed."""
    # Ctrl-C reaches pytest and the cluster's keeper by themselves; both want to tidy up.
    signal.signal(signal.SIGINT, lambda *_: None)
    passes = {"SQLite": [*PYTEST, *arguments]}
    lacks = {}
    if machine.POSTGRESQL.find():
        passes["PostgreSQL"] = [
            *IN_CLUSTER,
            *PYTEST,
            *(f"--deselect={path}" for path in LOOK_AT_ALL_PAGES + KNOW_NO_DATABASE),
            *arguments,
        ]
    else:
        lacks["all tests on PostgreSQL"] = machine.POSTGRESQL.lack

    exits: list[int] = []
    left_out: dict[str, str] = {}
    for database, command in passes.items():
        _say(f"\n=== On {database}")
        exit_code, more = _run(command)
        exits.append(exit_code)
        left_out |= more
        if exit_code == pytest.ExitCode.INTERRUPTED:
            return exit_code

    closing = not_run.sentences(left_out)
    closing += [f"not run: {what} for lack of {lack}" for what, lack in lacks.items()]
    if arguments:
        # A selection, such as one browser test, may leave nothing to do in one of the passes.
        exits = [code for code in exits if code != EMPTY] or [EMPTY]
    if not closing and not any(exits):
        _say("\neverything asked for was run" if arguments else "\neverything was run")
    for sentence in closing:
        _say(sentence)
    incomplete = bool(closing) and os.environ.get("PORTAL_TEST_EVERYTHING") == "1"
    return next((code for code in exits if code), int(incomplete))


def _run(command: list[str]) -> tuple[int, dict[str, str]]:
    """One pass: its exit code, and which tests it left out for lack of what."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "not_run.json"
        environment = _environment() | {not_run.REPORT: str(report)}
        exit_code = subprocess.run(command, env=environment, check=False).returncode
        return exit_code, json.loads(report.read_text("utf-8")) if report.exists() else {}


def _environment() -> dict[str, str]:
    """Without the settings of a site that this shell may serve: no test may touch its database."""
    return {
        name: value
        for name, value in os.environ.items()
        if name.startswith("PORTAL_TEST_") or not name.startswith(("PORTAL_", "DATABASE_"))
    }


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
