"""Editions, to be looked up across plans. Nothing published is changed here."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from plans.admin.trail.history import HistoryFromTrail
from plans.models import Edition


@admin.register(Edition)
class EditionAdmin(HistoryFromTrail):
    fields = (
        "plan",
        "number",
        "note",
        "published_at",
        "published_by",
        "restores",
        "slug",
        "checksum",
    )
    list_display = ("plan", "number", "note", "published_at", "published_by", "short_checksum")
    list_display_links = ("number",)
    list_filter = ("plan",)
    list_select_related = ("plan",)
    search_fields = ("plan__title", "note", "published_by", "checksum")
    date_hierarchy = "published_at"

    @admin.display(description=_("checksum"))
    def short_checksum(self, edition: Edition) -> str:
        return edition.checksum[:12]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
