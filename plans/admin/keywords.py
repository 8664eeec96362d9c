"""Keywords, and the sections under them."""

from django.contrib import admin

from plans.admin.citations import citations_of
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.pictures import pictures_of
from plans.models import Keyword, Section


@admin.register(Keyword)
class KeywordAdmin(ItemAdmin):
    content = ("tagline", "summary")
    list_display = ("title", "tagline", "number", "plan", "modified_at")
    search_fields = (*ItemAdmin.search_fields, "tagline", "summary")
    inlines = (citations_of("keyword"), pictures_of("keyword"))


@admin.register(Section)
class SectionAdmin(ItemAdmin):
    parent = "keyword"
    content = ("summary",)
    list_display = ("title", "number", "keyword", "plan", "modified_at")
    list_filter = ("plan", ("keyword", admin.RelatedOnlyFieldListFilter), CitedFilter)
    list_select_related = ("plan", "keyword")
    ordering = ("plan", "keyword__number", "number")
    search_fields = (*ItemAdmin.search_fields, "summary")
    autocomplete_fields = ("keyword",)
    inlines = (citations_of("section"), pictures_of("section"))
