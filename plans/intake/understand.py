"""Everything that the rules find in an article, and how much of it that is."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from plans.intake.reading.article import Article
from plans.intake.understanding.above import PlanAbove, plans_above
from plans.intake.understanding.aims.aim import Aim
from plans.intake.understanding.aims.aims import aims
from plans.intake.understanding.areas import NamedArea, areas, stems
from plans.intake.understanding.clock import Clock
from plans.intake.understanding.departments import NamedDepartment, departments
from plans.intake.understanding.headings import Heading, headings
from plans.intake.understanding.measures import Measure, measures
from plans.intake.understanding.named_things import NamedThing, named_things
from plans.intake.understanding.periods import NamedPeriod, Period, period_of, periods
from plans.intake.understanding.projects import Project, projects
from plans.intake.understanding.rules import Finding
from plans.intake.understanding.sections import Section, sections
from plans.intake.understanding.spans import Line, Passage, Span, lines
from plans.intake.understanding.targets.tables import targets_in_tables
from plans.intake.understanding.targets.targets import Target, targets
from plans.intake.understanding.times import times_of
from plans.intake.understanding.zones.zone import Zone
from plans.intake.understanding.zones.zones import zones

SHORTEST_LABEL = 2


@dataclass(frozen=True)
class Coverage:
    """How many sentences there are, and in how many of them something was found."""

    sentences: int
    covered: int

    @property
    def share(self) -> Decimal:
        return round(Decimal(self.covered) / self.sentences, 4) if self.sentences else Decimal(0)


@dataclass(frozen=True)
class Understanding:
    """What an article says of its plan, each finding with the words that it rests on."""

    article: Article
    period: Period | None
    headings: list[Heading]
    sections: list[Section]
    aims: list[Aim]
    zones: list[Zone]
    measures: list[Measure]
    projects: list[Project]
    named_things: list[NamedThing]
    targets: list[Target]
    plans: list[PlanAbove]
    areas: list[NamedArea]
    departments: list[NamedDepartment]
    periods: list[NamedPeriod]
    unread: list[Passage]

    def findings(self) -> Iterator[Finding]:
        """Everything that was found, kind by kind."""
        for found in (
            *(self.headings, self.sections, self.aims, self.zones, self.measures),
            *(self.projects, self.named_things, self.targets, self.plans),
            *(self.areas, self.departments, self.periods),
        ):
            yield from found

    def coverage(self) -> Coverage:
        every = sum(len(line.sentences) for line in lines(self.article.paragraphs))
        return Coverage(every, every - len(self.unread))


def understand(article: Article) -> Understanding:
    """Applies every rule. Pure, and the same each time."""
    body = lines(article.paragraphs)
    written = article.published_at.year if article.published_at else None
    period = period_of([article.title or "", *article.paragraphs], written)
    heads = headings(body)
    times = times_of(body, heads, article.title, Clock(period, written))
    found_aims, found_zones = aims(body, times), zones(body, article.title)
    found_measures = measures(body, times)
    found_projects = _unless_aims(projects(body, times), found_aims)
    found_areas = areas(body)
    found_targets = _of_the_plan(
        [*targets(body, heads, times, period), *targets_in_tables(body, period)],
        {area.name for area in found_areas},
        written,
    )
    leads = sections(body, heads, times)
    taken = [one.span for one in (*found_aims, *found_zones, *found_projects)]
    orientations = {zone.orientation for zone in found_zones if zone.orientation}
    things = named_things(body, taken=taken, known=orientations, stems=stems(found_areas))
    above, who, when = plans_above(body), departments(body), periods(body)
    told = (
        *(heads, leads, found_aims, found_zones, found_measures, found_projects, things),
        *(found_targets, above),
    )
    return Understanding(
        article=article,
        period=period,
        headings=heads,
        sections=leads,
        aims=found_aims,
        zones=found_zones,
        measures=found_measures,
        projects=found_projects,
        named_things=things,
        targets=found_targets,
        plans=above,
        areas=found_areas,
        departments=who,
        periods=when,
        unread=_unread(body, [one.span for kind in told for one in kind]),
    )


def _of_the_plan(found: list[Target], areas: set[str], written: int | None) -> list[Target]:
    """Labels without the area's own name; what is to be reached this year has the article's."""
    return [
        replace(
            target,
            label=_without_area(target.label, areas),
            year=written if target.scope == "year" and not target.year_stated else target.year,
        )
        for target in found
    ]


def _without_area(label: str, areas: set[str]) -> str:
    """江南区地区生产总值 is 地区生产总值; a label that is an area's name alone stays."""
    for length in range(len(label) - SHORTEST_LABEL, 1, -1):
        if label[:length] in areas:
            return label[length:]
    return label


def _unless_aims(projects: list[Project], aims: list[Aim]) -> list[Project]:
    """The name of an ambition is no project's: …先进制造业基地."""
    taken: dict[int, list[Span]] = defaultdict(list)
    for aim in aims:
        taken[aim.span.paragraph].append(aim.span)
    return [
        project
        for project in projects
        if not any(
            one.start <= project.span.start and project.span.end <= one.end
            for one in taken[project.span.paragraph]
        )
    ]


def _unread(body: list[Line], spans: list[Span]) -> list[Passage]:
    """The sentences in which no rule found anything of the plan."""
    known: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        known[span.paragraph].append(span)
    return [sentence for line in body for sentence in _without(line, known[line.number])]


def _without(line: Line, spans: list[Span]) -> Iterator[Passage]:
    """The sentences of a paragraph that none of the spans touches."""
    starts = [sentence.start for sentence in line.sentences]
    touched: set[int] = set()
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        touched.update(range(first, bisect_left(starts, span.end)))
    yield from (sentence for place, sentence in enumerate(line.sentences) if place not in touched)
