"""The poster's first sheet: which plan it is, what it wants, and the edition's seal."""

from plans.glance import measure, words
from plans.glance.column import Column
from plans.glance.marks import BLUE, INK, LINE, MUTE, PAPER, SERIF, box, rule, seal, text
from plans.glance.story import Shown, Story

TITLE_SIZES = (60, 52, 44)
GOAL_SIZES = (132, 116, 100, 84, 72, 60, 52)
SEAL = 132


def head(column: Column, story: Story) -> None:
    _tab(column)
    column.skip(32)
    column.paragraph(story.kicker, 30, fill=MUTE)
    column.skip(8)
    size, broken = measure.fitted(story.title, TITLE_SIZES, column.width, most=2)
    column.lines(broken, size, face=SERIF, bold=True)
    if story.goals.members:
        _goals(column, story.goals)
    if story.strategies.members:
        _strategies(column, story.strategies)
    if story.positionings.members:
        _positionings(column, story.positionings)
    _edition(column, story)


def _tab(column: Column) -> None:
    """The mark of the kind of picture, in the sheet's upper edge."""
    column.draw(box(column.x, 72, 208, 64, fill=BLUE))
    middle = column.x + 104
    column.draw(
        text(
            middle,
            86,
            words.GLANCE,
            size=38,
            fill=PAPER,
            face=SERIF,
            bold=True,
            text_anchor="middle",
        )
    )


def _goals(column: Column, goals: Shown) -> None:
    column.skip(40)
    column.draw(rule(column.x, column.y, column.width))
    column.skip(40)
    column.label(goals.heading)
    sizes = GOAL_SIZES if len(goals.members) == 1 else GOAL_SIZES[-4:]
    for goal in goals.members:
        size, broken = measure.fitted(goal.text, sizes, column.width, most=2)
        column.lines(broken, size, 1.22, face=SERIF, bold=True)
        column.skip(12)
    _more(column, goals)


def _strategies(column: Column, strategies: Shown) -> None:
    """Names side by side as far as they fit, each behind a bar."""
    column.skip(44)
    column.label(strategies.heading)
    column.skip(12)
    size, gap, before = 46, 44, 26
    x, row = column.x, column.y
    for member in strategies.members:
        needed = before + measure.width(member.text, size)
        if x > column.x and x + needed > column.x + column.width:
            x, row = column.x, row + size * 1.75
        broken = measure.balanced(member.text, size, column.width - before)
        column.draw(box(x, row + 2, 7, len(broken) * size * 1.3 - 4, fill=BLUE))
        for place, line in enumerate(broken):
            top = row + size * (1.3 * place + 0.12)
            column.draw(text(x + before, top, line, size=size, face=SERIF, bold=True))
        row += size * 1.3 * (len(broken) - 1)
        x += needed + gap
    column.y = row + size * 1.4
    _more(column, strategies)


def _positionings(column: Column, positionings: Shown) -> None:
    column.skip(40)
    column.label(positionings.heading)
    column.skip(8)
    for member in positionings.members:
        column.draw(box(column.x, column.y + 24, 22, 6, fill=BLUE))
        column.paragraph(member.text, 38, indent=44, fill=INK)
        column.skip(6)
    _more(column, positionings)


def _more(column: Column, shown: Shown) -> None:
    if shown.more:
        column.label(shown.more)


def _edition(column: Column, story: Story) -> None:
    column.skip(44)
    column.draw(box(column.x, column.y, column.width, 2, fill=LINE))
    column.skip(44)
    top = column.y
    column.draw(seal(column.x, top, SEAL, *story.seal))
    beside = Column(column.x + SEAL + 40, top + 8, column.width - SEAL - 40)
    for part in story.edition.split(" · "):
        beside.paragraph(part, 28, fill=MUTE)
    column.marks += beside.marks
    column.y = max(top + SEAL, beside.y)
