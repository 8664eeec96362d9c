"""Indicators, with baseline, targets and observations."""

from typing import ClassVar

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from plans.admin.alignments import AlignmentInline
from plans.admin.citations import citations_of
from plans.admin.forms import FinalTargetForm, MilestoneForm
from plans.admin.inlines import (
    PartInline,
    ResponsibilityInline,
    RoomMakingFormSet,
    StackedPartInline,
)
from plans.admin.items import CitedFilter, ItemAdmin
from plans.admin.monitoring.inline import ObservationInline
from plans.admin.pictures import pictures_of
from plans.choices import TargetRole
from plans.documents.types import FIRST_YEAR
from plans.models import Baseline, Indicator, Target

TARGET_FACTS = (
    ("comparator", "value", "value_upper"),
    ("unit", "multiplier"),
    ("year", "year_stated"),
    ("strength", "wording"),
)


class MilestoneFormSet(RoomMakingFormSet):
    spare = {"year": lambda n: FIRST_YEAR + n}

    def clean(self) -> None:
        """Django compares the rows of one form by unconditional constraints alone."""
        super().clean()
        kept = [form for form in self.forms if form not in self.deleted_forms]
        years = [form.cleaned_data["year"] for form in kept if form.cleaned_data.get("year")]
        if len(years) != len(set(years)):
            raise ValidationError(_("There is one milestone a year at most."))


class TargetInline(StackedPartInline):
    """Targets in one role; `form` says which."""

    model = Target
    fk_name = "indicator"
    fields = TARGET_FACTS
    show_change_link = True  # to its citations
    role: ClassVar[TargetRole]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(role=self.role)


class FinalTargetInline(TargetInline):
    form = FinalTargetForm
    role = TargetRole.FINAL
    max_num = 1
    verbose_name = _("target for the end of the plan")


class MilestoneInline(TargetInline):
    form = MilestoneForm
    formset = MilestoneFormSet
    role = TargetRole.MILESTONE
    verbose_name = _("milestone")
    verbose_name_plural = _("milestones")


class BaselineInline(PartInline):
    model = Baseline
    fields = ("value", "unit", "multiplier", "year")
    show_change_link = True


@admin.register(Indicator)
class IndicatorAdmin(ItemAdmin):
    content = ("text",)
    groups = (
        (_("How it counts"), ("unit", "sense", "nature", "basis")),
        (_("Where it belongs"), ("keyword", "measures")),
    )
    list_display = ("title", "unit", "nature", "keyword", "number", "plan", "modified_at")
    list_filter = ("plan", "nature", "sense", "basis", CitedFilter)
    list_select_related = ("plan", "keyword")
    search_fields = (*ItemAdmin.search_fields, "text")
    autocomplete_fields = ("keyword", "measures")
    inlines = (
        BaselineInline,
        FinalTargetInline,
        MilestoneInline,
        ObservationInline,
        ResponsibilityInline,
        AlignmentInline,
        citations_of("indicator"),
        pictures_of("indicator"),
    )
