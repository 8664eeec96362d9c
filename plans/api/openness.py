"""What holds for every address of the API: it is read only, and open to everybody."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.http import http_date
from django.views.decorators.csrf import csrf_exempt

from plans.api.problems import OPEN, problem
from plans.published.freshness import kept, last_modified

METHODS = "GET, HEAD, OPTIONS"
PREFLIGHT = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, If-Modified-Since, If-None-Match, Range",
    "Access-Control-Max-Age": "86400",
}
"""What a browser is told that asks before it lets a page of another site read here."""

NAMES_AN_EDITION = {"edition", "from", "to"}

View = Callable[..., HttpResponse]


def opened(route: URLPattern) -> URLPattern:
    """The route, read only. HEAD comes as GET from `plans.published.front`."""
    view: View = route.callback

    @csrf_exempt  # nothing is written here: a refusal of the method says more than one of a token
    @wraps(view)
    def answered(request: HttpRequest, **parameters: Any) -> HttpResponse:
        match request.method:
            case "GET":
                response = view(request, **parameters)
            case "OPTIONS":
                response = HttpResponse(status=204, headers=PREFLIGHT)
            case _:
                response = problem(405, detail=f"{request.method} is not possible: read only.")
                response["Allow"] = METHODS
        for name, value in OPEN.items():
            response.headers.setdefault(name, value)
        return response

    route.callback = answered
    return route


def released(route: URLPattern) -> URLPattern:
    """The route, whose answers say when what they tell was released, and how long to keep it."""
    view: View = route.callback

    @wraps(view)
    def dated(request: HttpRequest, **parameters: Any) -> HttpResponse:
        if request.method != "GET":
            return view(request, **parameters)
        changed = last_modified()
        response = view(request, **parameters)
        of_an_edition = "number" in parameters or bool(NAMES_AN_EDITION & set(request.GET))
        response["Cache-Control"] = kept(response.status_code, of_an_edition=of_an_edition)
        if changed and response.status_code == HTTPStatus.OK:
            response["Last-Modified"] = http_date(changed.timestamp())
        return response

    route.callback = dated
    return route
