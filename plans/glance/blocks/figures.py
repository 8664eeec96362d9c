"""The figures that are aimed at, with what was observed of them, or that nothing was."""

from xml.sax.saxutils import escape

from plans.glance import measure
from plans.glance.column import Column
from plans.glance.marks import AMBER, BLUE, INK, MUTE, SANS, SERIF, Value, box, mark, rule, text
from plans.glance.story import FigureStory, Story

VALUE_SIZES = (124, 104, 88, 72, 56)
SMALL = 40


def figures(column: Column, story: Story) -> None:
    if not story.figures:
        return
    column.heading(story.figures_heading)
    for figure in story.figures:
        column.draw(rule(column.x, column.y, column.width))
        column.skip(28)
        _figure(column, figure)
        column.skip(36)
    if story.more_figures:
        column.label(story.more_figures)


def _figure(column: Column, figure: FigureStory) -> None:
    column.paragraph(figure.title.text, 42, face=SERIF, bold=True)
    column.skip(4)
    if figure.comparator:
        _value(column, figure)
    else:
        column.skip(8)
        said = INK if figure.terms else AMBER
        column.paragraph(figure.value, 48, fill=said, face=SERIF, bold=True)
        column.skip(8)
    if figure.share is not None:
        _track(column, figure.share)
    if figure.terms:
        column.paragraph(figure.terms, 30, fill=MUTE)
    if figure.wording:
        column.paragraph(figure.wording, 30, fill=MUTE)
    column.skip(18)
    _state(column, figure)


def _value(column: Column, figure: FigureStory) -> None:
    """Comparator, figure and unit on one baseline; the figure is as large as there is room."""
    comparator, unit = figure.comparator or "", figure.unit or ""
    beside = measure.width(comparator + unit, SMALL) + 48
    fits = (s for s in VALUE_SIZES if measure.width(figure.value, s) + beside <= column.width)
    size = next(fits, VALUE_SIZES[-1])
    base = column.y + size * 1.02
    spans = mark("tspan", escape(comparator), font_size=SMALL, fill=MUTE)
    look: dict[str, Value] = {"font_size": size, "font_family": SERIF, "font_weight": "700"}
    spans += mark("tspan", escape(figure.value), dx=18, **look)
    if unit:
        spans += mark("tspan", escape(unit), dx=18, font_size=SMALL)
    column.draw(mark("text", spans, x=column.x, y=base, font_family=SANS, fill=INK))
    column.y = base + size * 0.14 + 14


def _track(column: Column, share: float) -> None:
    """From nothing to the target: an empty track is dashed, for what is not known is not zero."""
    column.skip(8)
    high, end = 22, column.x + column.width
    empty: dict[str, Value] = {
        "fill": "none",
        "stroke": MUTE,
        "stroke_width": 2,
        "stroke_dasharray": "8 6",
    }
    column.draw(box(column.x, column.y + 8, column.width - 2, high, rx=3, **empty))
    if share:
        column.draw(box(column.x, column.y + 8, column.width * share, high, fill=BLUE, rx=3))
    column.draw(box(end - 5, column.y - 4, 5, high + 24, fill=INK))
    column.skip(high + 36)


def _state(column: Column, figure: FigureStory) -> None:
    tone = BLUE if figure.is_observed else AMBER
    broken = measure.lines(figure.state, 28, column.width - 32)
    wide = 32 + max(measure.width(line, 28) for line in broken)
    tall = 12 + len(broken) * 28 * 1.4
    column.draw(box(column.x, column.y, wide, tall, rx=4, fill="none", stroke=tone, stroke_width=2))
    for place, line in enumerate(broken):
        column.draw(text(column.x + 16, column.y + 11 + place * 28 * 1.4, line, size=28, fill=tone))
    column.skip(tall)
