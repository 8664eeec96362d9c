"""Plans, and the pages on which they are compared, published, rolled back and withheld."""

from copy import copy
from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plans.admin.access import shown_name, team_of
from plans.admin.base import WorkingCopyAdmin, named
from plans.admin.belonging import touch
from plans.admin.citations import PlanCitationInline
from plans.admin.commented import CommentsShown
from plans.admin.desk.addresses import desk_addresses
from plans.admin.desk.blobs import stored_picture
from plans.admin.desk.markdown import markdown_preview
from plans.admin.desk.rights import ASSIGN
from plans.admin.desk.tools import tools_of
from plans.admin.evaluations import EvaluationInline
from plans.admin.guide.page import help_addresses
from plans.admin.intake.start import FromArticle
from plans.admin.pictures import PlanPictureInline
from plans.admin.style_guide.page import style_guide
from plans.audit.as_one import as_one
from plans.audit.record import record
from plans.choices import AuditEvent
from plans.editing.begin import begin
from plans.models import Item, Plan


@admin.register(Plan)
class PlanAdmin(CommentsShown, WorkingCopyAdmin):
    fieldsets = (
        (None, {"fields": ("title", "title_en", "area", "plan_type", "summary")}),
        (_("Period"), {"fields": ("period_start", "period_end", "period_name", "follows")}),
        (
            _("Adoption"),
            {"fields": ("stage", "document_number", "adopting_body", "adopted_on")},
        ),
        (_("Review"), {"fields": ("review_stages",)}),
        (_("Address and version"), {"fields": ("slug", "version")}),
        (_("Team"), {"fields": ("members",)}),
    )
    list_display = ("title", "area", "plan_type", "period", "stage", "live")
    list_filter = ("plan_type", "stage", ("area", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("area", "publication__edition")
    search_fields = ("title", "title_en", "slug", "summary", "document_number")
    autocomplete_fields = ("area",)
    inlines = (EvaluationInline, PlanCitationInline, PlanPictureInline)

    @admin.display(description=_("period"), ordering="period_start")
    def period(self, plan: Plan) -> str:
        return f"{plan.period_start}–{plan.period_end}"

    @admin.display(description=_("live edition"))
    def live(self, plan: Plan) -> str:
        try:
            return str(plan.publication.edition.number)
        except ObjectDoesNotExist:
            return gettext("not published")

    @admin.display(description=_("members"))
    def members(self, plan: Plan) -> str:
        if not plan.pk:
            return gettext("Whoever adds a plan is the first in its team.")
        return gettext(", ").join(shown_name(member) for member in team_of(plan)) or "–"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A new plan has no team yet."""
        return admin.ModelAdmin.has_add_permission(self, request)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """With links to the lists of what this plan holds."""
        lists = [
            (model._meta.verbose_name_plural, f"admin:plans_{model._meta.model_name}_changelist")
            for model in apps.get_app_config("plans").get_models()
            if issubclass(model, Item)
        ]
        context: dict[str, Any] = {
            "contents": [(name, reverse(address)) for name, address in lists],
        }
        if (plan := self.get_object(request, object_id)) is not None:
            context["tools"] = tools_of(plan, request.user, "plans_plan_change")
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A published plan keeps its address: citations and mirrors hold it.

        Who may change a plan could otherwise free it of its review.
        """
        published = obj is not None and obj.edition_set.exists()
        may_set = request.user.has_perm(ASSIGN)
        held = [("slug", published), ("review_stages", not may_set)]
        shown = ("version", "members", "said_in_review")
        return (*shown, *(name for name, is_held in held if is_held))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        return [*self.said_first(obj), *super().get_fieldsets(request, obj)]

    def get_inlines(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.inlines if obj else ()  # a new plan has no article to cite yet

    def get_urls(self) -> list[URLPattern]:
        guide = self.admin_site.admin_view(style_guide)
        return [
            path("style-guide/", guide, name="plans_style_guide"),
            *help_addresses(),
            path(
                "from-article/",
                self.admin_site.admin_view(FromArticle.as_view()),
                name="plans_plan_from_article",
            ),
            re_path(
                r"^blobs/(?P<checksum>[0-9a-f]{64})\.webp$",
                self.admin_site.admin_view(stored_picture),
                name="plans_plan_blob",
            ),
            path(
                "markdown/",
                self.admin_site.admin_view(markdown_preview),
                name="plans_markdown_preview",
            ),
            *desk_addresses(self.admin_site),
            *super().get_urls(),
        ]

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """A plan goes with all of its items: one entry of the trail, which counts them."""
        with transaction.atomic(), as_one():
            touch(obj)
            gone = copy(obj)  # the row itself forgets its number
            _, along = obj.delete()
            record(event=AuditEvent.DELETED, about=gone, detail={"along": named(along)})

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        """The row is written whole, so it takes the raised version over first."""
        if not change:
            begin(plan=obj, member=request.user)
            return
        touch(obj)
        obj.refresh_from_db(fields=["version"])
        admin.ModelAdmin.save_model(self, request, obj, form, change)
