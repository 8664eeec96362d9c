"""Whatever is added is added to one plan, which is chosen first and stands in the address."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from plans import typed
from plans.admin.access import plans_of
from plans.admin.belonging import LONGEST_ID, plan_named_in
from plans.models import Plan


class PlanChoiceForm(forms.Form):
    """Among the plans in whose teams one is."""

    plan = forms.ModelChoiceField(Plan.objects.none(), label=_("Plan"))

    def __init__(self, *args: Any, plans: QuerySet[Plan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plan"].queryset = plans  # type: ignore[attr-defined]  # a choice of models


class PlanFirst(admin.ModelAdmin):
    """Asks for the plan before the form, unless it is plain which one is meant."""

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        if plan_named_in(request):
            return super().add_view(request, form_url, extra_context)
        if request.method != "POST" and (plan := self.plan_meant(request)):
            query = request.GET.copy()
            query["plan"] = str(plan.pk)
            return redirect(f"{request.path}?{query.urlencode()}")
        if typed.holds_words(request):
            return typed.typed_again(request, typed.GONE, status=410)
        return self._ask(request)

    def plan_meant(self, request: HttpRequest) -> Plan | None:
        """That of the list one comes from, or the only one to which one may add."""
        filters = QueryDict(request.GET.get("_changelist_filters", ""))
        filtered = filters.get("plan__id__exact", "")
        plans = plans_of(request.user)
        if filtered.isdecimal() and len(filtered) <= LONGEST_ID:
            plans = plans.filter(pk=int(filtered))
        match list(plans[:2]):
            case [only]:
                return only
        return None

    def response_add(
        self, request: HttpRequest, obj: Model, post_url_continue: str | None = None
    ) -> HttpResponse:
        """One more of the same goes to the same plan."""
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST:
            return HttpResponseRedirect(request.get_full_path())
        return response

    def _ask(self, request: HttpRequest) -> HttpResponse:
        plans = plans_of(request.user)
        context = {
            **self.admin_site.each_context(request),
            "title": _("To which plan?"),
            "subtitle": _("Add %s") % self.opts.verbose_name,
            "opts": self.opts,
            "form": PlanChoiceForm(plans=plans),
            "kept": [pair for pair in request.GET.items() if pair[0] != "plan"],
            "any_plan": plans.exists(),
            "is_popup": "_popup" in request.GET,
        }
        return TemplateResponse(request, "admin/desk/choose_plan.html", context)
