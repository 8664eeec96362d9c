"""Measures, with the things they name."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from plans.admin.alignments import AlignmentInline
from plans.admin.citations import citations_of
from plans.admin.inlines import (
    NumberedFormSet,
    NumberedInline,
    ResponsibilityInline,
)
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.monitoring.actions import MilestoneInline, ProgressUpdateInline
from plans.admin.pictures import pictures_of
from plans.models import Measure, NamedThing


class NamedThingFormSet(NumberedFormSet):
    spare = NumberedFormSet.spare | {"name": "\x1f{}".format}  # which no name can hold


class NamedThingInline(NumberedInline):
    model = NamedThing
    formset = NamedThingFormSet
    fields = ("number", "kind", "name")


@admin.register(Measure)
class MeasureAdmin(ItemAdmin):
    parent = "section"
    content = ("text",)
    groups = ((_("Where and when"), ("zones", ("start_year", "finish_year"), "status")),)
    list_display = ("code", "title", "section", "status", "plan", "modified_at")
    list_filter = (
        "plan",
        "status",
        ("section__keyword", admin.RelatedOnlyFieldListFilter),
        ("zones", admin.RelatedOnlyFieldListFilter),
        CitedFilter,
    )
    list_select_related = ("plan", "section__keyword")
    ordering = ("plan", "section__keyword__number", "section__number", "number")
    search_fields = (*ItemAdmin.search_fields, "text", "namedthing__name")
    autocomplete_fields = ("section", "zones")
    inlines = (
        NamedThingInline,
        ProgressUpdateInline,
        MilestoneInline,
        ResponsibilityInline,
        AlignmentInline,
        citations_of("measure"),
        pictures_of("measure"),
    )

    @admin.display(description=_("code"), ordering="section__keyword__number")
    def code(self, measure: Measure) -> str:
        section = measure.section
        return f"{section.keyword.number}.{section.number}.{measure.number}"
