"""One's own second factor: setting it up, replacing it, recovery codes that are shown once."""

from typing import Any

import django_otp
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from portal.accounts.errors import WrongCode
from portal.accounts.forms import CodeForm
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

KEY = "accounts.new_key"
FRESH = "accounts.recovery_codes"


def second_factor(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Where it is set up it says so; else, or on request, it offers a new one to confirm."""
    user: Any = request.user
    enrolled = is_enrolled(user)
    if request.method == "POST" and "codes" in request.POST and enrolled:
        request.session[FRESH] = new_recovery_codes(user=user)
        return redirect("admin:recovery_codes")
    if enrolled and not ({"replace"} & {*request.GET, *request.POST}):
        shown = {"left": recovery_codes_left(user), "title": _("Second factor")}
        return TemplateResponse(request, "admin/accounts/enrolled.html", context | shown)
    form = CodeForm(request.POST or None)
    key = request.session.setdefault(KEY, new_key())
    if form.is_valid():
        try:
            device, codes = enrol(user=user, key=key, code=form.cleaned_data["code"])
        except WrongCode:
            form.add_error("code", _("This is not the code of this moment. Is the clock right?"))
        else:
            return _enrolled(request, device, codes)
    size, squares = picture_of(user, key)
    shown = {
        "title": _("Set up the second factor"),
        "form": form,
        "size": size,
        "squares": squares,
        "secret": typed_secret(key),
        "required": is_required_of(user),
        "replaces": enrolled,
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
