"""How an answer is written."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse

from plans.api.problems import ProblemDocument
from plans.api.shapes import EditionAnswer, PlanAnswer
from plans.documents.canonical import canonical
from plans.documents.items import PlanDocument
from plans.published.editions import EditionHead, Scope

ERRORS: dict[int, Any] = {400: ProblemDocument, 404: ProblemDocument, 410: ProblemDocument}
JSON = "application/json"


def edition_answer(edition: EditionHead) -> EditionAnswer:
    facts = {name: getattr(edition, name) for name in EditionAnswer.model_fields if name != "path"}
    return EditionAnswer(**facts, path=Scope(edition.plan, edition.number).base)


def plan_answer(document: PlanDocument, edition: EditionHead) -> PlanAnswer:
    return PlanAnswer(**dict(document), edition=edition_answer(edition))


def answer(data: Any) -> HttpResponse:
    """UTF-8, sorted keys, decimals as plain numbers: the form in which documents are stored.

    A document names the page that shows the same to people.
    """
    response = HttpResponse(canonical(data), content_type=JSON)
    if path := getattr(data, "path", None):
        add_link(response, f"{settings.ORIGIN}{path}", "alternate", type="text/html")
    return response


def raw_answer(stored: str) -> HttpResponse:
    """The stored bytes themselves."""
    return HttpResponse(stored, content_type=JSON)


def add_link(response: HttpResponse, target: str, rel: str, **attributes: str) -> None:
    """One more entry of the `Link` header (RFC 8288)."""
    given = {"rel": rel, **attributes}
    link = "; ".join([f"<{target}>", *(f'{name}="{value}"' for name, value in given.items())])
    known = response.headers.get("Link")
    response["Link"] = f"{known}, {link}" if known else link
