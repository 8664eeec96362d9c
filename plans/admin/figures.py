"""Parts of items that have citations of their own: figures, reports, milestones, clauses.

They are found by the link in their item's page, and so stand in no index; they are added there.
"""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _

from plans.admin.base import WorkingCopyAdmin
from plans.admin.citations import citations_of
from plans.admin.deleting import linked
from plans.admin.indicators import TARGET_FACTS
from plans.admin.items import Names
from plans.models import (
    Alignment,
    Baseline,
    Clause,
    Evaluation,
    InvestmentYear,
    Milestone,
    Observation,
    ProgressUpdate,
    Target,
)
from plans.models.belonging import owner_of


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


class ActionAdmin(FigureAdmin):
    """A part of a measure or of a project."""

    owners = ("measure", "project")
    list_select_related = ("measure__plan", "project__plan")
    list_filter = ()


@admin.register(ProgressUpdate)
class ProgressUpdateAdmin(ActionAdmin):
    facts = ("reported_on", "text")
    list_display = ("measure", "project", "reported_on")
    search_fields = ("measure__title", "project__title", "text")
    inlines = (citations_of("progress_update"),)


@admin.register(Milestone)
class MilestoneAdmin(ActionAdmin):
    facts = ("due", "title", "done_on")
    list_display = ("title", "measure", "project", "due", "done_on")
    search_fields = ("measure__title", "project__title", "title")
    inlines = (citations_of("milestone"),)


@admin.register(InvestmentYear)
class InvestmentYearAdmin(FigureAdmin):
    owners = ("project",)
    facts = ("year", "planned", "actual")
    list_display = ("project", "year")
    list_filter = ("project__plan",)
    list_select_related = ("project__plan",)
    search_fields = ("project__title", "project__key")
    inlines = (citations_of("investment_year"),)


@admin.register(Clause)
class ClauseAdmin(FigureAdmin):
    """Its code is changed on its parent plan's page, which takes along what is aligned to it.

    While anything carries it out it stays.
    """

    owners = ("parent_plan", "code")
    facts = ("title", "text")
    list_display = ("code", "title", "parent_plan")
    list_filter = ("parent_plan__plan",)
    list_select_related = ("parent_plan__plan",)
    search_fields = ("code", "title", "text")
    inlines = (citations_of("clause"),)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        clauses = list(objs)
        taken, counts, lacking, in_the_way = super().get_deleted_objects(clauses, request)
        carrying_out = [
            format_html(_("{} carries it out"), linked(owner_of(alignment)))
            for clause in clauses
            for alignment in Alignment.objects.filter(
                parent_plan=clause.parent_plan_id, clause=clause.code
            )
        ]
        return taken, counts, lacking, [*in_the_way, *carrying_out]


@admin.register(Alignment)
class AlignmentAdmin(FigureAdmin):
    owners = (*Alignment.SUBJECTS, "parent_plan", "clause")
    facts = ("note",)
    list_display = ("clause", "parent_plan")
    list_filter = ("parent_plan__plan",)
    list_select_related = ("parent_plan__plan",)
    search_fields = ("clause", "note")
    inlines = (citations_of("alignment"),)


@admin.register(Evaluation)
class EvaluationAdmin(FigureAdmin):
    owners = ("plan",)
    facts = ("evaluation_kind", "until", "text")
    list_display = ("plan", "evaluation_kind", "until")
    list_filter = ("plan",)
    list_select_related = ("plan",)
    search_fields = ("plan__title", "text")
    inlines = (citations_of("evaluation"),)
