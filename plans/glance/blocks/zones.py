"""The zones along their river, from north to south."""

from plans.glance.column import Column
from plans.glance.marks import BLUE, MUTE, PAPER, SEAL, SERIF, mark, rule
from plans.glance.story import Story, ZoneStory


def zones(column: Column, story: Story) -> None:
    if not story.zones:
        return
    column.heading(story.zones_heading)
    column.skip(8)
    top = column.y
    beside = Column(column.x + 108, top, column.width - 108)
    stops = [_zone(beside, zone, is_last=zone is story.zones[-1]) for zone in story.zones]
    column.draw(_river(column.x + 36, top, beside.y, stops, winds=story.runs_south))
    column.marks += beside.marks
    column.y = beside.y
    if story.more_zones:
        column.skip(12)
        column.label(story.more_zones)


def _zone(column: Column, zone: ZoneStory, *, is_last: bool) -> float:
    """Draws a zone and gives the height at which its place on the river is marked."""
    column.skip(20)
    top = column.y
    if zone.orientation:
        column.paragraph(zone.orientation, 38, fill=SEAL, face=SERIF, bold=True)
    column.paragraph(zone.title.text, 52, face=SERIF, bold=True)
    if zone.themes:
        column.skip(4)
        column.paragraph(zone.themes, 34, fill=MUTE)
    column.skip(28)
    if not is_last:
        column.draw(rule(column.x, column.y, column.width))
    return top + 26


def _river(x: float, top: float, bottom: float, stops: list[float], *, winds: bool) -> str:
    """The order of the zones: a river where they follow the compass, else a plain line."""
    sway, path = 14, f"M{x:.0f} {top:.0f}"
    for place, end in enumerate([*stops[1:], bottom]):
        start = top if place == 0 else stops[place]
        bend = (sway if place % 2 else -sway) if winds else 0
        path += f"C{x + bend * 2:.0f} {start + (end - start) / 3:.0f}"
        path += f" {x + bend * 2:.0f} {start + (end - start) * 2 / 3:.0f} {x:.0f} {end:.0f}"
    line = mark("path", d=path, fill="none", stroke=BLUE, stroke_width=18, stroke_linecap="round")
    places = (
        mark("circle", cx=x, cy=stop, r=15, fill=PAPER, stroke=BLUE, stroke_width=6)
        for stop in stops
    )
    return line + "".join(places)
