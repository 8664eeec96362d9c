"""A zone, and how the names of zones end."""

from dataclasses import dataclass

from plans.intake.understanding.rules import Finding
from plans.intake.understanding.zones.layouts.part import Part

SUFFIX = "(?:片区|板块|组团(?!片区)|功能区(?!块|划))"
TOWN = (
    r"(?:新城[东南西北]区|新城|(?<![创更高翻全革])新区)"
    r"(?![区市镇县]|发展[轴带]|片区|板块|组团|功能区|[\u4e00-\u9fff]{1,10}产业功能区)"
)


@dataclass(frozen=True, kw_only=True)
class Zone(Finding):
    name: str
    orientation: str | None = None
    themes: tuple[str, ...] = ()


Told = tuple[Part | None, list[Zone]]
"""Zones, and the part of a layout that they are told to be."""

Found = tuple[tuple[int, int], Part | None, list[Zone]]
"""Where zones are named in a sentence, the part of a layout that they are, and these."""
