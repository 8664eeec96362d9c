"""Projects, with how they come on."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from plans.admin.alignments import AlignmentInline
from plans.admin.citations import citations_of
from plans.admin.inlines import ResponsibilityInline
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.monitoring.actions import (
    InvestmentYearInline,
    MilestoneInline,
    ProgressUpdateInline,
)
from plans.admin.pictures import pictures_of
from plans.models import Project


@admin.register(Project)
class ProjectAdmin(ItemAdmin):
    content = ("project_kind", "text")
    groups = (
        (_("Where and for what"), ("zone", "measures")),
        (
            _("When and how much"),
            (("start_year", "finish_year"), ("investment", "investment_unit"), "status"),
        ),
    )
    list_display = ("title", "project_kind", "zone", "status", "number", "plan", "modified_at")
    list_filter = (
        "plan",
        "project_kind",
        "status",
        ("zone", admin.RelatedOnlyFieldListFilter),
        CitedFilter,
    )
    list_select_related = ("plan", "zone")
    search_fields = (*ItemAdmin.search_fields, "text")
    autocomplete_fields = ("zone", "measures")
    inlines = (
        ProgressUpdateInline,
        MilestoneInline,
        InvestmentYearInline,
        ResponsibilityInline,
        AlignmentInline,
        citations_of("project"),
        pictures_of("project"),
    )
