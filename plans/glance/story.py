"""What a picture says, and nothing besides: the picture and the text that equals it share it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """A name, and the path of the page that says more."""

    text: str
    path: str


@dataclass(frozen=True)
class Shown:
    """A list's heading, its first members, and a sentence about those that are left out."""

    heading: str
    members: list[Named]
    more: str | None


@dataclass(frozen=True)
class KeywordStory:
    label: str
    title: Named
    tagline: str | None
    sections: Shown


@dataclass(frozen=True)
class ZoneStory:
    orientation: str | None
    title: Named
    themes: str | None


@dataclass(frozen=True)
class FigureStory:
    """`share` is how much of the target was observed, from 0 to 1, where that can be drawn."""

    title: Named
    comparator: str | None
    value: str
    unit: str | None
    terms: str
    wording: str | None
    state: str
    is_observed: bool
    share: float | None


@dataclass(frozen=True)
class SourceStory:
    title: Named
    facts: str


@dataclass(frozen=True)
class Story:
    """`address` leads back to the website; `runs_south` where the zones follow the compass."""

    kicker: str
    title: str
    goals: Shown
    strategies: Shown
    positionings: Shown
    keywords: list[KeywordStory]
    keywords_heading: str
    more_keywords: str | None
    zones: list[ZoneStory]
    zones_heading: str
    more_zones: str | None
    runs_south: bool
    figures: list[FigureStory]
    figures_heading: str
    more_figures: str | None
    caveats: list[str]
    sources: list[SourceStory]
    more_sources: str | None
    seal: tuple[str, str]
    edition: str
    address: str
