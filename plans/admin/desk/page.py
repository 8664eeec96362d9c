"""What every page of the desk does first: it finds the plan and asks for the permission."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.sites import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.views.generic import View

from plans.models import Plan

PUBLISH = "plans.publish_plan"
ROLL_BACK = "plans.roll_back_plan"
WITHHOLD = "plans.withhold_plan"
LOOK = ("plans.view_plan", "plans.change_plan")


class DeskPage(View):
    """`permissions`: whoever has one of them may enter."""

    permissions: ClassVar[tuple[str, ...]]
    site: AdminSite = admin.site
    plan: Plan

    def dispatch(
        self, request: HttpRequest, *args: Any, plan_id: int, **kwargs: Any
    ) -> HttpResponseBase:
        if not any(request.user.has_perm(permission) for permission in self.permissions):
            raise PermissionDenied
        self.plan = get_object_or_404(Plan, pk=plan_id)
        return super().dispatch(request, *args, **kwargs)

    @property
    def editor(self) -> str:
        return self.request.user.get_username()

    def page(self, template: str, title: str | Promise, **context: Any) -> TemplateResponse:
        everywhere = {
            **self.site.each_context(self.request),
            "title": title,
            "subtitle": self.plan.title,
            "opts": Plan._meta,
            "plan": self.plan,
            "may_look": any(self.request.user.has_perm(name) for name in LOOK),
            "may_change": self.request.user.has_perm("plans.change_plan"),
            "may_publish": self.request.user.has_perm(PUBLISH),
            "may_roll_back": self.request.user.has_perm(ROLL_BACK),
            "may_withhold": self.request.user.has_perm(WITHHOLD),
        }
        return TemplateResponse(self.request, f"admin/desk/{template}", everywhere | context)

    def refuse(self, words: str | Promise) -> None:
        messages.error(self.request, str(words))

    def to_editions(self, words: str | Promise) -> HttpResponseRedirect:
        messages.success(self.request, str(words))
        return self.back_to_editions()

    def back_to_editions(self) -> HttpResponseRedirect:
        return redirect("admin:plans_plan_editions", self.plan.pk)
