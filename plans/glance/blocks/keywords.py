"""The keywords, each with its tagline and the names of its sections."""

from plans.glance import measure
from plans.glance.column import Column
from plans.glance.marks import INK, SERIF, WASH, box, rule, text
from plans.glance.story import KeywordStory, Shown, Story


def keywords(column: Column, story: Story) -> None:
    if not story.keywords:
        return
    column.heading(story.keywords_heading)
    for keyword in story.keywords:
        _keyword(column, keyword)
    if story.more_keywords:
        column.label(story.more_keywords)


def _keyword(column: Column, keyword: KeywordStory) -> None:
    column.skip(16)
    column.draw(rule(column.x, column.y, column.width, stroke=INK, thick=5))
    column.skip(30)
    column.label(keyword.label)
    column.paragraph(keyword.title.text, 68, face=SERIF, bold=True)
    if keyword.tagline:
        column.skip(4)
        column.paragraph(keyword.tagline, 36)
    if keyword.sections.members:
        column.skip(20)
        _chips(column, keyword.sections)
    column.skip(36)


def _chips(column: Column, shown: Shown) -> None:
    """Names in boxes, side by side as far as they fit."""
    size, pad, gap, high = 30, 20, 14, 58
    x = column.x
    for member in shown.members:
        broken = measure.lines(member.text, size, column.width - 2 * pad)
        wide = 2 * pad + max(measure.width(line, size) for line in broken)
        tall = high + (len(broken) - 1) * size * 1.4
        if x > column.x and x + wide > column.x + column.width:
            x, column.y = column.x, column.y + high + gap
        column.draw(box(x, column.y, wide, tall, fill=WASH, rx=4))
        for place, line in enumerate(broken):
            top = column.y + (high - size) / 2 + place * size * 1.4
            column.draw(text(x + pad, top, line, size=size))
        column.y += tall - high
        x += wide + gap
    column.y += high
    if shown.more:
        column.skip(12)
        column.label(shown.more)
