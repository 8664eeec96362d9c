"""A column that is filled from the top: it knows where it stands, and draws what it is given."""

from collections.abc import Sequence
from typing import Any

from plans.glance import measure
from plans.glance.marks import BLUE, INK, MUTE, SERIF, box, text

LEADING = 1.5
TIGHT = 1.3


class Column:
    """`y` is the top of what comes next; `marks` is what was drawn."""

    def __init__(self, x: float, y: float, width: float) -> None:
        self.x, self.y, self.width = x, y, width
        self.marks: list[str] = []

    def skip(self, distance: float) -> None:
        self.y += distance

    def draw(self, mark: str) -> None:
        """A mark at a place of its own; the column stays where it is."""
        self.marks.append(mark)

    def paragraph(
        self, words: str, size: float, *, indent: float = 0, fill: str = INK, **look: Any
    ) -> None:
        """A text in as many lines as it needs."""
        room = self.width - indent
        leading = TIGHT if look.get("face") == SERIF else LEADING
        broken = measure.balanced(words, size, room)
        self.lines(broken, size, leading, indent=indent, fill=fill, **look)

    def lines(
        self,
        broken: Sequence[str],
        size: float,
        leading: float = TIGHT,
        *,
        indent: float = 0,
        **look: Any,
    ) -> None:
        for line in broken:
            half = (leading - 1) * size / 2
            self.draw(text(self.x + indent, self.y + half, line, size=size, **look))
            self.y += size * leading

    def heading(self, words: str) -> None:
        """The heading of a part."""
        self.draw(box(self.x, self.y + 10, 10, 48, fill=BLUE))
        self.paragraph(words, 52, indent=32, face=SERIF, bold=True)
        self.skip(28)

    def label(self, words: str) -> None:
        """What the next words are, in small."""
        self.paragraph(words, 28, fill=MUTE)
