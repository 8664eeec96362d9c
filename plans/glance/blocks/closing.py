"""Where the edition comes from, and where the picture leads back to."""

from plans.glance import measure, words
from plans.glance.column import LEADING, Column
from plans.glance.marks import AMBER, BLUE, MUTE, SERIF, box
from plans.glance.story import Story

ADDRESS_SIZES = (34, 30, 26)


def provenance(column: Column, story: Story) -> None:
    top = column.y
    inner = Column(column.x + 36, top, column.width - 36)
    inner.paragraph(words.PROVENANCE, 40, face=SERIF, bold=True)
    inner.skip(8)
    for caveat in story.caveats:
        inner.paragraph(caveat, 34)
    for source in story.sources:
        inner.skip(12)
        inner.paragraph(source.title.text, 30)
        inner.paragraph(source.facts, 28, fill=MUTE)
    if story.more_sources:
        inner.label(story.more_sources)
    column.draw(box(column.x, top, 8, inner.y - top, fill=AMBER))
    column.marks += inner.marks
    column.y = inner.y


def footer(column: Column, story: Story) -> None:
    column.paragraph(words.LEADS_BACK, 30, fill=MUTE)
    size, broken = measure.fitted(story.address, ADDRESS_SIZES, column.width, most=1)
    column.lines(broken, size, LEADING, fill=BLUE)
    column.skip(16)
    column.paragraph(story.title, 28, fill=MUTE)
    column.paragraph(story.edition, 28, fill=MUTE)
