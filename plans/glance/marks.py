"""SVG in the few marks that the pictures are made of: text, lines, boxes, and the sheet's colours.

Every text is an element of its own with its own place, since SVG knows no lines. Attributes alone
carry the look: a style would be refused by the site's policy.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

PAPER = "#FBFAF6"
WASH = "#EEF3F8"
INK = "#10243A"
MUTE = "#566575"
BLUE = "#1D4F91"
LINE = "#C9D3DE"
SEAL = "#B0271B"
AMBER = "#8A5A00"

SERIF = "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif"
SANS = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"

ASCENT = 0.88
"""From the top of a line of type to its baseline, in ems."""

Value = str | float | int


def mark(name: str, content: str = "", /, **attributes: Value) -> str:
    """An element; `stroke_width` is written `stroke-width`. `content` is markup already."""
    written = "".join(
        f" {key.replace('_', '-')}={quoteattr(_plain(value))}" for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _plain(value: Value) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def text(
    x: float,
    top: float,
    words: str,
    *,
    size: float,
    fill: str = INK,
    face: str = SANS,
    bold: bool = False,
    **more: Value,
) -> str:
    """One line of text whose type begins at `top`."""
    weight: dict[str, Value] = {"font_weight": "700"} if bold else {}
    place: dict[str, Value] = {"x": x, "y": top + size * ASCENT}
    look: dict[str, Value] = {"font_family": face, "font_size": size, "fill": fill}
    return mark("text", escape(words), **place, **look, **weight, **more)


def box(x: float, y: float, width: float, height: float, **more: Value) -> str:
    return mark("rect", x=x, y=y, width=width, height=height, **more)


def rule(x: float, y: float, width: float, *, stroke: str = LINE, thick: float = 2) -> str:
    return box(x, y, width, thick, fill=stroke)


def blueprint() -> str:
    """The grid's definition, once in a picture that has `sheet`s of it."""
    lines = mark("path", d="M40 0H0V40", fill="none", stroke=LINE, stroke_width=1.5)
    pattern = mark("pattern", lines, id="grid", width=40, height=40, patternUnits="userSpaceOnUse")
    return mark("defs", pattern)


def sheet(y: float, width: float, height: float) -> str:
    """A part of the blueprint that paper lies on."""
    return box(0, y, width, height, fill=WASH) + box(0, y, width, height, fill="url(#grid)")


def paper(x: float, y: float, width: float, height: float) -> str:
    return box(x, y, width, height, fill=PAPER, stroke=LINE, stroke_width=2)


def seal(x: float, y: float, size: float, upper: str, lower: str) -> str:
    """The edition's seal: two short lines, a little askew, as a hand presses it."""
    middle, type_size = x + size / 2, min(size * 0.26, size * 0.86 / max(len(upper), 3))
    frame: dict[str, Value] = {"fill": "none", "stroke": SEAL, "rx": size * 0.05}
    lines = "".join(
        text(
            middle,
            y + size * share - type_size / 2,
            words,
            size=type_size,
            fill=SEAL,
            face=SERIF,
            bold=True,
            text_anchor="middle",
        )
        for share, words in ((0.34, upper), (0.68, lower))
    )
    drawn = (
        box(x, y, size, size, stroke_width=size * 0.035, **frame)
        + box(x + size * 0.06, y + size * 0.06, size * 0.88, size * 0.88, stroke_width=1.5, **frame)
        + lines
    )
    return mark("g", drawn, transform=f"rotate(-3 {middle:.0f} {y + size / 2:.0f})")


def picture(
    width: float, height: float, *, title: str, description: str, marks: Iterable[str]
) -> str:
    """A whole SVG document, which names itself and needs nothing from outside."""
    inner = mark("title", escape(title)) + mark("desc", escape(description)) + "".join(marks)
    attributes: dict[str, Value] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "xml:lang": "zh-Hans",
        "role": "img",
        "width": width,
        "height": height,
        "viewBox": f"0 0 {_plain(width)} {_plain(height)}",
    }
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{mark("svg", inner, **attributes)}\n'
