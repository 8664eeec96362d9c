"""Enters the observations of one period, for one indicator or for many at once."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from plans.documents.bundle.shapes import FIGURE
from plans.editing.observations.correct import differs, keep_old
from plans.errors.editing import ObservationsMoved, ReasonMissing
from plans.models import Article, Citation, Observation, Plan
from plans.models.fields import plain


@dataclass(frozen=True)
class Entry:
    """What an editor enters for one indicator.

    `seen` is what stood there when she began, as `written` has it; `reason` is why that changes.
    """

    indicator: int
    value: Decimal
    unit: str | None = None
    multiplier: Decimal = Decimal(1)
    provisional: bool = False
    note: str | None = None
    reason: str | None = None
    seen: str = ""


@dataclass(frozen=True)
class Entered:
    new: int = 0
    corrected: int = 0
    changed: int = 0
    """Of these the figure is the same: another note, or provisional no more."""


def written(observation: Observation | None) -> str:
    """An observation as one text, by which two states of it are told apart; empty for none."""
    if observation is None:
        return ""
    value, multiplier = plain(observation.value), plain(observation.multiplier)
    state = "provisional" if observation.provisional else "final"
    return "|".join((value, observation.unit or "", multiplier, state))


def enter(
    *, plan: Plan, period: str, entries: Sequence[Entry], source: Article | None, editor: str
) -> Entered:
    """Writes all entries or none; each new value cites `source`, where one is given.

    Raises `ObservationsMoved` where somebody else entered one of them meanwhile, and
    `ReasonMissing` where a final value is replaced without a word.
    """
    with transaction.atomic():
        Plan.objects.locked().get(pk=plan.pk)
        indicators = {one.pk: one for one in plan.indicator_set.all()}
        present = {
            one.indicator_id: one
            for one in Observation.objects.filter(indicator__plan=plan, period=period)
        }
        _refuse_moved(entries, present)
        _refuse_unreasoned(entries, present)
        counts = {"new": 0, "corrected": 0, "changed": 0}
        for entry in entries:
            old = present.get(entry.indicator)
            row = _row(entry, old, period)
            row.indicator = indicators[entry.indicator]
            what = _what(row, old)
            if what is None:
                continue
            counts[what] += 1
            if old is not None and what == "corrected":
                keep_old(old=old, reason=entry.reason, day=timezone.localdate())
            if what != "changed":
                row.entered_by, row.entered_at = editor, timezone.now()
            row.save()
            if source is not None and what != "changed":
                _cite(row, source)
        if any(counts.values()):
            Plan.objects.filter(pk=plan.pk).touch()
        return Entered(**counts)


def _cite(row: Observation, source: Article) -> None:
    """Once, whatever it cites besides."""
    cited = row.citation_set
    if not cited.filter(article=source).exists():
        Citation.objects.create(
            plan=source.plan, observation=row, article=source, number=cited.count() + 1
        )


def _row(entry: Entry, old: Observation | None, period: str) -> Observation:
    row = copy(old) if old else Observation(indicator_id=entry.indicator, period=period)
    for name in (*FIGURE, "provisional", "note"):
        setattr(row, name, getattr(entry, name))
    return row


def _what(row: Observation, old: Observation | None) -> str | None:
    if old is None:
        return "new"
    if differs(row, old):
        return "corrected"
    same = (row.provisional, row.note) == (old.provisional, old.note)
    return None if same else "changed"


def _refuse_moved(entries: Iterable[Entry], present: dict[int, Observation]) -> None:
    moved = [
        entry.indicator for entry in entries if entry.seen != written(present.get(entry.indicator))
    ]
    if moved:
        raise ObservationsMoved(moved)


def _refuse_unreasoned(entries: Iterable[Entry], present: dict[int, Observation]) -> None:
    lacking = []
    for entry in entries:
        old = present.get(entry.indicator)
        if old and not old.provisional and not entry.reason and differs(_row(entry, old, ""), old):
            lacking.append(str(old.indicator))
    if lacking:
        raise ReasonMissing(lacking)
