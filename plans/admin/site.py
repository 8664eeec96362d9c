"""The site's profile: what every page says of the site. Saving it publishes it at once."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import label_for_field
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plans.admin.choices import ReferencesAsked
from plans.admin.forms import FORM_FIELDS
from plans.admin.stale.guard import RefusesStaleSaves
from plans.models import SiteProfile
from plans.publishing.share import share_site

THE_ONE = 1

REGISTERED = (
    *("organiser", "contact", "identification_code", "icp_number", "police_number"),
    *("party_mark_url", "fault_report_url"),
)
"""What inspectors look for at the foot of each page of a government's website."""


@admin.register(SiteProfile)
class SiteProfileAdmin(ReferencesAsked, RefusesStaleSaves):
    """One row: it is written once, changed, and never deleted."""

    formfield_overrides = FORM_FIELDS
    fieldsets = (
        (None, {"fields": ("name", "name_en", "featured_plan", "left_out")}),
        (_("Who answers for it"), {"fields": ("organiser", "contact")}),
        (
            _("Registers and marks"),
            {
                "fields": (
                    *("identification_code", "icp_number", "police_number", "police_url"),
                    *("party_mark_url", "fault_report_url"),
                ),
                "description": _(
                    "They stand at the foot of every page. Write what the registers say; what is"
                    " empty is left out."
                ),
            },
        ),
        (_("Pages about the site"), {"fields": ("about", "accessibility_contact")}),
        (
            _("Open data"),
            {
                "fields": ("licence_url",),
                "description": _(
                    "Who uses the data has to know what is allowed. Without a licence the"
                    " catalogue names none."
                ),
            },
        ),
    )
    readonly_fields = ("left_out",)
    list_display = ("name", "organiser", "featured_plan")
    list_select_related = ("featured_plan",)
    autocomplete_fields = ("featured_plan",)

    def formfield_for_dbfield(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """The page about this site keeps the lines of its text."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "about":
            field.widget.attrs["data-preview-breaks"] = "breaks"
        return field

    @admin.display(description=_("not set, so left out of the pages"))
    def left_out(self, profile: SiteProfile) -> str:
        """The names of what a government's website should have and this one lacks."""
        missing = [name for name in REGISTERED if not getattr(profile, name)]
        names = (str(label_for_field(name, SiteProfile)) for name in missing)
        return format_html_join(" · ", "{}", ((capfirst(name),) for name in names)) or gettext(
            "nothing"
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not SiteProfile.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        obj.pk = THE_ONE
        super().save_model(request, obj, form, change)
        share_site(obj)
