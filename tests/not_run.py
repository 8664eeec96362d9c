"""Pytest plugin: tests whose tools the machine lacks are not run, and the end says so.

They are deselected and not skipped: a skip drowns among others and reads like a pass. With
PORTAL_TEST_EVERYTHING=1 a missing tool stops the run at its start.
"""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests import machine

# Each test that is not run, by its node id, with the titles of what it lacks.
NOT_RUN = pytest.StashKey[dict[str, str]]()
# Where `python -m tests` asks for the same as JSON, to tell it once for all its passes.
REPORT = "PORTAL_TEST_NOT_RUN_REPORT"


def sentences(not_run: dict[str, str]) -> list[str]:
    """One line for each lack: "not run: 3 tests for lack of Chromium"."""
    return [
        f"not run: {count} {'test' if count == 1 else 'tests'} for lack of {lack}"
        for lack, count in sorted(Counter(not_run.values()).items())
    ]


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to start without the machine's tools where everything must be run."""
    config.stash[NOT_RUN] = {}
    if os.environ.get("PORTAL_TEST_EVERYTHING") == "1" and (lacking := machine.lacking()):
        lacks = "; ".join(tool.lack for tool in lacking.values())
        raise pytest.UsageError(f"PORTAL_TEST_EVERYTHING=1, but this machine lacks {lacks}")


# Last, so that tests which -m or -k left out are not counted.
@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what cannot be run here, and keep a note of it."""
    lacking = machine.lacking()
    not_run: dict[str, str] = {}
    for item in items:
        if missing := sorted(_needs(item) & lacking.keys()):
            not_run[item.nodeid] = " and ".join(lacking[name].title for name in missing)
    config.stash[NOT_RUN].update(not_run)
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid in not_run])
    items[:] = [item for item in items if item.nodeid not in not_run]
    if (output := getattr(config, "workeroutput", None)) is not None:
        output["not_run"] = not_run


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A misspelt need would be met everywhere: it is an error of the test."""
    if unknown := sorted(_needs(item) - machine.TOOLS.keys()):
        known = ", ".join(machine.TOOLS)
        pytest.fail(
            f"needs({', '.join(unknown)}): unknown; tests/machine.py has {known}", pytrace=False
        )


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # xdist gives its nodes no type
    """Under xdist the workers collect, each the same; the controller tells."""
    node.config.stash[NOT_RUN].update(getattr(node, "workeroutput", {}).get("not_run", {}))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Name what was not run."""
    not_run = config.stash[NOT_RUN]
    for sentence in sentences(not_run):
        terminalreporter.write_line(sentence, yellow=True)
    if report := os.environ.get(REPORT):
        Path(report).write_text(json.dumps(not_run), encoding="utf-8")


def _needs(item: pytest.Item) -> set[str]:
    return {name for marker in item.iter_markers("needs") for name in marker.args}
