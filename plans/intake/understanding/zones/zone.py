"""A zone, and how the names of zones end."""

from dataclasses import dataclass

from plans.intake.understanding.rules import Finding

SUFFIX = "(?:片区|板块|组团(?!片区)|功能区(?!块|划))"
TOWN = "(?:新城|(?<![创更高翻全革])新区)(?![区市镇县]|发展[轴带]|片区|板块|组团|功能区)"


@dataclass(frozen=True, kw_only=True)
class Zone(Finding):
    name: str
    orientation: str | None = None
    themes: tuple[str, ...] = ()
