"""What is answered where there is no page. Nothing here asks a database: it may be what failed."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def bad_request(request: HttpRequest) -> HttpResponse:
    return _answer(request, 400, _("Bad request"), _("The address cannot be read."))


def too_large(request: HttpRequest) -> HttpResponse:
    megabytes = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // (1024 * 1024)
    text = _(
        "Nothing was saved: a form may have at most %(megabytes)d MB and %(fields)d fields. Go back"
        " in your browser, where what you typed still stands, and save it in smaller parts."
    ) % {"megabytes": megabytes, "fields": settings.DATA_UPLOAD_MAX_NUMBER_FIELDS}
    return _answer(request, 413, _("Too much at once"), text)


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


def cannot_draw(request: HttpRequest) -> HttpResponse:
    text = _("This server has no font for Chinese. The picture is there as SVG, and as text.")
    return _answer(request, 503, _("The picture cannot be drawn"), text)


def drawing_others(request: HttpRequest) -> HttpResponse:
    text = _("Other pictures are being drawn. Please try again in a few seconds.")
    return _answer(request, 503, _("Not available just now"), text)


def _answer(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    """`is_ours`: the fault is the portal's, so that other pages may not answer either."""
    context = {"title": title, "text": text, "status": status, "is_ours": status >= 500}
    return render(request, "pages/error.html", context, status=status)
