"""What plans share: areas and news sources. Saving one publishes it at once."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from plans.admin.choices import ReferencesAsked
from plans.admin.forms import FORM_FIELDS
from plans.admin.stale.guard import RefusesStaleSaves
from plans.models import Area, NewsSource
from plans.publishing.share import is_shared, share_area, share_outlet


@admin.register(Area)
class AreaAdmin(ReferencesAsked, RefusesStaleSaves):
    fields = ("code", "name", "name_en", "level", "parent")
    list_display = ("name", "code", "level", "parent")
    list_filter = ("level",)
    list_select_related = ("parent",)
    search_fields = ("name", "name_en", "code")
    autocomplete_fields = ("parent",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("code",) if obj else ()  # published plans name it by its code

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Another area under a published code would be taken for this one."""
        published = obj is not None and is_shared("area", obj.code)
        return super().has_delete_permission(request, obj) and not published

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        share_area(obj)


@admin.register(NewsSource)
class NewsSourceAdmin(RefusesStaleSaves):
    formfield_overrides = FORM_FIELDS
    fields = ("name", "name_en", "publisher", "url", "permits_full_text", "slug")
    list_display = ("name", "publisher", "url", "permits_full_text", "slug")
    list_filter = ("permits_full_text",)
    search_fields = ("name", "name_en", "publisher", "slug", "url")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("slug",) if obj else ()  # published articles name it by its slug

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Another outlet under a published address name would be taken for this one."""
        published = obj is not None and is_shared("outlet", obj.slug)
        return super().has_delete_permission(request, obj) and not published

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        share_outlet(obj)
