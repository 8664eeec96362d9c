"""The monitoring board, from the documents of the items that it follows."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from plans.documents.items import AnyItem, IndicatorDocument, MeasureDocument, ProjectDocument
from plans.documents.links import Link
from plans.documents.progress import BOARD_TITLES, ProgressDocument, TrackedAction, TrackedIndicator
from plans.monitoring.observed import ends, latest

Action = MeasureDocument | ProjectDocument


def progress_document(documents: Iterable[AnyItem]) -> ProgressDocument:
    """`documents` are those of the whole plan, in plan order."""
    documents = list(documents)
    measures = {one.key: one for one in documents if isinstance(one, MeasureDocument)}
    indicators = [one for one in documents if isinstance(one, IndicatorDocument)]
    projects = [one for one in documents if isinstance(one, ProjectDocument)]
    observations = [observation for one in indicators for observation in one.observations]
    return ProgressDocument(
        title=BOARD_TITLES[0],
        title_en=BOARD_TITLES[1],
        as_of=latest(observations).period if observations else None,
        indicators=[_indicator(one, measures) for one in indicators],
        measures=[_action(one, {one.key: one}) for one in measures.values()],
        projects=[_action(one, measures) for one in projects],
    )


def _indicator(one: IndicatorDocument, measures: dict[str, MeasureDocument]) -> TrackedIndicator:
    served = [measures[link.key] for link in one.measures]
    keywords = [one.keyword] if one.keyword else _keywords(served)
    return TrackedIndicator(
        item=Link(key=one.key),
        keywords=keywords,
        zones=_once(zone for measure in served for zone in measure.zones),
        departments=[duty.department for duty in one.departments],
        heard_on=max(_days_of_indicator(one), default=None),
        nature=one.nature,
        state=one.verdict.state,
        as_of=one.verdict.as_of,
    )


def _action(one: Action, measures: dict[str, MeasureDocument]) -> TrackedAction:
    open_ones = [milestone.due for milestone in one.milestones if milestone.done_on is None]
    return TrackedAction(
        item=Link(key=one.key),
        keywords=_keywords(_served(one, measures)),
        zones=_zones(one),
        departments=[duty.department for duty in one.departments],
        heard_on=max(_days_of_action(one), default=None),
        status=one.status,
        finish_year=one.finish_year,
        due=min(open_ones, key=ends, default=None),
    )


def _served(one: Action, measures: dict[str, MeasureDocument]) -> list[MeasureDocument]:
    links = one.measures if isinstance(one, ProjectDocument) else [Link(key=one.key)]
    return [measures[link.key] for link in links]


def _zones(one: Action) -> list[Link]:
    if isinstance(one, MeasureDocument):
        return one.zones
    return [one.zone] if one.zone else []


def _keywords(measures: Iterable[MeasureDocument]) -> list[Link]:
    return _once(measure.keyword for measure in measures if measure.keyword)


def _once(links: Iterable[Link]) -> list[Link]:
    return list({link.key: link for link in links}.values())


def _days_of_indicator(one: IndicatorDocument) -> Iterator[date]:
    for observation in one.observations:
        yield _last_day(observation.period)
        yield from (correction.corrected_on for correction in observation.corrections)
    yield from (revision.decided_on for revision in one.revisions)


def _days_of_action(one: Action) -> Iterator[date]:
    yield from (update.reported_on for update in one.updates)
    yield from (milestone.done_on for milestone in one.milestones if milestone.done_on)


def _last_day(period: str) -> date:
    year, month = ends(period)
    return date(year, month, monthrange(year, month)[1])
