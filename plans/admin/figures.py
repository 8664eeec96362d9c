"""An indicator's figures and a project's updates, each with its citations.

They are found by the link in their item's page, and so stand in no index; they are added there.
"""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest

from plans.admin.base import WorkingCopyAdmin
from plans.admin.citations import citations_of
from plans.admin.indicators import TARGET_FACTS
from plans.admin.items import Names
from plans.models import Baseline, Observation, ProgressUpdate, Target


class FigureAdmin(WorkingCopyAdmin):
    """`owners` name what it belongs to: shown, never changed."""

    owners: ClassVar[Names] = ("indicator",)
    facts: ClassVar[tuple[Any, ...]]
    list_filter: ClassVar[Names] = ("indicator__plan",)
    list_select_related: ClassVar[Names] = ("indicator__plan",)
    search_fields: ClassVar[Names] = ("indicator__title", "indicator__key")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[Any, ...]:
        return (*self.owners, *self.facts)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return self.owners


@admin.register(Baseline)
class BaselineAdmin(FigureAdmin):
    facts = ("value", "unit", "multiplier", "year")
    list_display = ("indicator", "year")
    inlines = (citations_of("baseline"),)


@admin.register(Observation)
class ObservationAdmin(FigureAdmin):
    """Its figure is corrected on its indicator's page, where a reason is asked for."""

    facts = ("period", "value", "unit", "multiplier", "provisional", "note")
    list_display = ("indicator", "period", "provisional")
    inlines = (citations_of("observation"),)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*self.owners, "period", "value", "unit", "multiplier")


@admin.register(Target)
class TargetAdmin(FigureAdmin):
    owners = ("role", "indicator", "revision")
    facts = TARGET_FACTS
    list_display = ("wording", "role", "indicator", "revision", "year")
    list_filter = ("role",)
    list_select_related = ("indicator__plan", "revision__indicator__plan")
    search_fields = (*FigureAdmin.search_fields, "wording")
    inlines = (citations_of("target"),)


@admin.register(ProgressUpdate)
class ProgressUpdateAdmin(FigureAdmin):
    owners = ("project",)
    facts = ("reported_on", "text")
    list_display = ("project", "reported_on")
    list_filter = ("project__plan",)
    list_select_related = ("project__plan",)
    search_fields = ("project__title", "project__key", "text")
    inlines = (citations_of("progress_update"),)
