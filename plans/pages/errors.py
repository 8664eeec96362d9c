"""What is answered where there is no page. Nothing here asks a database: it may be what failed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def bad_request(request: HttpRequest) -> HttpResponse:
    return _answer(request, 400, _("Bad request"), _("The address cannot be read."))


def forbidden(request: HttpRequest) -> HttpResponse:
    return _answer(request, 403, _("Not allowed"), _("You may not do this."))


def not_found(request: HttpRequest) -> HttpResponse:
    return _answer(
        request, 404, _("Not found"), _("There is no page at this address, or not any more.")
    )


def server_error(request: HttpRequest) -> HttpResponse:
    return _answer(request, 500, _("Something went wrong"), _("Please try again in a while."))


def unavailable(request: HttpRequest) -> HttpResponse:
    return _answer(
        request, 503, _("Not available just now"), _("Please try again in a few seconds.")
    )


def _answer(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    return render(request, "pages/error.html", {"title": title, "text": text}, status=status)
