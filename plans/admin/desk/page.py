"""What every page of the desk does first: it finds the plan and asks for permission and team."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.sites import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.views.generic import View

from plans.admin.access import kept_by, may
from plans.admin.desk.rights import ASSIGN, CHANGE, LOOK, PUBLISH, REVIEW, ROLL_BACK, WITHHOLD
from plans.admin.desk.tools import tools_of
from plans.models import Edition, Plan
from plans.pages.tags import in_language
from plans.publishing.editions import live_edition


class DeskPage(View):
    """`permissions`: whoever has one of them for the plan may enter; `also` is needed besides."""

    permissions: ClassVar[tuple[str, ...]]
    also: ClassVar[str | None] = None
    site: AdminSite = admin.site
    plan: Plan

    def dispatch(
        self, request: HttpRequest, *args: Any, plan_id: int, **kwargs: Any
    ) -> HttpResponseBase:
        user = request.user
        if not any(user.has_perm(permission) for permission in self.permissions):
            raise PermissionDenied
        if self.also and not user.has_perm(self.also):
            raise PermissionDenied
        self.plan = get_object_or_404(Plan, pk=plan_id)
        if not any(may(user, permission, self.plan) for permission in self.permissions):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def editor(self) -> str:
        return self.request.user.get_username()

    def page(self, template: str, title: str | Promise, **context: Any) -> TemplateResponse:
        user = self.request.user
        everywhere = {
            **self.site.each_context(self.request),
            "title": title,
            "subtitle": in_language(self.plan),
            "opts": Plan._meta,
            "plan": self.plan,
            "tools": tools_of(self.plan, user, self._name),
            "may_look": any(may(user, name, self.plan) for name in LOOK),
            "may_publish": may(user, PUBLISH, self.plan),
            "may_roll_back": may(user, ROLL_BACK, self.plan),
            "may_withhold": may(user, WITHHOLD, self.plan),
            "may_review": self.may(REVIEW),
            "may_change": self.may(CHANGE),
            "may_assign_team": may(user, ASSIGN, self.plan),
            "kept_by": kept_by(user, self.plan),
        }
        return TemplateResponse(self.request, f"admin/desk/{template}", everywhere | context)

    @property
    def _name(self) -> str | None:
        match = self.request.resolver_match
        return match.url_name if match else None

    def may(self, permission: str) -> bool:
        return may(self.request.user, permission, self.plan)

    @property
    def live_edition(self) -> Edition | None:
        return live_edition(self.plan)

    def say(self, words: str | Promise) -> None:
        messages.success(self.request, str(words))

    def refuse(self, words: str | Promise) -> None:
        messages.error(self.request, str(words))

    def to_editions(self, words: str | Promise) -> HttpResponseRedirect:
        self.say(words)
        return self.back_to_editions()

    def back_to_editions(self) -> HttpResponseRedirect:
        return redirect("admin:plans_plan_editions", self.plan.pk)


class DeskVerb(DeskPage):
    """POST acts. Whoever comes by GET, as through the link to the page in the other language, gets
    the page on which the form stands.
    """

    stands_on: ClassVar[str]

    def get(self, request: HttpRequest, **found: int) -> HttpResponse:
        return redirect(f"admin:plans_plan_{self.stands_on}", self.plan.pk)
