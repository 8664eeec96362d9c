"""Reading a picture: the texts of an SVG, the pixels of a PNG."""

import struct
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Line:
    """A line of text with the place of its baseline."""

    words: str
    x: float
    y: float
    size: float
    is_centred: bool


def lines_of(svg: str) -> list[Line]:
    tree = ET.fromstring(svg.encode())  # noqa: S314  # our own
    return [
        Line(
            "".join(element.itertext()),
            float(element.get("x", "0")),
            float(element.get("y", "0")),
            float(element.get("font-size", "40")),
            element.get("text-anchor") == "middle",
        )
        for element in tree.iter(f"{SVG}text")
    ]


@dataclass(frozen=True)
class Pixels:
    width: int
    height: int
    rows: list[bytearray]

    def ink(self, left: int, top: int, right: int, bottom: int) -> int:
        """How many pixels of a part are darker than paper, sheet and lines: letters are."""
        return sum(
            self.rows[y][4 * x] < 190
            for y in range(top, bottom)
            for x in range(left, min(right, self.width))
        )


def pixels_of(png: bytes) -> Pixels:
    """Of a PNG with 8 bits each of red, green, blue and opacity."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    place, packed = 8, b""
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        name, body = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        if name == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert (depth, colour) == (8, 6)
        packed += body if name == b"IDAT" else b""
        place += 12 + length
    return Pixels(width, height, _rows(zlib.decompress(packed), width * 4))


def _rows(raw: bytes, stride: int) -> list[bytearray]:
    above = bytearray(stride)
    rows = []
    for start in range(0, len(raw), stride + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + stride], above)
        rows.append(above)
    return rows


def _unfiltered(kind: int, line: bytes, above: bytearray) -> bytearray:
    row = bytearray(line)
    for i in range(len(row)):
        left = row[i - 4] if i >= 4 else 0
        corner = above[i - 4] if i >= 4 else 0
        row[i] = (row[i] + _predicted(kind, left, above[i], corner)) & 255
    return row


def _predicted(kind: int, left: int, above: int, corner: int) -> int:
    if kind == 4:
        guess = left + above - corner
        return min((left, above, corner), key=lambda near: abs(guess - near))
    return (0, left, above, (left + above) // 2)[kind]
