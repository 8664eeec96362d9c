"""export_plan: the working copy as a bundle."""

import io
import sys

import pytest
from django.core.management import CommandError, call_command

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.canonical import readable
from plans.models import Zone
from tests.commands.calling import said_by
from tests.makers import SEED, SEED_SLUG, change, load_seed, load_small, small_bundle

pytestmark = pytest.mark.django_db


def test_it_writes_the_bytes_of_the_seed() -> None:
    load_seed()
    assert said_by("export_plan", SEED_SLUG).encode() == SEED.read_bytes()


def test_what_it_writes_can_be_imported() -> None:
    load_small()
    assert parse_bundle(said_by("export_plan", "example").encode()) == small_bundle()


def test_it_writes_utf8_whatever_the_terminal_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    load_small()
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    call_command("export_plan", "example")
    terminal.flush()
    assert terminal.buffer.getvalue().decode() == readable(small_bundle().model_dump())


def test_a_plan_that_is_not_there_is_refused() -> None:
    with pytest.raises(CommandError, match="There is no plan nowhere"):
        said_by("export_plan", "nowhere")


def test_a_working_copy_that_no_bundle_can_hold_is_refused_with_the_place() -> None:
    change(load_small(), Zone, "zone-one", slug="Not A Slug")
    with pytest.raises(CommandError, match=r"zones\[0\].slug"):
        said_by("export_plan", "example")
