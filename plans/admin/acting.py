"""Whoever is logged in is noted as the writer of what a request changes."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from plans.models.acting import acting

Handler = Callable[[HttpRequest], HttpResponse]


class NameTheEditor:
    """A middleware after that of authentication.

    The session is read when a working copy is changed, and on no other request: public pages know
    nobody.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with acting(lambda: request.user.get_username()):  # noqa: PLW0108 - not asked before
            return self.get_response(request)
