"""Zones."""

from django.contrib import admin

from plans.admin.citations import citations_of
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.pictures import pictures_of
from plans.models import Zone


@admin.register(Zone)
class ZoneAdmin(ItemAdmin):
    content = ("orientation", "position", "theme_words", "summary")
    list_display = ("title", "orientation", "position", "words", "number", "plan", "modified_at")
    list_filter = ("plan", "position", CitedFilter)
    search_fields = (*ItemAdmin.search_fields, "orientation", "summary")
    inlines = (citations_of("zone"), pictures_of("zone"))

    @admin.display(description=Zone._meta.get_field("theme_words").verbose_name)
    def words(self, zone: Zone) -> str:
        return "、".join(zone.theme_words)
