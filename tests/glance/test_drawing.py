"""PNG: never blank, drawn once, one at a time."""

import re
import threading

import pytest

from plans.glance import drawing
from plans.glance.card import card
from plans.glance.drawing import Busy, Drawings, draw
from plans.glance.fonts import Fonts
from plans.glance.telling import tell
from plans.models import Edition
from plans.published.editions import Scope
from plans.published.overview import overview
from tests.glance.reading import lines_of, pixels_of
from tests.makers import SEED_SLUG


@pytest.mark.needs("cjk-font")
@pytest.mark.django_db
def test_every_line_of_a_picture_is_inked(seed_edition: Edition) -> None:
    svg, wide, high = card(tell(overview(Scope(SEED_SLUG)), "https://plans.example.gov.cn/"))
    small = svg.replace(f'width="{wide}" height="{high}"', 'width="400" height="210"', 1)
    seen, bare = pixels_of(draw(small)), pixels_of(draw(re.sub("<text.*?</text>", "", small)))
    assert (seen.width, seen.height) == (400, 210)
    for line in lines_of(svg):
        x, y, size = (round(length * 400 / wide) for length in (line.x, line.y, line.size))
        left = x - (size if line.is_centred else 0)
        rows = range(y - round(size * 0.75), y)
        inked = [row for row in rows if seen.ink(left, row, left + 2 * size, row + 1)]
        assert len(inked) > len(rows) / 2, line
        assert bare.ink(left, rows.start, left + 2 * size, rows.stop) < 2 * size, line


@pytest.mark.needs("cjk-font")
def test_two_texts_are_two_pictures_and_one_is_always_the_same() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">'
        '<text y="32" font-size="32" font-family="serif">{}</text></svg>'
    )
    drawn = [draw(svg.format(words)) for words in ("天心", "蓝图", "天心", "")]
    assert drawn[0] == drawn[2]
    assert len(set(drawn)) == 3


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was drawn, by a pen that takes no time and needs no font."""
    asked: list[str] = []

    def drawn_at_once(svg: str) -> bytes:
        asked.append(svg)
        return svg.encode()

    monkeypatch.setattr(drawing, "fonts", lambda: Fonts("a", "b", ()))
    monkeypatch.setattr(drawing, "draw", drawn_at_once)
    return asked


def test_a_picture_is_drawn_once_while_it_is_kept(drawn: list[str]) -> None:
    drawings = Drawings(kept=2)
    assert [drawings.png(svg) for svg in "aabaca"] == [svg.encode() for svg in "aabaca"]
    assert drawn == ["a", "b", "c"]
    drawings.png("b")
    assert drawn == ["a", "b", "c", "b"]


def test_many_who_ask_at_once_cost_one_drawing(drawn: list[str]) -> None:
    drawings, start, got = Drawings(), threading.Barrier(8), list[bytes]()

    def ask() -> None:
        start.wait()
        got.append(drawings.png("a"))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (drawn, got) == (["a"], [b"a"] * 8)


def test_who_has_waited_long_enough_is_asked_to_come_again(
    drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def slowly(svg: str) -> bytes:
        begun.set()
        assert may_end.wait(10)
        return svg.encode()

    drawings = Drawings(patience=0.01)
    drawings.png("kept")
    monkeypatch.setattr(drawing, "draw", slowly)
    other = threading.Thread(target=drawings.png, args=("slow",))
    other.start()
    assert begun.wait(10)
    with pytest.raises(Busy):
        drawings.png("another")
    assert drawings.png("kept") == b"kept"
    may_end.set()
    other.join()
    assert drawings.png("another") == b"another"


@pytest.mark.needs("cjk-font")
def test_a_drawing_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "LONGEST", 0.001)
    with pytest.raises(Busy):
        draw('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
