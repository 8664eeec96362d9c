"""How a plan goes as a whole: its monitoring board, and the evaluation that an edition is."""

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from plans.api.answers import ERRORS, answer, raw_answer
from plans.api.parameters import WhichDocument, declares
from plans.documents.progress import EvaluationDocument, ProgressDocument
from plans.published.items import stored_bytes
from plans.published.progress import find_board, find_evaluation

router = Router(tags=["progress"])


@router.get(
    "/{slug:plan}/progress",
    response={200: ProgressDocument, **ERRORS},
    operation_id="get_progress",
)
@declares(WhichDocument)
def get_progress(request: HttpRequest, plan: str, which: Query[WhichDocument]) -> HttpResponse:
    found = find_board(which.scope(plan))
    return raw_answer(stored_bytes(found)) if which.raw else answer(found.document)


@router.get(
    "/{slug:plan}/evaluation",
    response={200: EvaluationDocument, **ERRORS},
    operation_id="get_evaluation",
)
@declares(WhichDocument)
def get_evaluation(request: HttpRequest, plan: str, which: Query[WhichDocument]) -> HttpResponse:
    found = find_evaluation(which.scope(plan))
    return raw_answer(found.stored) if which.raw else answer(found.document)
