"""A zone, and how the names of zones end."""

from dataclasses import dataclass

from plans.intake.understanding.rules import Finding

SUFFIX = "(?:片区|板块|组团|功能区(?!块|划))"


@dataclass(frozen=True, kw_only=True)
class Zone(Finding):
    name: str
    orientation: str | None = None
    themes: tuple[str, ...] = ()
