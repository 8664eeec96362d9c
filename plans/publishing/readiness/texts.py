"""A plan's own texts with their places, without what others said."""

import re
from collections.abc import Iterable, Iterator

from plans.documents.bundle import shapes
from plans.documents.kinds import PLAN_KEY
from plans.publishing.readiness.findings import Place

Texts = Iterator[tuple[Place, str]]

TITLES = ("title", "tagline", "orientation", "period_name")
PROSE = ("summary", "text")
OTHERS = {"article"}
"""Kinds that others wrote."""

OTHERS_TITLES = {"parent_plan", "term"}
"""Kinds whose title is the name that others gave them."""

_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》")


def own_texts(bundle: shapes.Bundle) -> Texts:
    """Titles and prose that the plan's editors wrote."""
    yield from _named(bundle.plan, "plan", PLAN_KEY, (*TITLES, *PROSE))
    if bundle.plan.evaluation:
        place = Place("plan", PLAN_KEY, "text", "evaluation")
        yield place, bundle.plan.evaluation.text
    yield from _of_pictures(bundle.plan.pictures, Place("plan", PLAN_KEY, "pictures"))
    for item in shapes.items_of(bundle):
        if item.kind in OTHERS:
            continue
        names = PROSE if item.kind in OTHERS_TITLES else (*TITLES, *PROSE)
        yield from _named(item, item.kind, item.key, names)
        if isinstance(item, shapes.Zone):
            place = Place(item.kind, item.key, "theme_words")
            yield from ((place, word) for word in item.theme_words)
        yield from _of_rows(item)
        pictures = getattr(item, "pictures", ())  # which not every kind has
        yield from _of_pictures(pictures, Place(item.kind, item.key, "pictures"))


def without_quotes(text: str) -> str:
    """The text with as many blanks in place of quotes and of names of documents."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)


def _named(part: shapes.Part, kind: str, key: str, names: tuple[str, ...]) -> Texts:
    given = vars(part)
    for name in names:
        if text := given.get(name):
            yield Place(kind, key, name), text


def _of_pictures(pictures: Iterable[shapes.Picture], place: Place) -> Texts:
    for picture in pictures:
        yield place, picture.alt
        yield place, picture.caption


def _of_rows(item: shapes.Item) -> Texts:
    if isinstance(item, (shapes.Measure, shapes.Project)):
        for update in item.updates:
            row = str(update.reported_on)
            yield Place(item.kind, item.key, "text", "updates", row), update.text
        for milestone in item.milestones:
            place = Place(item.kind, item.key, "title", "milestones", milestone.due)
            yield place, milestone.title
    for alignment in shapes.alignments_of(item):
        if alignment.note:
            place = Place(item.kind, item.key, "note", "alignments", alignment.clause)
            yield place, alignment.note
    if isinstance(item, shapes.Indicator):
        for revision in item.revisions:
            row = str(revision.decided_on)
            yield Place(item.kind, item.key, "reason", "revisions", row), revision.reason
        for observation in item.observations:
            if observation.note:
                place = Place(item.kind, item.key, "note", "observations", observation.period)
                yield place, observation.note
