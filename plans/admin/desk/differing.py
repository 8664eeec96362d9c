"""Differences as an editor reads them: names of kinds and fields, titles instead of keys."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst

from plans.documents.differences import Difference, FieldChange
from plans.documents.marked import marked_words
from plans.models import Candidate, EditionEntry, Item, Plan
from plans.publishing.diff import against_live
from plans.wording import Wording, field_name

Pieces = list[tuple[str, str]]
"""Runs of text, each with `same`, `del` or `ins`."""


@dataclass(frozen=True)
class ShownField:
    name: str
    old: Pieces
    new: Pieces


@dataclass(frozen=True)
class ShownDifference:
    change: str
    kind: str
    title: str
    key: str
    fields: list[ShownField]


def shown_differences(candidate: Candidate) -> list[ShownDifference]:
    found = against_live(candidate)
    entries = EditionEntry.objects.filter(edition=candidate.based_on)
    titles = dict(entries.values_list("key", "title")) | {d.key: d.title for d in found}
    return [_shown(difference, titles) for difference in found]


def _shown(difference: Difference, titles: Mapping[str, str]) -> ShownDifference:
    model = _models().get(difference.kind)
    wording = Wording(titles)
    return ShownDifference(
        change=difference.change,
        kind=capfirst(str(model._meta.verbose_name)) if model else difference.kind,
        title=difference.title,
        key=difference.key,
        fields=[_shown_field(change, wording) for change in difference.fields],
    )


def _shown_field(change: FieldChange, wording: Wording) -> ShownField:
    old, new = (wording.value(change.name, value) for value in (change.old, change.new))
    return ShownField(field_name(change.name), *compared(old, new))


def compared(old: str, new: str) -> tuple[Pieces, Pieces]:
    """Both texts, with what was taken out of the one and put into the other."""
    tags = {"same": "same", "removed": "del", "added": "ins"}
    runs = [(run.mark, (tags[run.mark], run.text)) for run in marked_words(old, new)]
    before = [piece for mark, piece in runs if mark != "added"]
    after = [piece for mark, piece in runs if mark != "removed"]
    return before, after


def _models() -> dict[str, type[Model]]:
    models: dict[str, type[Model]] = {"plan": Plan}
    for model in apps.get_app_config("plans").get_models():
        if issubclass(model, Item):
            models[model.kind] = model
    return models
