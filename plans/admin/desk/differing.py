"""Differences as an editor reads them: names of kinds and fields, titles instead of keys."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from django.apps import apps
from django.core.paginator import Page, Paginator
from django.db.models import Model
from django.utils.text import capfirst

from plans.documents.differences import Difference, FieldChange
from plans.documents.marked import marked_words
from plans.documents.progress import EVALUATION
from plans.documents.stored import SHAPES
from plans.models import Candidate, EditionEntry, Evaluation, Item, Plan, Withholding
from plans.publishing.candidates import content_of
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
    is_withheld: bool
    fields: list[ShownField]


@dataclass(frozen=True)
class CountedKind:
    """How many items of a kind were added, changed and removed."""

    kind: str
    name: str
    added: int
    changed: int
    removed: int

    @property
    def changes(self) -> list[tuple[str, int]]:
        return [("added", self.added), ("changed", self.changed), ("removed", self.removed)]


@dataclass(frozen=True)
class ShownDifferences:
    """All of them counted, and those of one page shown."""

    count: int
    kinds: list[CountedKind]
    kind: str
    change: str
    page: Page
    shown: list[ShownDifference]

    @property
    def chosen(self) -> str:
        """The address of the same choice, without its page."""
        return urlencode({"kind": self.kind, "change": self.change})


A_PAGE = 100
CHANGES = ("added", "changed", "removed")


def shown_differences(
    candidate: Candidate, *, kind: str = "", change: str = "", page: str = ""
) -> ShownDifferences:
    """What differs, of one kind or change on request, a hundred items at a time."""
    found = against_live(candidate)
    chosen = [d for d in found if kind in ("", d.kind) and change in ("", d.change)]
    one = Paginator(chosen, A_PAGE).get_page(page)
    entries = EditionEntry.objects.filter(edition=candidate.based_on)
    titles = dict(entries.values_list("key", "title")) | titles_of(candidate)
    in_force = Withholding.objects.in_force().filter(plan=candidate.plan_id, key__isnull=False)
    withheld = set(in_force.values_list("key", flat=True))
    return ShownDifferences(
        count=len(found),
        kinds=_counted(found),
        kind=kind if kind in _models() else "",
        change=change if change in CHANGES else "",
        page=one,
        shown=[_shown(difference, titles, withheld) for difference in one],
    )


def titles_of(candidate: Candidate) -> dict[str, str]:
    return {entry.key: entry.title for entry in content_of(candidate).entries}


def _counted(found: list[Difference]) -> list[CountedKind]:
    counts: Counter[tuple[str, str]] = Counter((d.kind, d.change) for d in found)
    return [
        CountedKind(kind, _name(kind), *(counts[kind, change] for change in CHANGES))
        for kind in _models()
        if any(counts[kind, change] for change in CHANGES)
    ]


def _name(kind: str) -> str:
    model = _models().get(kind)
    return capfirst(str(model._meta.verbose_name)) if model else kind


def _shown(
    difference: Difference, titles: Mapping[str, str], withheld: set[str | None]
) -> ShownDifference:
    wording = Wording(titles)
    return ShownDifference(
        change=difference.change,
        kind=_name(difference.kind),
        title=difference.title,
        key=difference.key,
        is_withheld=difference.key in withheld,
        fields=[_shown_field(change, wording) for change in _in_order(difference)],
    )


def _in_order(difference: Difference) -> list[FieldChange]:
    """As the document has its fields; what is no field of it, such as its place, comes last."""
    names = list(SHAPES[difference.kind].model_fields)
    return sorted(
        difference.fields,
        key=lambda field: names.index(field.name) if field.name in names else len(names),
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


@cache
def _models() -> dict[str, type[Model]]:
    models: dict[str, type[Model]] = {"plan": Plan, EVALUATION: Evaluation}
    for model in apps.get_app_config("plans").get_models():
        if issubclass(model, Item):
            models[model.kind] = model
    return models
