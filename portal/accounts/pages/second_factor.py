"""One's own second factor: setting it up, replacing it, recovery codes that are shown once."""

from typing import Any

import django_otp
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from portal.accounts.errors import WrongCode
from portal.accounts.forms import CodeForm, PresentPasswordForm, ReplacingForm
from portal.accounts.second_factor import (
    enrol,
    is_enrolled,
    is_required_of,
    new_key,
    new_recovery_codes,
    picture_of,
    recovery_codes_left,
    typed_secret,
)
from portal.accounts.throttle import is_locked, lock_out, note_failure

KEY = "accounts.new_key"
FRESH = "accounts.recovery_codes"


def second_factor(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Where it is set up it says so; else, or on request, it offers a new one to confirm.

    Whoever found an open browser does not make it his own: a second factor that is set up, and its
    recovery codes, are replaced with the password alone. A wrong one counts as a failed log-in.
    """
    name = request.user.get_username()
    if request.method == "POST" and is_locked(request, name):
        return lock_out(request)
    if not is_enrolled(request.user) or {"replace"} & {*request.GET, *request.POST}:
        return _enrolling(request, context)
    form = PresentPasswordForm(request.POST or None, user=request.user)
    if form.is_valid():
        request.session[FRESH] = new_recovery_codes(user=request.user)
        return redirect("admin:recovery_codes")
    if form.was_wrong:
        note_failure(request, name)
    shown = {"form": form, "left": recovery_codes_left(request.user), "title": _("Second factor")}
    return TemplateResponse(request, "admin/accounts/enrolled.html", context | shown)


def _enrolling(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    user: Any = request.user
    replaces = is_enrolled(user)
    data = request.POST or None
    form = ReplacingForm(data, user=user) if replaces else CodeForm(data)
    key = request.session.setdefault(KEY, new_key())
    if form.is_valid():
        try:
            device, codes = enrol(user=user, key=key, code=form.cleaned_data["code"])
        except WrongCode:
            form.add_error("code", _("This is not the code of this moment. Is the clock right?"))
        else:
            return _enrolled(request, device, codes)
    if isinstance(form, ReplacingForm) and form.was_wrong:
        note_failure(request, user.get_username())
    size, squares = picture_of(user, key)
    shown = {
        "title": _("Set up the second factor"),
        "form": form,
        "size": size,
        "squares": squares,
        "secret": typed_secret(key),
        "required": is_required_of(user),
        "replaces": replaces,
    }
    return TemplateResponse(request, "admin/accounts/enrol.html", context | shown)


def recovery_codes(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Once; who comes again is told how many are left."""
    codes = request.session.pop(FRESH, None)
    if codes is None:
        return redirect("admin:second_factor")
    shown = {"codes": codes, "title": _("Recovery codes")}
    return TemplateResponse(request, "admin/accounts/recovery_codes.html", context | shown)


def _enrolled(request: HttpRequest, device: Any, codes: list[str]) -> HttpResponse:
    """From now on this session has seen the second factor; all others are asked for it."""
    request.session.pop(KEY, None)
    django_otp.login(request, device)
    request.session[FRESH] = codes
    messages.success(request, _("The second factor is set up."))
    return redirect("admin:recovery_codes")
