"""The zones as a strip from north to south: their order, not a map."""

from collections.abc import Iterable
from dataclasses import dataclass

from plans.documents.items import ZoneDocument

ORDER = {"north": 0, "middle": 1, "centre": 1, "south": 2}
BAND = 76
TOP = 26
WIDTH = 104


@dataclass(frozen=True)
class Band:
    """One zone's part of the drawing; `y` is of its upper edge."""

    zone: ZoneDocument
    y: int

    @property
    def middle(self) -> int:
        return self.y + BAND // 2


@dataclass(frozen=True)
class Strip:
    """A drawing of `WIDTH` times `height`; `water` is the path of the river in it."""

    bands: list[Band]

    @property
    def height(self) -> int:
        return 2 * TOP + BAND * len(self.bands)

    @property
    def foot(self) -> int:
        """Where the southern pole is written."""
        return self.height - 8

    @property
    def water(self) -> str:
        curves = "".join(
            f"q{-6 if n % 2 else 6} {BAND // 2} 0 {BAND}" for n in range(len(self.bands))
        )
        return f"M14 {TOP}{curves}"


def strip_of(zones: Iterable[ZoneDocument]) -> Strip | None:
    """The zones that lie north, in the middle or south; None for fewer than two of them."""
    placed = sorted(
        (zone for zone in zones if zone.position in ORDER),
        key=lambda zone: ORDER[str(zone.position)],
    )
    if len(placed) < 2:
        return None
    return Strip([Band(zone, TOP + number * BAND) for number, zone in enumerate(placed)])


def beside(zones: Iterable[ZoneDocument], strip: Strip | None) -> list[ZoneDocument]:
    """The zones that a strip leaves out; all where there is none."""
    drawn = {band.zone.key for band in strip.bands} if strip else set()
    return [zone for zone in zones if zone.key not in drawn]
