"""The monitoring board of a plan, and the evaluation that an edition is."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from plans.choices import EvaluationKind
from plans.documents.progress import BOARD, EVALUATION
from plans.monitoring.board import (
    STATES,
    STATUSES,
    by_place,
    changes,
    counted,
    overdue,
    silence,
)
from plans.pages.addresses import permalink
from plans.pages.answering import page, public_page
from plans.pages.heads import plan_name, progress_head
from plans.pages.metadata import MakeHead
from plans.pages.parts import begin_asked_for
from plans.pages.titles import KIND_TITLES
from plans.published.editions import Scope
from plans.published.progress import Board, board, raise_why_there_is_none


@public_page
def monitoring_board(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    scope, begin = Scope(plan, edition), begin_asked_for(request)
    shown = board(scope, begin=begin)
    facts = {"plan": plan_name(scope, shown.plan), "period": shown.document.as_of}
    told = _("How %(plan)s goes: what is met, on track, behind or silent.") % facts
    if shown.document.as_of:
        told = _("%(told)s As at %(period)s.") % {"told": told, **facts}
    head = partial(progress_head, scope, shown, _("Progress"), told)
    return _page(request, "pages/board.html", scope, shown, begin, place=BOARD, head=head)


@public_page
def evaluation(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    scope, begin = Scope(plan, edition), begin_asked_for(request)
    shown = board(scope, begin=begin)
    if shown.evaluation is None:
        raise_why_there_is_none(scope)
    title = str(EvaluationKind(shown.evaluation.evaluation_kind).label)
    facts = {"plan": plan_name(scope, shown.plan), "year": shown.evaluation.until}
    told = _("What the evaluation of %(plan)s found, until the end of %(year)d.") % facts
    head = partial(progress_head, scope, shown, title, told)
    return _page(request, "pages/evaluation.html", scope, shown, begin, place=EVALUATION, head=head)


def _page(
    request: HttpRequest,
    template: str,
    scope: Scope,
    shown: Board,
    begin: int,
    *,
    place: str,
    head: MakeHead,
) -> HttpResponse:
    return page(
        request,
        template,
        scope=scope,
        edition=shown.edition,
        profile=shown.site,
        head=head,
        after=begin or None,
        begins=_("entry %(number)d") % {"number": begin + 1},
        permalink=permalink(shown.edition, f"{place}/"),
        place=place,
        sources=shown.sources,
        board=shown,
        document=shown.evaluation if place == EVALUATION else shown.document,
        **({} if begin else _standing(shown)),
    )


def _standing(shown: Board) -> dict[str, Any]:
    """What the first page says of all items."""
    document = shown.document
    published_on = shown.edition.published_at.date()
    states = counted(document.indicators)
    binding = counted(one for one in document.indicators if one.nature == "binding")
    actions = [*document.measures, *document.projects]
    statuses = counted(actions)
    return {
        "states": [(state, states[state]) for state in STATES],
        "binding": [(state, binding[state]) for state in STATES if binding[state]],
        "actions": actions,
        "statuses": [(status, statuses[status]) for status in STATUSES],
        "places": [
            (title, KIND_TITLES[kind], rows)
            for title, kind, rows in (
                (_("By keyword"), "keyword", by_place(document, "keywords")),
                (_("By zone"), "zone", by_place(document, "zones")),
                (_("By department"), "department", by_place(document, "departments")),
            )
            if rows
        ],
        "turns": changes(document, shown.before),
        "silence": silence(document, published_on),
        "overdue": list(overdue(document, published_on)),
    }
