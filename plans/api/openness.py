"""What holds for every address of the API: it is read only, and open to everybody."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.views.decorators.csrf import csrf_exempt

from plans.api.problems import OPEN, problem

METHODS = "GET, HEAD, OPTIONS"
PREFLIGHT = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, If-Modified-Since, If-None-Match, Range",
    "Access-Control-Max-Age": "86400",
}
"""What a browser is told that asks before it lets a page of another site read here."""

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
            response[name] = value
        return response

    route.callback = answered
    return route
