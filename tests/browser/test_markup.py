"""Every page is valid HTML by the Nu checker."""

import json
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests import machine
from tests.browser.addresses import EVERY_PAGE, REFUSED
from tests.browser.serving import Portal


@pytest.mark.needs("java", "npm")
def test_the_nu_checker_finds_no_error(portal: Portal, tmp_path: Path) -> None:
    names = {}
    for number, path in enumerate([*EVERY_PAGE, *REFUSED]):
        names[f"{number}.html"] = path
        (tmp_path / f"{number}.html").write_bytes(_body(f"{portal.url}{path}"))
    checker = ["java", "-jar", str(machine.NU_CHECKER_JAR), "--format", "json", "--skip-non-html"]
    report = subprocess.run(
        [*checker, str(tmp_path)], capture_output=True, text=True, check=False
    ).stderr
    messages = json.loads(report)["messages"]
    errors = [
        (names[Path(m["url"]).name], m["message"], m.get("extract"))
        for m in messages
        if m["type"] == "error"
    ]
    assert errors == []


def _body(url: str) -> bytes:
    try:
        with urllib.request.urlopen(url) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as refusal:
        return refusal.read()
