"""Plans, and the pages on which they are compared, published, rolled back and withheld."""

from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plans.admin.base import WorkingCopyAdmin
from plans.admin.belonging import touch
from plans.admin.desk.addresses import desk_addresses
from plans.admin.desk.blobs import stored_picture
from plans.admin.desk.markdown import markdown_preview
from plans.admin.inlines import PlanCitationInline
from plans.admin.pictures import PlanPictureInline
from plans.admin.style_guide.page import style_guide
from plans.models import Item, Plan


@admin.register(Plan)
class PlanAdmin(WorkingCopyAdmin):
    fieldsets = (
        (None, {"fields": ("title", "title_en", "area", "plan_type", "summary")}),
        (_("Period"), {"fields": ("period_start", "period_end", "period_name", "follows")}),
        (
            _("Adoption"),
            {"fields": ("stage", "document_number", "adopting_body", "adopted_on")},
        ),
        (_("Address and version"), {"fields": ("slug", "version")}),
    )
    list_display = ("title", "area", "plan_type", "period", "stage", "live")
    list_filter = ("plan_type", "stage", ("area", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("area", "publication__edition")
    search_fields = ("title", "title_en", "slug", "summary", "document_number")
    autocomplete_fields = ("area",)
    inlines = (PlanCitationInline, PlanPictureInline)

    @admin.display(description=_("period"), ordering="period_start")
    def period(self, plan: Plan) -> str:
        return f"{plan.period_start}–{plan.period_end}"

    @admin.display(description=_("live edition"))
    def live(self, plan: Plan) -> str:
        try:
            return str(plan.publication.edition.number)
        except ObjectDoesNotExist:
            return gettext("not published")

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
        context = {"contents": [(name, reverse(address)) for name, address in lists]}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A published plan keeps its address: citations and mirrors hold it."""
        published = obj is not None and obj.edition_set.exists()
        return ("version", "slug") if published else ("version",)

    def get_inlines(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.inlines if obj else ()  # a new plan has no article to cite yet

    def get_urls(self) -> list[URLPattern]:
        guide = self.admin_site.admin_view(style_guide)
        return [
            path("style-guide/", guide, name="plans_style_guide"),
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

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        """The row is written whole, so it takes the raised version over first."""
        if change:
            touch(obj)
            obj.refresh_from_db(fields=["version"])
        admin.ModelAdmin.save_model(self, request, obj, form, change)
