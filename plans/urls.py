"""The public addresses of plans: the API, the pages, and what answers where there is nothing."""

from django.http import HttpRequest, HttpResponse

from plans.api.problems import problem
from plans.api.urls import urlpatterns as api_patterns
from plans.pages import errors
from plans.pages.urls import urlpatterns as page_patterns

__all__ = [
    "api_patterns",
    "bad_request",
    "forbidden",
    "not_found",
    "page_patterns",
    "server_error",
]


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_api(request):
        return problem(400, detail="The address cannot be read.")
    return errors.bad_request(request)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return errors.forbidden(request)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_api(request):
        return problem(404, detail=f"There is nothing at {request.path}.")
    return errors.not_found(request)


def server_error(request: HttpRequest) -> HttpResponse:
    if _is_api(request):
        return problem(500, detail="Something went wrong here.")
    return errors.server_error(request)


def _is_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")
