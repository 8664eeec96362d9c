"""A process that is killed at any moment leaves whole editions and a whole working copy."""

import json
import random
import time
from pathlib import Path

import pytest

from plans.management.commands.publish import WARNINGS
from tests.drill.databases import manage, own_database, start
from tests.makers import SEED, SEED_SLUG

ROUNDS = 12


def changed(folder: Path, mark: str) -> str:
    """The path of a bundle in which every measure says something that it never said before."""
    bundle = json.loads(SEED.read_text("utf-8"))
    for measure in bundle["measures"]:
        measure["text"] = f"（{mark}）{measure['text']}"
    file = folder / f"{mark}.json"
    file.write_text(json.dumps(bundle, ensure_ascii=False), "utf-8")
    return str(file)


@pytest.mark.drill
def test_publishing_that_is_killed_leaves_no_half_edition(tmp_path: Path) -> None:
    answered_for = [word for check in WARNINGS for word in ("--acknowledge", check)]
    publish = ("publish", SEED_SLUG, "--note", "改", *answered_for)
    with own_database(tmp_path) as environment:
        manage(environment, "migrate")
        manage(environment, "seed")
        manage(environment, "import_plan", changed(tmp_path, "先改"), "--replace")
        begun = time.monotonic()
        manage(environment, *publish)
        whole = time.monotonic() - begun
        for number in range(ROUNDS):
            manage(environment, "import_plan", changed(tmp_path, f"第{number}改"), "--replace")
            publishing = start(environment, *publish)
            time.sleep(random.uniform(0.3, 1.1) * whole)
            publishing.kill()
            publishing.wait()
            assert "are as they were published" in manage(environment, "verify")
        manage(environment, "import_plan", changed(tmp_path, "末改"), "--replace")
        assert manage(environment, *publish).startswith("Edition ")


@pytest.mark.drill
def test_loading_that_is_killed_writes_all_or_nothing(tmp_path: Path) -> None:
    with own_database(tmp_path) as environment:
        manage(environment, "migrate")
        manage(environment, "seed")
        before = manage(environment, "export_plan", SEED_SLUG)
        other = changed(tmp_path, "改")
        begun = time.monotonic()
        manage(environment, "import_plan", other, "--replace")
        whole = time.monotonic() - begun
        after = manage(environment, "export_plan", SEED_SLUG)
        files = {before: other, after: str(SEED)}
        now = after
        for _ in range(ROUNDS):
            loading = start(environment, "import_plan", files[now], "--replace")
            time.sleep(random.uniform(0.3, 1.1) * whole)
            loading.kill()
            loading.wait()
            now = manage(environment, "export_plan", SEED_SLUG)
            assert now in files
