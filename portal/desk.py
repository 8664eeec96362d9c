"""The admin site: its gate, its name, the order of its models, its two languages."""

from functools import update_wrapper
from http import HTTPStatus
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, path, reverse, translate_url
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from plans import typed
from portal.accounts.forms import OwnPasswordForm
from portal.accounts.gate import ONE_TIME, detour, note_presence, tell_why
from portal.accounts.pages.log_in import CodePage, LogInPage
from portal.accounts.pages.second_factor import recovery_codes, second_factor

ORDER = (
    "Plan",
    "Keyword",
    "Zone",
    "NewsSource",
    "Article",
    "Aim",
    "Section",
    "Measure",
    "Project",
    "Indicator",
    "TargetRevision",
    "Department",
    "Term",
    "ParentPlan",
    "CorrectionReport",
    "Area",
    "SiteProfile",
    "Edition",
    "AuditEntry",
)
"""The models in the order in which the index names them."""


class Desk(AdminSite):
    site_header = site_title = "Lantu 蓝图"

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Whoever is logged in may have to go elsewhere first; whose log-in ended is told why.

        What either of them had typed is shown again.
        """
        inner = super().admin_view(view, cacheable)

        def gated(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            is_in = self.has_permission(request)
            elsewhere = detour(request) if is_in else None
            if (elsewhere or not is_in) and typed.holds_words(request):
                return typed.typed_again(request, typed.LOGGED_OUT, status=403, log_in=True)
            if not is_in:
                tell_why(request)
                return inner(request, *args, **kwargs)
            note_presence(request)
            return redirect(elsewhere) if elsewhere else inner(request, *args, **kwargs)

        return update_wrapper(gated, inner)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        return [
            path("login/code/", self.code, name="login_code"),
            path("second-factor/", self.admin_view(self.second_factor), name="second_factor"),
            path(
                "second-factor/recovery-codes/",
                self.admin_view(self.recovery_codes),
                name="recovery_codes",
            ),
            *super().get_urls(),
        ]

    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        if request.method == "GET" and self.has_permission(request):
            return redirect("admin:index")
        context = {**self.each_context(request), "title": _("Log in"), "subtitle": None}
        context |= {
            "app_path": request.get_full_path(),
            "username": request.user.get_username(),
        }
        if "next" not in request.GET and "next" not in request.POST:
            context["next"] = reverse("admin:index")
        view = LogInPage.as_view(
            extra_context=context,
            authentication_form=AdminAuthenticationForm,
            template_name="admin/login.html",
        )
        return view(request)

    def code(self, request: HttpRequest) -> Any:
        return CodePage.as_view(extra_context=self.each_context(request))(request)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """The new password is the owner's own: the one of one log-in has done its service."""
        one_time = bool(request.session.get(ONE_TIME))
        context = {**self.each_context(request), "one_time": one_time}
        view = PasswordChangeView.as_view(
            form_class=OwnPasswordForm,
            success_url=reverse("admin:index" if one_time else "admin:password_change_done"),
            template_name="admin/accounts/password_change.html",
            extra_context=context,
        )
        response = view(request)
        if response.status_code == HTTPStatus.FOUND:
            request.session.pop(ONE_TIME, None)
        return response

    def second_factor(self, request: HttpRequest) -> HttpResponse:
        return second_factor(request, self.each_context(request))

    def recovery_codes(self, request: HttpRequest) -> HttpResponse:
        return recovery_codes(request, self.each_context(request))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The plans first, in the order of work; then what other apps have."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_place)
        return sorted(apps, key=lambda app: app["app_label"] != "plans")

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {
            **super().each_context(request),
            "site_url": reverse("admin:index").removesuffix("admin/"),
            "other_language": _other_language(request),
        }


def _place(model: dict[str, Any]) -> int:
    name = model["object_name"]
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _other_language(request: HttpRequest) -> dict[str, str]:
    """The same page in the other language; each language is named in its own words."""
    code, name = ("zh-hans", "中文") if get_language() == "en" else ("en", "English")
    return {"code": code, "name": name, "url": translate_url(request.get_full_path(), code)}
