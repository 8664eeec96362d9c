"""The long picture, 1080 pixels wide: a sheet of paper on the blueprint, then part by part."""

from plans.glance import words
from plans.glance.blocks.closing import footer, provenance
from plans.glance.blocks.figures import figures
from plans.glance.blocks.head import head
from plans.glance.blocks.keywords import keywords
from plans.glance.blocks.zones import zones
from plans.glance.column import Column
from plans.glance.marks import LINE, PAPER, blueprint, box, paper, picture, sheet
from plans.glance.story import Story

WIDTH = 1080
MARGIN, INSET = 36, 60
ROOM = WIDTH - 2 * (MARGIN + INSET)
BETWEEN = 96
"""Pixels from one part to the next."""


def poster(story: Story) -> tuple[str, int, int]:
    """The picture as SVG, its width and its height."""
    left = MARGIN + INSET
    opening = Column(left, 168, ROOM)
    head(opening, story)
    sheet_end = opening.y + 56
    body = Column(left, sheet_end + 72 + BETWEEN, ROOM)
    for part in (keywords, zones, figures):
        before = body.y
        part(body, story)
        if body.y > before:
            body.skip(BETWEEN)
    provenance(body, story)
    body.skip(BETWEEN)
    closing = Column(left, body.y + 72, ROOM)
    footer(closing, story)
    height = round(closing.y + 72)
    marks = [
        blueprint(),
        box(0, 0, WIDTH, height, fill=PAPER),
        sheet(0, WIDTH, sheet_end + 72),
        box(0, sheet_end + 72, WIDTH, 2, fill=LINE),
        paper(MARGIN, 96, WIDTH - 2 * MARGIN, sheet_end - 96),
        *opening.marks,
        *body.marks,
        sheet(body.y, WIDTH, height - body.y),
        box(0, body.y, WIDTH, 2, fill=LINE),
        *closing.marks,
    ]
    return (
        picture(
            WIDTH,
            height,
            title=f"{words.GLANCE}：{story.title}",
            description=f"{story.kicker}。{story.edition}。{words.LEADS_BACK} {story.address}",
            marks=marks,
        ),
        WIDTH,
        height,
    )
