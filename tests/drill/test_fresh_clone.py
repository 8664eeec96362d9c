"""A fresh clone in an empty folder shows the plan by `make demo`, and keeps edits and password."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.drill.databases import ROOT


def _demo(clone: Path, port: int, **environment: str) -> tuple[str, float]:
    """Starts the demo until it answers, and stops it: what it printed, and after how long."""
    log = clone / "demo.log"
    ours = ("PORTAL_", "DATABASE_", "DJANGO_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(ours)} | environment
    with log.open("w") as output:
        begun = time.monotonic()
        demo = subprocess.Popen(
            ["make", "demo", f"PORT={port}"],
            cwd=clone,
            env=kept,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            while b"\xe5\x8c\x97\xe4\xbc\x98" not in _home_page(port):  # 北优
                assert demo.poll() is None, log.read_text("utf-8")
                assert time.monotonic() - begun < 300, log.read_text("utf-8")
                time.sleep(0.05)
            seconds = time.monotonic() - begun
        finally:
            # As Ctrl-C does. SIGTERM make would send on, and two at once can hang granian.
            os.killpg(demo.pid, signal.SIGINT)
            demo.wait(timeout=60)
    return log.read_text("utf-8"), seconds


def _home_page(port: int) -> bytes:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
            return bytes(answer.read())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return b""


@pytest.mark.drill
def test_two_commands_show_the_plan(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    first, _ = _demo(clone, port)
    assert re.search(r"^user: \S+\npassword: \S+$", first, re.MULTILINE)

    second, seconds = _demo(clone, port, PIP_NO_INDEX="1")
    assert "password:" not in second
    assert "was created" not in second
    assert seconds < 5

    reset = subprocess.run(
        ["make", "demo-reset"], cwd=clone, capture_output=True, text=True, check=True
    ).stdout
    assert "Throwing away" in reset
    third, _ = _demo(clone, port)
    assert "password:" in third
