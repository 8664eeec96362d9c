"""Chinese fonts are looked for and tried; without one nothing is drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plans.glance import fonts as looking
from plans.glance.drawing import CannotDraw, Drawings, draw
from plans.glance.fonts import can_draw, fonts
from tests import machine


@pytest.fixture(autouse=True)
def looked_for_anew() -> Iterator[None]:
    fonts.cache_clear()
    yield
    fonts.cache_clear()


@pytest.mark.needs("cjk-font")
def test_a_font_of_this_machine_is_found() -> None:
    found = fonts()
    assert found is not None
    assert all(Path(file).is_file() for file in found.files)


@pytest.mark.needs("cjk-font")
def test_one_family_does_for_both_where_there_is_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    both = fonts()
    assert both is not None
    monkeypatch.setattr(looking, "SERIFS", ())
    fonts.cache_clear()
    assert (found := fonts()) is not None
    assert (found.serif, found.sans) == (both.sans, both.sans)


def test_without_a_font_nothing_can_be_drawn(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(looking, "FOLDERS", (tmp_path, tmp_path / "none"))
    assert not can_draw()
    with pytest.raises(CannotDraw):
        draw("<svg/>")
    with pytest.raises(CannotDraw):
        Drawings().png("<svg/>")


def test_a_file_that_holds_no_font_is_not_taken_for_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "NotoSerifCJK-Regular.ttc").write_bytes(b"no font")
    monkeypatch.setattr(looking, "FOLDERS", (tmp_path,))
    assert not can_draw()


@pytest.mark.needs("cjk-font")
def test_a_font_of_another_name_is_not_taken_for_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = machine.CJK_FONT.find()
    assert found is not None
    (tmp_path / "simsun.ttc").symlink_to(found)
    monkeypatch.setattr(looking, "FOLDERS", (tmp_path,))
    assert not can_draw()
