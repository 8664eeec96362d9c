"""Log-in in two steps: name and password, then the code where a second factor is set up."""

import time
from typing import Any

import django_otp
from django.conf import settings
from django.contrib import auth
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView, RedirectURLMixin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from portal.accounts.errors import CodeTooSoon, WrongCode
from portal.accounts.forms import CodeForm
from portal.accounts.gate import ONE_TIME
from portal.accounts.passwords import must_change_password
from portal.accounts.second_factor import is_enrolled, verify
from portal.accounts.throttle import is_locked, lock_out, note_failure

HELD = "accounts.held"
HELD_FOR = 300  # seconds to type the code


def enter(request: HttpRequest, user: Any, backend: str | None = None) -> None:
    """Logs in; a password of one log-in is noted, so that the gate asks for another."""
    auth.login(request, user, backend=backend)
    if must_change_password(user):
        request.session[ONE_TIME] = True


class LogInPage(LoginView):
    """Name and password. Who has a second factor is held until the code is right."""

    def get_default_redirect_url(self) -> str:
        return reverse("admin:index")

    def form_valid(self, form: Any) -> HttpResponse:
        user = form.get_user()
        if not is_enrolled(user):
            enter(self.request, user)
            return HttpResponseRedirect(self.get_success_url())
        self.request.session[HELD] = {
            "user": user.pk,
            "backend": user.backend,
            "hash": user.get_session_auth_hash(),
            "at": int(time.time()),
        }
        query = urlencode({self.redirect_field_name: self.get_redirect_url()})
        return redirect(f"{reverse('admin:login_code')}?{query}")


@method_decorator([sensitive_post_parameters(), csrf_protect, never_cache], name="dispatch")
class CodePage(RedirectURLMixin, FormView):
    """The code of the second factor, for who is held, or was logged in before enrolling."""

    form_class = CodeForm
    template_name = "admin/accounts/code.html"
    user: User

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        found = _whose_code(request)
        if found is None:
            return redirect("admin:login")
        self.user = found
        if is_locked(request, self.user.get_username()):
            return lock_out(request)
        return super().dispatch(request, *args, **kwargs)

    def get_default_redirect_url(self) -> str:
        return reverse("admin:index")

    def form_valid(self, form: CodeForm) -> HttpResponse:
        try:
            device = verify(user=self.user, code=form.cleaned_data["code"])
        except CodeTooSoon as refusal:
            words = ngettext(
                "After a wrong code, wait %(seconds)d second before the next one.",
                "After a wrong code, wait %(seconds)d seconds before the next one.",
                refusal.seconds,
            )
            form.add_error("code", words % {"seconds": refusal.seconds})
            return self.form_invalid(form)
        except WrongCode:
            note_failure(self.request, self.user.get_username())
            form.add_error(
                "code",
                _("This code is not right. Codes change every 30 seconds; each is taken once."),
            )
            return self.form_invalid(form)
        held = self.request.session.pop(HELD, None)
        if held:
            self.user.otp_device = device  # type: ignore[attr-defined]  # which log-in takes over
            enter(self.request, self.user, held["backend"])
        else:
            django_otp.login(self.request, device)
        return HttpResponseRedirect(self.get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = {"title": _("Second factor"), "next": self.get_redirect_url()}
        return super().get_context_data(**kwargs, **asked, name=self.user.get_username())


def _whose_code(request: HttpRequest) -> User | None:
    """Who gave the password not long ago, or whose session has not yet seen the second factor."""
    if request.user.is_authenticated:
        user: Any = request.user
        return None if user.is_verified() or not is_enrolled(user) else user
    held = request.session.get(HELD)
    if not held or not 0 <= time.time() - held["at"] <= HELD_FOR:
        return None
    user = User.objects.filter(pk=held["user"], is_active=True).first()
    same = user and constant_time_compare(user.get_session_auth_hash(), held["hash"])
    return user if same and held["backend"] in settings.AUTHENTICATION_BACKENDS else None
