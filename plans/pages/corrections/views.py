"""Asking, sending, following."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from plans.corrections.codes import as_kept, grouped
from plans.corrections.follow_up import follow_up
from plans.corrections.forms import ReportForm, new_form
from plans.corrections.report import report
from plans.errors.corrections import TooManyReports, UnknownCode
from plans.pages.addresses import ENGLISH, localized, without_language
from plans.pages.answering import page
from plans.pages.corrections.senders import is_sent_from_here
from plans.pages.corrections.subjects import Asked, asked_about

PATH = "/corrections/"


# Django's own guard would need a cookie, which public pages do not set. Nobody is logged in here,
# so there is no trust to abuse; `is_sent_from_here` keeps other sites from sending for a reader.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def corrections(request: HttpRequest) -> HttpResponse:
    """GET shows the form, or leads to the code that was entered; POST takes a report."""
    if request.method == "POST":
        return _take(request)
    if code := as_kept(request.GET.get("code", ""))[:64]:
        return _to_code(code)
    return _show(request, new_form(), asked_about(request.GET))


@require_safe
def correction(request: HttpRequest, code: str) -> HttpResponse:
    """What became of a report. Every other code is answered alike."""
    try:
        found = follow_up(code)
    except UnknownCode:
        return _answer(request, "pages/corrections_unknown.html", status=404)
    return _answer(
        request, "pages/corrections_code.html", report=found, grouped=grouped(found.code)
    )


def _take(request: HttpRequest) -> HttpResponse:
    asked = asked_about(request.POST)
    form = ReportForm(request.POST)
    is_valid = form.is_valid()
    if not is_sent_from_here(request):
        form.refuse(_("The report came from another site. Please send it from here."))
        return _show(request, form, asked, status=403)
    if not is_valid:
        return _show(request, form, asked, status=422)
    if asked.is_lost:
        return _show(request, form, asked, status=422)
    try:
        kept = report(
            seal=form.cleaned_data["seal"],
            subject=asked.subject,
            kind=form.cleaned_data["kind"],
            text=form.cleaned_data["text"],
            contact=form.cleaned_data["contact"],
            address=request.META.get("REMOTE_ADDR", ""),
        )
    except TooManyReports as full:
        return _wait(request, form, asked, full.seconds)
    return _to_code(kept.code)


def _wait(request: HttpRequest, form: ReportForm, asked: Asked, seconds: int) -> HttpResponse:
    minutes = -(-seconds // 60)
    form.refuse(
        _(
            "Many reports came from your connection, or from all readers together. Please send"
            " yours in %(minutes)d minutes: what you wrote stands below."
        )
        % {"minutes": minutes}
    )
    response = _show(request, form, asked, status=429)
    response["Retry-After"] = str(seconds)
    return response


def _show(
    request: HttpRequest, form: ReportForm, asked: Asked, *, status: int = 200
) -> HttpResponse:
    if form.is_bound:
        form.set_again(trusted=status != HTTPStatus.FORBIDDEN)
        if asked.is_lost:
            form.refuse(
                _(
                    "The page that you meant is not public any more. Sent once more, your report"
                    " is about the site as a whole."
                )
            )
    return _answer(
        request, "pages/corrections.html", status=status, query=asked.query, form=form, asked=asked
    )


def _answer(
    request: HttpRequest, template: str, *, query: str = "", **context: Any
) -> HttpResponse:
    """A page that no cache keeps and no search engine lists; the other language keeps `query`."""
    path = without_language(request.path)
    response = page(
        request,
        template,
        canonical=None,
        chinese={"path": f"{path}{query}"},
        english={"path": f"{ENGLISH}{path}{query}"},
        **context,
    )
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _to_code(code: str) -> HttpResponseRedirect:
    response = HttpResponseRedirect(localized(f"{PATH}{grouped(code)}/"), status=303)
    response["Cache-Control"] = "no-store"
    return response
