"""The monitoring board of an edition, and the evaluation that an edition is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NoReturn

from django.db.models import F, Subquery

from plans.documents.items import IndicatorDocument
from plans.documents.kinds import PLAN_KEY
from plans.documents.links import Link
from plans.documents.progress import BOARD, EVALUATION, EvaluationDocument, ProgressDocument
from plans.documents.stored import read_as
from plans.errors.reading import BadQuery, Gone, NotPublished
from plans.models import EditionEntry, Publication
from plans.monitoring.board import binding_first
from plans.published.editions import EditionHead, Scope
from plans.published.items import PAGE_SIZE, Found, answered, found_at
from plans.published.references import Sourced
from plans.published.standing import standing
from plans.published.withheld import public_entries, with_reasons


@dataclass(frozen=True)
class Board(Sourced):
    """`before` is the board of the edition before, with the keys of its items alone.

    `evaluation` is the one that the edition is, if it is one. `indicators` are the documents of a
    page, the binding ones first; the next page follows `after` of them.
    """

    edition: EditionHead
    plan: Link | None
    document: ProgressDocument
    before: ProgressDocument | None
    evaluation: EvaluationDocument | None
    indicators: list[IndicatorDocument]
    after: int | None


def board(scope: Scope, *, begin: int = 0) -> Board:
    """The board with the indicators after the first `begin`. Raises as `find_plan` does.

    An edition of before there were boards has none: `NotPublished`.
    """
    rows = _entries(scope)
    entry = _readable(scope, rows)
    edition = EditionHead.of(
        entry.edition, slug=scope.plan, live=entry.live or 0, withheld=None, now=entry
    )
    whole = read_as(ProgressDocument, BOARD, entry.document.data)
    keys = [one.item.key for one in binding_first(whole.indicators)]
    if begin % PAGE_SIZE or (begin and begin >= len(keys)):
        raise BadQuery("after", "is no place where a part of this page begins")
    indicators = public_entries(edition.id).filter(key__in=keys[begin : begin + PAGE_SIZE])
    own = [row for row in rows if _is_evaluation_of(entry, row)]
    shown = answered(scope, edition, [entry, *own, *indicators.select_related("document")])
    document, *others = shown.documents
    return Board(
        edition=edition,
        plan=shown.references.links.get(PLAN_KEY),
        document=document,
        before=_before(entry, rows),
        evaluation=others[0] if own else None,
        indicators=sorted(others[len(own) :], key=lambda one: keys.index(one.key)),
        after=begin + PAGE_SIZE if len(keys) > begin + PAGE_SIZE else None,
        cited=shown.cited,
        facts=shown.facts,
    )


def find_board(scope: Scope) -> Found:
    """The board by itself. Raises as `find` does."""
    return found_at(scope, BOARD)


def raise_why_there_is_none(scope: Scope) -> NoReturn:
    """An edition that was the evaluation may be named. Raises `Gone`, `NotPublished`."""
    find_evaluation(scope)
    raise NotPublished(EVALUATION)


def find_evaluation(scope: Scope) -> Found:
    """The evaluation that an edition is. Raises as `find` does."""
    return found_at(scope, EVALUATION)


def _entries(scope: Scope) -> list[Any]:
    """What an edition and the one before have of boards and evaluations, the newest first."""
    plans = Publication.objects.filter(slug=scope.plan).values("plan")
    entries = EditionEntry.objects.filter(edition__plan__in=plans, path__in=(BOARD, EVALUATION))
    if scope.number is None:
        newest = Publication.objects.filter(slug=scope.plan).values("edition__number")[:1]
        entries = entries.filter(edition__number__gte=Subquery(newest) - 1)
    else:
        entries = entries.filter(edition__number__in=(scope.number, scope.number - 1))
    return list(
        with_reasons(entries)
        .annotate(live=F("edition__publication__edition"), **standing(scope.plan))
        .select_related("edition", "document")
        .order_by("-edition__number")
    )


def _readable(scope: Scope, rows: Iterable[Any]) -> Any:
    """The board that is asked for."""
    for row in rows:
        asked = row.edition.number == scope.number if scope.number else row.live is not None
        if asked and row.path == BOARD:
            if (reason := row.edition_withheld or row.document_withheld) is not None:
                raise Gone(reason)
            return row
    find_board(scope)  # tells why there is none, and of an edition that has one
    raise NotPublished(BOARD)


def _is_evaluation_of(entry: Any, row: Any) -> bool:
    is_own = row.edition_id == entry.edition_id and row.path == EVALUATION
    return is_own and row.document_withheld is None


def _before(entry: Any, rows: Iterable[Any]) -> ProgressDocument | None:
    for row in rows:
        follows = row.edition.number == entry.edition.number - 1
        if follows and row.path == BOARD and not (row.edition_withheld or row.document_withheld):
            return read_as(ProgressDocument, BOARD, row.document.data)
    return None
