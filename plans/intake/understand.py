"""Everything that the rules find in an article, and how much of it that is."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from plans.intake.reading.article import Article
from plans.intake.understanding.periods import Period, period_of
from plans.intake.understanding.spans import Passage, Span, sentences
from plans.intake.understanding.structure import (
    Aim,
    Heading,
    PlanAbove,
    Section,
    Zone,
    aims,
    headings,
    plans_above,
    zones,
)
from plans.intake.understanding.targets import Target, targets
from plans.intake.understanding.works import Measure, NamedThing, Project, measures, projects


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
    aims: list[Aim]
    zones: list[Zone]
    measures: list[Measure]
    projects: list[Project]
    targets: list[Target]
    plans: list[PlanAbove]
    sections: list[Section] = field(default_factory=list)
    named_things: list[NamedThing] = field(default_factory=list)

    def spans(self) -> Iterator[Span]:
        for found in (
            *(self.headings, self.aims, self.zones, self.measures),
            *(self.projects, self.targets, self.plans),
        ):
            yield from (one.span for one in found)

    def coverage(self) -> Coverage:
        spans: dict[int, list[Span]] = defaultdict(list)
        for span in self.spans():
            spans[span.paragraph].append(span)
        every = [
            any(_overlaps(sentence, span) for span in spans[number])
            for number, paragraph in enumerate(self.article.paragraphs, 1)
            for sentence in sentences(paragraph, number)
        ]
        return Coverage(len(every), sum(every))


def understand(article: Article) -> Understanding:
    """Applies every rule. Pure, and the same each time."""
    paragraphs = article.paragraphs
    period = period_of([article.title or "", *paragraphs])
    return Understanding(
        article=article,
        period=period,
        headings=headings(paragraphs),
        aims=aims(paragraphs),
        zones=zones(paragraphs),
        measures=measures(paragraphs),
        projects=projects(paragraphs),
        targets=list(targets(paragraphs, period)),
        plans=plans_above(paragraphs),
    )


def _overlaps(sentence: Passage, span: Span) -> bool:
    return span.start < sentence.end and sentence.start < span.end
