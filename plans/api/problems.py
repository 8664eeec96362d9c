"""One shape for every error: problem documents (RFC 9457)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError

from plans.documents.canonical import canonical
from plans.errors.reading import BadQuery, Gone, Moved, NoSuchThing, NotPublished, PlanRenamed
from plans.published.freshness import REFUSED

OPEN = {
    "Cache-Control": REFUSED,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "Content-Disposition, ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After"
    ),
}
"""What every answer of the API says: anybody may read it from anywhere, without credentials."""


class FieldError(Schema):
    """What is wrong with one parameter."""

    name: str
    reason: str


class ProblemDocument(Schema):
    """RFC 9457. `errors` is there where single parameters are wrong."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldError] | None = None


def problem(status: int, *, detail: str, errors: list[FieldError] | None = None) -> HttpResponse:
    document = ProblemDocument(
        title=HTTPStatus(status).phrase, status=status, detail=detail, errors=errors
    )
    body = canonical(document.model_dump(exclude_none=True))
    content_type = "application/problem+json"
    return HttpResponse(body, status=status, content_type=content_type, headers=OPEN)


def not_found(request: HttpRequest, **_path: Any) -> HttpResponse:
    """What answers under /api/ where nothing else does."""
    return problem(404, detail=f"There is nothing at {request.get_full_path()}.")


def handle_refusals(api: NinjaAPI) -> None:
    """Maps every refusal to its problem document."""
    handlers: dict[type[Exception], Callable[..., HttpResponse]] = {
        NotPublished: _not_published,
        Http404: _not_published,
        Gone: _gone,
        Moved: _moved,
        PlanRenamed: _renamed,
        BadQuery: _bad_query,
        ValidationError: _invalid,
        HttpError: _http_error,
    }
    for refusal, handler in handlers.items():
        api.add_exception_handler(refusal, handler)


def _not_published(request: HttpRequest, refusal: Exception) -> HttpResponse:
    return not_found(request)


def _gone(_request: HttpRequest, refusal: Gone) -> HttpResponse:
    return problem(410, detail=refusal.reason or "This was removed from the plan.")


def _moved(request: HttpRequest, refusal: Moved) -> HttpResponse:
    path = f"/api/v1{refusal.path.rstrip('/')}"
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)


def _renamed(request: HttpRequest, refusal: PlanRenamed) -> HttpResponse:
    return HttpResponsePermanentRedirect(refusal.readdressed(request.get_full_path()))


def _bad_query(_request: HttpRequest, refusal: BadQuery) -> HttpResponse:
    error = FieldError(name=refusal.name, reason=refusal.reason)
    status = 404 if isinstance(refusal, NoSuchThing) else 400
    return problem(status, detail=str(refusal), errors=[error])


def _invalid(_request: HttpRequest, refusal: ValidationError) -> HttpResponse:
    errors = [
        FieldError(name=str(error["loc"][-1]), reason=error["msg"]) for error in refusal.errors
    ]
    detail = "; ".join(f"{error.name}: {error.reason}" for error in errors)
    return problem(400, detail=detail, errors=errors)


def _http_error(_request: HttpRequest, refusal: HttpError) -> HttpResponse:
    return problem(refusal.status_code, detail=refusal.message)
