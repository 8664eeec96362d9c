"""Explanations of words, and the plans above a plan."""

from django.contrib import admin

from plans.admin.alignments import ClauseInline
from plans.admin.citations import citations_of
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.pictures import pictures_of
from plans.models import ParentPlan, Term


@admin.register(Term)
class TermAdmin(ItemAdmin):
    content = ("text",)
    search_fields = (*ItemAdmin.search_fields, "text")
    inlines = (citations_of("term"), pictures_of("term"))


@admin.register(ParentPlan)
class ParentPlanAdmin(ItemAdmin):
    content = ("plan_type", "issued_by", "document_number", "url", "text")
    list_display = ("title", "plan_type", "issued_by", "number", "plan", "modified_at")
    list_filter = ("plan", "plan_type", CitedFilter)
    search_fields = (*ItemAdmin.search_fields, "issued_by", "document_number", "text")
    inlines = (ClauseInline, citations_of("parent_plan"), pictures_of("parent_plan"))
