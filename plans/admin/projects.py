"""Projects, with what was reported of them."""

from datetime import date

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from plans.admin.citations import citations_of
from plans.admin.inlines import PartInline, ResponsibilityInline, RoomMakingFormSet
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.pictures import pictures_of
from plans.models import ProgressUpdate, Project


class ProgressUpdateFormSet(RoomMakingFormSet):
    spare = {"reported_on": lambda n: date.fromordinal(n + 1)}


class ProgressUpdateInline(PartInline):
    model = ProgressUpdate
    formset = ProgressUpdateFormSet
    fields = ("reported_on", "text")
    show_change_link = True  # to its citations


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
        ResponsibilityInline,
        citations_of("project"),
        pictures_of("project"),
    )
