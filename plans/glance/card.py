"""The card that stands for a plan where its address is shared: 1200 by 630 pixels."""

from typing import Any

from plans.glance import measure, words
from plans.glance.marks import (
    BLUE,
    MUTE,
    PAPER,
    SERIF,
    blueprint,
    box,
    paper,
    picture,
    seal,
    sheet,
    text,
)
from plans.glance.story import Story

WIDTH, HEIGHT = 1200, 630
MARGIN, INSET = 40, 64
LEFT = MARGIN + INSET
ROOM = WIDTH - 2 * LEFT
SEAL = 148
HEADLINE_SIZES = (100, 88, 76, 64, 52, 44)
BOTTOM = HEIGHT - MARGIN - 40


def card(story: Story) -> tuple[str, int, int]:
    """The picture as SVG, its width and its height."""
    marks = [
        blueprint(),
        box(0, 0, WIDTH, HEIGHT, fill=PAPER),
        sheet(0, WIDTH, HEIGHT),
        paper(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN),
        box(MARGIN, MARGIN, 12, HEIGHT - 2 * MARGIN, fill=BLUE),
        *_words(story),
        seal(WIDTH - LEFT - SEAL, BOTTOM - SEAL, SEAL, *story.seal),
    ]
    description = f"{story.kicker}。{story.edition}。{story.address}"
    drawn = picture(WIDTH, HEIGHT, title=story.title, description=description, marks=marks)
    return drawn, WIDTH, HEIGHT


def _words(story: Story) -> list[str]:
    """The goal in large below the plan's title, or the title where there is no goal."""
    marks = [_line(words.brief(story.kicker, 40), 80, 28, fill=MUTE)]
    headline, top = story.title, 140.0
    if story.goals.members:
        marks.append(_line(_cut(story.title, 40, ROOM), top, 40, face=SERIF, bold=True))
        headline, top = story.goals.members[0].text, 216.0
    size, broken = measure.fitted(headline, HEADLINE_SIZES, ROOM, most=2)
    for line in broken if len(broken) <= 2 else [broken[0], f"{broken[1][:-1]}…"]:
        marks.append(_line(line, top, size, face=SERIF, bold=True))
        top += size * 1.24
    published = story.edition.rpartition(" · ")[0]
    beside = ROOM - SEAL - 40
    marks.append(_line(published, BOTTOM - 72, 26, fill=MUTE))
    marks.append(_line(_cut(story.address, 26, beside), BOTTOM - 32, 26, fill=BLUE))
    return marks


def _line(line: str, top: float, size: float, **look: Any) -> str:
    return text(LEFT, top, line, size=size, **look)


def _cut(line: str, size: float, room: float) -> str:
    """As much of it as fits in one line."""
    first, *rest = measure.lines(line, size, room - size)
    return f"{first}…" if rest else first
