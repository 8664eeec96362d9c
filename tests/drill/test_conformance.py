"""The API does what its schema says, whatever is asked: schemathesis with all its checks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.serving import ROOT, served

pytestmark = [pytest.mark.drill, pytest.mark.only_on("sqlite")]

CONFIG = Path(__file__).with_name("schemathesis.toml")
EXAMPLES = 200  # of each operation


def test_no_answer_is_other_than_the_schema_says(tmp_path: Path) -> None:
    with served(tmp_path) as portal:
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG), "run"),
                *(f"{portal.url}/en/api/v1/openapi.json", "--max-examples", str(EXAMPLES)),
                *("--generation-deterministic", "--continue-on-failure", "--no-color"),
            ],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 0, ended.stdout[-20_000:] + ended.stderr
    assert "Tested: 47" in ended.stdout
