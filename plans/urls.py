"""The public addresses of plans: API, pages, feeds, and what answers where there is nothing."""

import re
import sys

from django.contrib import admin
from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path

from plans import typed
from plans.admin.refused import refused
from plans.admin.start.page import start
from plans.api.problems import problem
from plans.api.urls import documentation_patterns
from plans.api.urls import urlpatterns as api_patterns
from plans.feeds.urls import feed_patterns, root_patterns
from plans.pages import errors
from plans.pages.urls import media_patterns
from plans.pages.urls import urlpatterns as page_patterns
from plans.preview.urls import urlpatterns as preview_patterns

__all__ = [
    "api_patterns",
    "bad_request",
    "csrf_failure",
    "desk_patterns",
    "documentation_patterns",
    "feed_patterns",
    "forbidden",
    "media_patterns",
    "not_found",
    "page_patterns",
    "preview_patterns",
    "root_patterns",
    "server_error",
]

desk_patterns = [path("", admin.site.admin_view(start))]
"""The first page of the desk, in place of the index of Django's admin."""

OF_STAFF = re.compile(r"^/(en/)?(admin|preview)/")

OF_THE_API = re.compile(r"^/(en/)?api/")

UNREACHABLE = (OperationalError, InterfaceError)
"""What the database's drivers raise when it is away, restarts, or lets nobody in just now."""

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
"""What Django raises while it reads a form."""

RETRY_AFTER = 10
"""Seconds."""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_api(request):
        return problem(400, detail="The address cannot be read.")
    if isinstance(exception, TOO_LARGE):
        return errors.too_large(request)
    return errors.bad_request(request)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    if typed.holds_words(request):
        return typed.typed_again(request, typed.FORBIDDEN, status=403)
    if OF_STAFF.match(request.path) and request.user.is_authenticated:
        return refused(request)
    return errors.forbidden(request)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: opened before a log-in, or another site's."""
    if typed.comes_from_here(request) and typed.holds_words(request):
        return typed.typed_again(request, typed.FORGOTTEN, status=403)
    return errors.forbidden(request)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_api(request):
        return problem(404, detail=f"There is nothing at {request.get_full_path()}.")
    return errors.not_found(request)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django calls it while it handles the exception, without handing it over."""
    if typed.holds_words(request):
        return typed.typed_again(request, typed.FAILED, status=503 if _is_away() else 500)
    if _is_away():
        return _unavailable(request)
    if _is_api(request):
        return problem(500, detail="Something went wrong here.")
    return errors.server_error(request)


def _is_away() -> bool:
    return isinstance(sys.exception(), UNREACHABLE)


def _unavailable(request: HttpRequest) -> HttpResponse:
    if _is_api(request):
        response = problem(503, detail="The database does not answer.")
    else:
        response = errors.unavailable(request)
    response["Retry-After"] = RETRY_AFTER
    return response


def _is_api(request: HttpRequest) -> bool:
    return bool(OF_THE_API.match(request.path))
