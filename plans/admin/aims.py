"""Aims: goal, strategies, positionings, ambitions."""

from django.contrib import admin

from plans.admin.alignments import AlignmentInline
from plans.admin.citations import citations_of
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.pictures import pictures_of
from plans.models import Aim


@admin.register(Aim)
class AimAdmin(ItemAdmin):
    content = ("aim_kind", "text", "keyword", "zone")
    list_display = ("title", "aim_kind", "keyword", "zone", "number", "plan", "modified_at")
    list_filter = ("plan", "aim_kind", CitedFilter)
    list_select_related = ("plan", "keyword", "zone")
    search_fields = (*ItemAdmin.search_fields, "text")
    autocomplete_fields = ("keyword", "zone")
    inlines = (AlignmentInline, citations_of("aim"), pictures_of("aim"))
