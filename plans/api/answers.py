"""What the API's answers and parameters look like, beyond the documents themselves."""

from collections.abc import Callable, Collection
from datetime import datetime
from difflib import get_close_matches
from functools import wraps
from typing import Annotated, Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Schema
from ninja.renderers import BaseRenderer
from pydantic import Field

from plans.api.problems import ProblemDocument
from plans.documents.canonical import canonical
from plans.documents.items import PlanDocument
from plans.errors.reading import BadQuery
from plans.published.editions import EditionHead, Scope, number_as_of

View = Callable[..., Any]

ERRORS: dict[int, Any] = {400: ProblemDocument, 404: ProblemDocument, 410: ProblemDocument}
MAX_LIMIT = 100


class CanonicalRenderer(BaseRenderer):
    """UTF-8, sorted keys, decimals as plain numbers: the form in which documents are stored."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> str:
        return canonical(data)


class Which(Schema):
    """Which edition: the live one, that of a number, or that of the end of a day."""

    edition: Annotated[int, Field(ge=1, le=999_999_999)] | None = None
    as_of: Annotated[str, Field(description="YYYY-MM-DD, the end of that day in China")] | None = (
        None
    )

    def scope(self, plan: str) -> Scope:
        """Raises `BadQuery`, `NotPublished`."""
        if self.as_of is None:
            return Scope(plan, self.edition)
        if self.edition is not None:
            raise BadQuery("as_of", "cannot be given together with edition")
        return Scope(plan, number_as_of(plan, self.as_of))


class WhichDocument(Which):
    """`raw=1` answers the stored bytes, whose SHA-256 is the document's checksum."""

    raw: bool = False


class WhichPage(Schema):
    """A page of a list: at most `limit` items after the one that `after` names."""

    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT)] = 50
    after: Annotated[str, Field(max_length=96)] | None = None


class WhichItems(WhichPage, Which):
    pass


class EditionAnswer(Schema):
    number: int
    note: str
    published_at: datetime
    checksum: str
    restores: int | None
    counts: dict[str, int]
    is_live: bool
    withheld: str | None
    path: str


class PlanAnswer(PlanDocument):
    """A plan and the edition that it is read in."""

    edition: EditionAnswer


def declares(*schemas: type[Schema]) -> Callable[[View], View]:
    """Refuses what none of `schemas` declares, and what is given twice: a typing error says so."""
    names = {field.alias or name for s in schemas for name, field in s.model_fields.items()}

    def decorated(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, **parameters: Any) -> Any:
            for name in sorted(set(request.GET) - names):
                raise BadQuery(name, f"is no parameter here; {_known(name, names)}")
            for name, values in request.GET.lists():
                if len(values) > 1:
                    raise BadQuery(name, "is given more than once")
            return view(request, **parameters)

        return checked

    return decorated


def _known(name: str, names: Collection[str]) -> str:
    """What was meant, as far as can be guessed, and what there is."""
    meant = get_close_matches(name.lower(), names, n=1)
    guess = f"did you mean {meant[0]}? " if meant else ""
    return f"{guess}known: {', '.join(sorted(names)) or 'none'}"


def edition_answer(edition: EditionHead) -> EditionAnswer:
    facts = {name: value for name, value in vars(edition).items() if name not in ("id", "plan")}
    return EditionAnswer(**facts, path=Scope(edition.plan, edition.number).base)


def plan_answer(document: PlanDocument, edition: EditionHead) -> PlanAnswer:
    return PlanAnswer(**dict(document), edition=edition_answer(edition))


def raw_answer(stored: str) -> HttpResponse:
    """The stored bytes themselves."""
    return HttpResponse(stored, content_type="application/json")


def next_address(request: HttpRequest, after: str | None) -> str | None:
    """The address of the page that begins after an item, or null at the end."""
    if after is None:
        return None
    query = {**request.GET.dict(), "after": after}
    return f"{settings.ORIGIN}{request.path}?{urlencode(query)}"
