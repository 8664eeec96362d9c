"""A zone, and how the names of zones end."""

from dataclasses import dataclass

from plans.intake.understanding.rules import Finding
from plans.intake.understanding.zones.layouts.part import Part

_NO_NOUN = "[化式制]|长(?!期|远)|股"
"""片区化, 组团式: how it is done; 片区长: who does it."""

_DONE_TOGETHER = "参|赴|出海|出游|出行|前往|亮相|到|来|旅游|抱团"
"""组团 is a verb too: 组团参展."""

SUFFIX = rf"(?:(?:片区|板块|组团(?![县市镇]|片区|{_DONE_TOGETHER})|功能区(?!块|划))(?!{_NO_NOUN}))"
TOWN = (
    r"(?:新城[东南西北]区|新城|(?<![创更高翻全革])新区)"
    r"(?![区市镇县府]|发展[轴带]|片区|板块|组团|功能区|[\u4e00-\u9fff]{1,10}产业功能区"
    r"|社区|街道|小区|家园|花园|大道|大街|[东西南北中]?路|派出所|广场|大厦|大酒店|[大小]?学(?!城)|[大小]?村)"
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
