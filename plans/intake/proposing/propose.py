"""From what was found to what a plan would hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from plans.documents.kinds import ItemKind
from plans.documents.text import LONGEST_TITLE
from plans.intake.characters import alike
from plans.intake.proposing.chapters import Divided, Part, Place, chapters, parts, place_of
from plans.intake.proposing.facts import (
    in_full_width,
    indicator_facts,
    plan_type_of,
    position_of,
    without_subject,
)
from plans.intake.proposing.proposal import Proposal
from plans.intake.understand import Understanding
from plans.intake.understanding.measures import Measure
from plans.intake.understanding.spans import Span
from plans.intake.understanding.targets.targets import Target
from plans.intake.understanding.zones.zone import Zone

T = TypeVar("T")

WITHOUT_CHAPTER = "no-chapter"
"""The rule by which what stands under no heading is put somewhere."""

UNSURE = Decimal("0.5")
MOSTLY = 0.5
FARTHEST_LABEL = 60
"""Characters between a target and the words that say what it is of."""


def propose(found: Understanding) -> list[Proposal]:
    """Each stands behind those that it refers to."""
    return _Draft(found).proposals


class _Draft:
    """Collects proposals, and knows where in their list each part of the article stands."""

    def __init__(self, found: Understanding) -> None:
        self.found = found
        self.proposals: list[Proposal] = []
        self._chapters = chapters(found)
        self._parts = parts(found)
        self._in_chapter = Divided([part.begins for part in self._chapters])
        self._in_part = Divided([part.begins for part in self._parts])
        self._keywords = {number: self._keyword(one) for number, one in enumerate(self._chapters)}
        self._zones = {zone.name: self._zone(zone) for zone in found.zones}
        self._sections = {number: self._section(one) for number, one in enumerate(self._parts)}
        self._catch_alls: dict[int, int] = {}
        self._aims()
        self._told_otherwise = _by_paragraph((span, span) for span in self._other_spans())
        self._ambitions = _by_paragraph(
            (aim.span, aim) for aim in found.aims if aim.kind == "ambition"
        )
        self._named = _by_paragraph((one.span, one) for one in found.named_things)
        measures = [measure for measure in found.measures if self._stands(measure)]
        self._measures = _by_paragraph((one.span, self._measure(one)) for one in measures)
        self._projects()
        self._indicators()
        self._plans_above()

    def _add(
        self,
        kind: ItemKind,
        title: str,
        found: Any,
        *,
        spans: tuple[Span, ...] = (),
        facts: Mapping[str, Any] | None = None,
        **links: int | Iterable[int] | None,
    ) -> int:
        """`found` has the rule and how sure it is, and the words unless `spans` are given."""
        known = {
            name: (one,) if isinstance(one, int) else tuple(one)
            for name, one in links.items()
            if one is not None
        }
        self.proposals.append(
            Proposal(
                kind=kind,
                title=in_full_width(title.strip())[:LONGEST_TITLE],
                spans=spans or (found.span,),
                rule=found.rule,
                confidence=found.confidence,
                facts=facts or {},
                links={name: places for name, places in known.items() if places},
            )
        )
        return len(self.proposals) - 1

    def _keyword(self, chapter: Part) -> int:
        tagline = in_full_width(chapter.tagline or "")[:LONGEST_TITLE]
        facts = {"tagline": tagline} if tagline else {}
        return self._add("keyword", chapter.title, chapter, spans=chapter.spans, facts=facts)

    def _zone(self, zone: Zone) -> int:
        facts = {
            "orientation": zone.orientation,
            "position": position_of(zone.orientation),
            "theme_words": list(zone.themes),
        }
        return self._add("zone", zone.name, zone, facts=facts)

    def _section(self, part: Part) -> int:
        keyword = self._keyword_at(part.begins, part)
        return self._add("section", part.title, part, spans=part.spans, keyword=keyword)

    def _keyword_at(self, place: Place, found: Any) -> int:
        """Where there is no heading at all, one for the whole article."""
        number = self._in_chapter.at(place)
        if number is None:
            number = min(self._keywords, default=None)
        if number is None:
            whole = Part(self.found.article.title or "–", (_first(found),), WITHOUT_CHAPTER, UNSURE)
            number = 0
            self._keywords[number] = self._keyword(whole)
        return self._keywords[number]

    def _section_at(self, span: Span, found: Any) -> int:
        """The part that a place lies in; before the first of its chapter, one for the chapter."""
        place = place_of(span)
        keyword = self._keyword_at(place, found)
        number = self._in_part.at(place)
        if number is not None:
            section = self._sections[number]
            if self.proposals[section].links["keyword"] == (keyword,):
                return section
        if keyword not in self._catch_alls:
            above = self.proposals[keyword]
            part = Part(above.title, above.spans[:1], WITHOUT_CHAPTER, UNSURE)
            self._catch_alls[keyword] = self._add(
                "section", part.title, part, spans=part.spans, keyword=keyword
            )
        return self._catch_alls[keyword]

    def _zones_at(self, span: Span, text: str) -> list[int]:
        """Those that the words name, or that their paragraph is about."""
        number = self._in_part.at(place_of(span))
        about = self._parts[number].zone if number is not None else None
        named = [
            zone
            for zone in self.found.zones
            if zone.name in text or (zone == about and zone.span.paragraph == span.paragraph)
        ]
        return [self._zones[zone.name] for zone in named]

    def _aims(self) -> None:
        for aim in self.found.aims:
            zone, keyword = None, None
            if aim.kind == "ambition":
                zone = next(iter(self._zones_at(aim.span, "")), None)
                number = self._in_chapter.at(place_of(aim.span))
                keyword = self._keywords[number] if number is not None and zone is None else None
            facts = {"aim_kind": aim.kind}
            self._add("aim", aim.name, aim, facts=facts, zone=zone, keyword=keyword)

    def _stands(self, measure: Measure) -> bool:
        """Whether it is more than a heading, an aim, a zone or a target told in a clause."""
        span = measure.span
        if any(True for _ in _within(self._told_otherwise, span)):
            return False
        covered = sum(_overlap(span, aim.span) for aim in _within(self._ambitions, span))
        return covered < MOSTLY * (span.end - span.start)

    def _other_spans(self) -> Iterator[Span]:
        for part in (*self._chapters, *self._parts):
            yield from part.spans
        yield from (aim.span for aim in self.found.aims if aim.kind != "ambition")
        yield from (target.span for target in self.found.targets)
        for zone in self.found.zones:
            if zone.themes:
                paragraph = self.found.article.paragraphs[zone.span.paragraph - 1]
                begin = paragraph.find(zone.themes[0], zone.span.end)
                yield Span(zone.span.paragraph, begin, begin + len(zone.themes[0]))

    def _measure(self, measure: Measure) -> int:
        named = {one.name: one.kind for one in _within(self._named, measure.span)}
        return self._add(
            "measure",
            without_subject(measure.text),
            measure,
            facts={
                "text": in_full_width(measure.text),
                "named_things": [{"kind": kind, "name": name} for name, kind in named.items()],
            },
            section=self._section_at(measure.span, measure),
            zones=self._zones_at(measure.span, measure.text),
        )

    def _projects(self) -> None:
        for project in self.found.projects:
            zones = self._zones_at(project.span, "")
            self._add(
                "project",
                project.name,
                project,
                facts={"project_kind": project.kind},
                measures=_within(self._measures, project.span),
                zone=zones[0] if zones else None,
            )

    def _indicators(self) -> None:
        """One for each label: its targets of other years are milestones."""
        by_label: dict[str, list[Target]] = {}
        for target in self.found.targets:
            if target.label:
                by_label.setdefault(alike(target.label), []).append(target)
        for same in by_label.values():
            facts = indicator_facts(same)
            if facts:
                number = self._in_chapter.at(place_of(same[0].span))
                spans = tuple(self._with_label(target) for target in same)
                keyword = None if number is None else self._keywords[number]
                self._add(
                    "indicator", same[0].label, same[0], spans=spans, facts=facts, keyword=keyword
                )

    def _with_label(self, target: Target) -> Span:
        """The words of a target with those that say what it is of, where these stand before it."""
        span = target.span
        text = alike(self.found.article.paragraphs[span.paragraph - 1])
        begin = text.rfind(alike(target.label), max(0, span.start - FARTHEST_LABEL), span.start)
        return span if begin < 0 else Span(span.paragraph, begin, span.end)

    def _plans_above(self) -> None:
        for plan in self.found.plans:
            span = Span(plan.span.paragraph, plan.span.start - 1, plan.span.end + 1)
            facts = {"plan_type": plan_type_of(plan.name)}
            self._add("parent_plan", f"《{plan.name}》", plan, spans=(span,), facts=facts)


def _first(found: Any) -> Span:
    spans: tuple[Span, ...] = getattr(found, "spans", None) or (found.span,)
    return spans[0]


def _by_paragraph(found: Iterable[tuple[Span, T]]) -> dict[int, list[tuple[Span, T]]]:
    """Each with its span, where it can be found without looking at all."""
    places: dict[int, list[tuple[Span, T]]] = defaultdict(list)
    for span, one in found:
        places[span.paragraph].append((span, one))
    return places


def _within(places: Mapping[int, list[tuple[Span, T]]], span: Span) -> Iterator[T]:
    """What has words of a span."""
    return (one for other, one in places.get(span.paragraph, ()) if _overlap(span, other))


def _overlap(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    if one.paragraph != other.paragraph:
        return 0
    return max(0, min(one.end, other.end) - max(one.start, other.start))
