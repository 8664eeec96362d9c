"""What holds a plan together: headings with their lines, aims, zones, the plans above it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plans.intake.characters import alike
from plans.intake.understanding.numerals import value_of
from plans.intake.understanding.spans import Passage, Span, sentences

AimKind = Literal["goal", "strategy", "positioning", "ambition"]

SURE = Decimal("0.9")

LONGEST_HEADING = 40
LONGEST_BARE_HEADING = 25
"""Characters of a heading, and of one that no number marks."""

_LEVELS = (
    (
        r"关键词\s?[一二三四五六七八九十\d]*\s?[:、.]|[一二三四五六七八九十]+\s?[、.:]"
        r"|第[一二三四五六七八九十]+[章篇部分]+[:、.\s]?"
    ),
    r"[(][一二三四五六七八九十]+[)]",
    r"\d{1,2}[.、](?!\d)|[(]\d{1,2}[)]",
)
_NUMBERED = [re.compile(rf"(?:{mark})\s*(?P<text>\S.*)") for mark in _LEVELS]
_STOPS = re.compile(r"[。!?;,…]")

_QUOTED = r"[“\"「](?P<said>[^”\"」]{2,60})[”\"」]"
_ALSO_QUOTED = _QUOTED.replace("said", "also")
_GOAL = re.compile(
    rf"(?:以(?:建设|打造|实现)?{_QUOTED}为(?:总体?|奋斗|发展)?目标"
    rf"|(?:锚定|瞄准|紧扣|聚焦|围绕){_ALSO_QUOTED}(?:总体?|奋斗|发展)目标)"
)
_NUMBER = "[一二两三四五六七八九十\\d]+"
_STRATEGIES = re.compile(
    rf"(?:坚持|实施|推进|落实)(?:{_QUOTED}的?(?P<count>{_NUMBER})?[大项个]?"
    rf"|(?P<bare>[^“”，,。；;]{{3,40}}?)(?P<of>{_NUMBER})[大项个])(?:发展)?战略"
)
_POSITIONINGS = re.compile(rf"(?:建设|打造|建成|争创|构建|成为)(?:成为|成)?{_QUOTED}")
_AMBITIOUS = re.compile("(?:[区市县镇城极地带廊]|中心|引擎|枢纽|样板|门户|典范|标杆)$")
"""How the names of positionings end: …示范区, …高地."""

_SUFFIX = re.compile("片区|板块|组团|功能区")
_ZONE_NAME = rf"(?P<name>[\u4e00-\u9fffA-Za-z]{{1,8}}?(?:{_SUFFIX.pattern}))"
_ORIENTED = re.compile(
    rf"[“\"「](?P<orientation>[^”\"」]{{2,6}})[”\"」](?:发展|建设|打造|提升|做强)?{_ZONE_NAME}"
)
_ZONE = re.compile(_ZONE_NAME)
_BEFORE_A_ZONE = re.compile(
    r".*(?:聚焦|发展|建设|打造|推进|提升|做强|位于|加快|落实|布局|规划|和|与|及|是|在|把|将|以|为|对|全力|重点)"
)
_THEMES = re.compile(rf"(?:围绕|突出|聚焦){_QUOTED}(?:做文章|发力|主题|定位|布局)")
_ABOVE = re.compile(r"《(?P<name>[^》]{4,60})》")
_OF_A_PLAN = re.compile(r"规划|纲要|方案|行动计划|战略")
_BETWEEN = re.compile(r"[、,，;；和]")


@dataclass(frozen=True)
class Heading:
    """`level` counts from one; the `tagline` stands on the line below a heading of the first."""

    rule = "heading"
    confidence = SURE

    text: str
    level: int
    tagline: str | None
    span: Span


@dataclass(frozen=True)
class Section:
    """A passage that has a lead in the place of a heading."""

    rule = "section"
    confidence = SURE

    name: str
    span: Span


@dataclass(frozen=True)
class Aim:
    """`counted` is how many the article says there are of its kind, where it does."""

    rule = "aim"
    confidence = SURE

    kind: AimKind
    name: str
    span: Span
    counted: int | None = None


@dataclass(frozen=True)
class Zone:
    rule = "zone"
    confidence = SURE

    name: str
    orientation: str | None
    themes: tuple[str, ...]
    span: Span


@dataclass(frozen=True)
class PlanAbove:
    rule = "plan-above"
    confidence = SURE

    name: str
    span: Span


def headings(paragraphs: Sequence[str]) -> list[Heading]:
    """The lines that are no sentences, by their numbers or for want of a full stop."""
    found: list[Heading] = []
    takes_tagline = False
    for number, paragraph in enumerate(paragraphs, 1):
        heading = _heading(paragraph, number)
        if heading is None:
            takes_tagline = False
        elif takes_tagline and not _is_numbered(paragraph):
            above = found.pop()
            found.append(Heading(above.text, above.level, paragraph.strip(), above.span))
            takes_tagline = False
        else:
            found.append(heading)
            takes_tagline = heading.level == 1 and _is_numbered(paragraph)
    return found


def aims(paragraphs: Iterable[str]) -> list[Aim]:
    """The overall goal, strategies and positionings that the article names in quotes."""
    found = [
        aim
        for number, paragraph in enumerate(paragraphs, 1)
        for sentence in sentences(paragraph, number)
        for aim in _aims_of(sentence)
    ]
    return list({(aim.kind, alike(aim.name)): aim for aim in reversed(found)}.values())[::-1]


def zones(paragraphs: Iterable[str]) -> list[Zone]:
    """Parts of the area by name, each with what is said of it first."""
    known: dict[str, Zone] = {}
    for number, paragraph in enumerate(paragraphs, 1):
        for zone in _zones_of(Passage(paragraph, number, 0)):
            old = known.get(zone.name)
            if old is None or (old.orientation is None and zone.orientation is not None):
                known[zone.name] = zone
    return list(known.values())


def plans_above(paragraphs: Iterable[str]) -> list[PlanAbove]:
    """Plans that are named in 《》."""
    found: dict[str, PlanAbove] = {}
    for number, paragraph in enumerate(paragraphs, 1):
        for match in _ABOVE.finditer(paragraph):
            if _OF_A_PLAN.search(match["name"]):
                span = Span(number, match.start("name"), match.end("name"))
                found.setdefault(match["name"], PlanAbove(match["name"], span))
    return list(found.values())


def _heading(paragraph: str, number: int) -> Heading | None:
    text = alike(paragraph)
    if len(text) > LONGEST_HEADING or _STOPS.search(text.rstrip("。")) or text.endswith("。"):
        return None
    for level, pattern in enumerate(_NUMBERED, 1):
        if found := pattern.fullmatch(text):
            span = Span(number, found.start("text"), len(paragraph.rstrip()))
            return Heading(paragraph[span.start : span.end], level, None, span)
    if len(text) > LONGEST_BARE_HEADING or ":" in text:
        return None
    return Heading(paragraph.strip(), 1, None, Span(number, 0, len(paragraph)))


def _is_numbered(paragraph: str) -> bool:
    return any(pattern.fullmatch(alike(paragraph)) for pattern in _NUMBERED)


def _aims_of(sentence: Passage) -> Iterator[Aim]:
    text = sentence.text
    for found in _GOAL.finditer(text):
        place = found.span("said" if found["said"] else "also")
        yield Aim("goal", text[slice(*place)], sentence.span(*place))
    for found in _STRATEGIES.finditer(text):
        count = found["count"] or found["of"]
        counted = int(value_of(count)) if count else None
        for name, span in _listed(sentence, found, "said" if found["said"] else "bare"):
            yield Aim("strategy", name, span, counted)
    for found in _POSITIONINGS.finditer(text):
        names = list(_listed(sentence, found, "said"))
        if all(_AMBITIOUS.search(name) for name, _ in names):
            yield from (Aim("positioning", name, span) for name, span in names)


def _listed(sentence: Passage, found: re.Match[str], group: str) -> Iterator[tuple[str, Span]]:
    """The names in a list, such as those between one pair of quotes."""
    place = found.start(group)
    for name in _BETWEEN.split(found[group]):
        if name.strip():
            yield name.strip(), sentence.span(place, place + len(name))
        place += len(name) + 1


def _zones_of(paragraph: Passage) -> Iterator[Zone]:
    for sentence in sentences(paragraph.text, paragraph.paragraph):
        oriented = {found.end("name"): found for found in _ORIENTED.finditer(sentence.text)}
        for found in _ZONE.finditer(sentence.text):
            known = oriented.get(found.end("name"))
            name, start = _zone_name(found)
            if not name:
                continue
            orientation = known["orientation"] if known else None
            behind = paragraph.text[sentence.start + found.end() :]
            yield Zone(
                name=name,
                orientation=orientation,
                themes=_themes_in(behind),
                span=sentence.span(start, found.end("name")),
            )


def _zone_name(found: re.Match[str]) -> tuple[str, int]:
    """Without the words before it that the pattern took for a part of its name."""
    name: str = found["name"]
    if before := _BEFORE_A_ZONE.match(name):
        name = name[before.end() :]
    is_name = not _SUFFIX.fullmatch(name)
    return (name if is_name else ""), found.end("name") - len(name)


def _themes_in(text: str) -> tuple[str, ...]:
    """The words that the zone is themed by, in its own paragraph."""
    found = _THEMES.search(text)
    return tuple(filter(None, _BETWEEN.split(found["said"]))) if found else ()
