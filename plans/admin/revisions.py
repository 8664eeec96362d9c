"""Target revisions: the decision, and the target that it replaced."""

from typing import Any

from django.contrib import admin
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from plans.admin.base import WorkingCopyAdmin
from plans.admin.citations import citations_of
from plans.admin.forms import FormerTargetForm
from plans.admin.indicators import TARGET_FACTS
from plans.admin.inlines import StackedPartInline
from plans.admin.plan_first import PlanFirst
from plans.models import Target, TargetRevision


class FormerTargetInline(StackedPartInline):
    """The target that was replaced: a revision always has exactly one."""

    model = Target
    fk_name = "revision"
    form = FormerTargetForm
    fields = TARGET_FACTS
    min_num = 1
    can_delete = False
    show_change_link = True

    def get_formset(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        return super().get_formset(request, obj, validate_min=True, **kwargs)


@admin.register(TargetRevision)
class TargetRevisionAdmin(PlanFirst, WorkingCopyAdmin):
    fields = ("indicator", "decided_on", "reason", "deciding_document")
    list_display = ("indicator", "decided_on", "reason", "deciding_document")
    list_filter = ("indicator__plan",)
    list_select_related = ("indicator__plan",)
    search_fields = ("indicator__title", "indicator__key", "reason", "deciding_document")
    ordering = ("indicator__plan", "indicator__number", "decided_on")
    date_hierarchy = "decided_on"
    autocomplete_fields = ("indicator",)
    inlines = (FormerTargetInline, citations_of("target_revision"))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("indicator",) if obj else ()
