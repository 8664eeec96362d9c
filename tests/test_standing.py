"""What must hold at every commit and belongs to no room."""

import re
import tomllib
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]


@pytest.mark.django_db
def test_no_migration_is_pending() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_by_hash_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    pinned = re.findall(r"^[a-z0-9-]+(?:\[.*\])?==\S+(?: ;.*)? \\\n    --hash=sha256:", text, re.M)
    assert len(pinned) == len(re.findall(r"^[a-z0-9]", text, re.M))


def test_every_package_that_is_asked_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        "requirements.lock": project["dependencies"],
        "requirements-dev.lock": project["optional-dependencies"]["dev"],
    }
    for name, packages in wanted.items():
        locked = set(re.findall(r"^([a-z0-9-]+)", (ROOT / name).read_text("utf-8"), re.M))
        assert {re.split(r"[^a-z0-9-]", package)[0] for package in packages} - locked == set(), name


def test_the_top_level_holds_what_a_reader_expects() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith((".", "__"))}
    assert visible - {"var"} == {
        *("manage.py", "pyproject.toml", "requirements.lock", "requirements-dev.lock", "Makefile"),
        *("README.md", "CHANGELOG.md", "LICENSE", "seeds", "portal", "plans", "templates", "tests"),
    }
