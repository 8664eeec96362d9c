"""A front before an application that gives one answer."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.http import HttpResponse
from django.http.response import HttpResponseBase

from plans.published.front import Front

TEXT = "天心区的一件事。" * 100
"""Long enough to be worth compressing."""


def page(text: str = TEXT, **headers: str) -> HttpResponse:
    """A page for everybody; underscores in names of headers stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpResponse(text, headers={"Cache-Control": "public, no-cache"} | named)


class Giving:
    """Gives one answer, as Django's own handler does, and remembers what it was asked."""

    def __init__(self, response: HttpResponseBase) -> None:
        self.response = response
        self.asked: list[WSGIEnvironment] = []

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        self.asked.append(environ)
        cookies = [("Set-Cookie", c.output(header="")) for c in self.response.cookies.values()]
        start(
            f"{self.response.status_code} {self.response.reason_phrase}",
            [*self.response.items(), *cookies],
        )
        return self.response


def fronted(response: HttpResponseBase) -> WSGIApplication:
    return Front(Giving(response))
