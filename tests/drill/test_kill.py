"""A process that is killed at any moment leaves whole editions and a whole working copy."""

import json
import random
import time
from pathlib import Path

import pytest

from tests.drill.databases import manage, own_database, start
from tests.makers import SEED, SEED_SLUG

ROUNDS = 12


@pytest.mark.drill
def test_publishing_that_is_killed_leaves_no_half_edition(tmp_path: Path) -> None:
    with own_database(tmp_path) as environment:
        manage(environment, "migrate")
        manage(environment, "seed")
        begun = time.monotonic()
        manage(environment, "publish", SEED_SLUG, "--note", "一")
        whole = time.monotonic() - begun
        for _ in range(ROUNDS):
            publishing = start(environment, "publish", SEED_SLUG, "--note", "二")
            time.sleep(random.uniform(0.3, 1.1) * whole)
            publishing.kill()
            publishing.wait()
            assert "are as they were published" in manage(environment, "verify")
        last = manage(environment, "publish", SEED_SLUG, "--note", "三")
        assert last.startswith("Edition ")


@pytest.mark.drill
def test_loading_that_is_killed_writes_all_or_nothing(tmp_path: Path) -> None:
    changed = tmp_path / "changed.json"
    bundle = json.loads(SEED.read_text("utf-8"))
    for measure in bundle["measures"]:
        measure["text"] = f"（改）{measure['text']}"
    changed.write_text(json.dumps(bundle, ensure_ascii=False), "utf-8")
    with own_database(tmp_path) as environment:
        manage(environment, "migrate")
        manage(environment, "seed")
        before = manage(environment, "export_plan", SEED_SLUG)
        begun = time.monotonic()
        manage(environment, "import_plan", str(changed), "--replace")
        whole = time.monotonic() - begun
        after = manage(environment, "export_plan", SEED_SLUG)
        files = {before: changed, after: SEED}
        now = after
        for _ in range(ROUNDS):
            loading = start(environment, "import_plan", str(files[now]), "--replace")
            time.sleep(random.uniform(0.3, 1.1) * whole)
            loading.kill()
            loading.wait()
            now = manage(environment, "export_plan", SEED_SLUG)
            assert now in files
