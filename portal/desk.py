"""The admin site: its name, the order of its models, its two languages."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse, translate_url
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from plans import typed

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
    index_title = _("Editors’ desk")

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The plans first, in the order of work; then what other apps have."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_place)
        return sorted(apps, key=lambda app: app["app_label"] != "plans")

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        """Where the session has ended, what was typed is shown again instead of the log-in."""
        guarded = super().admin_view(view, cacheable)

        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not self.has_permission(request) and typed.holds_words(request):
                return typed.typed_again(request, typed.LOGGED_OUT, status=403, log_in=True)
            return guarded(request, *args, **kwargs)

        return update_wrapper(answer, guarded)

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
