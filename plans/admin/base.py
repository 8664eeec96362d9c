"""What every admin page of a plan's working copy does: it asks for the plan's team before a write,
and notes each write on the plan.
"""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.contrib.auth import get_permission_codename
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse

from plans.admin.access import kept_by, may
from plans.admin.belonging import (
    plan_id_named_in,
    plan_id_of,
    plan_named_in,
    plan_of,
    touch,
)
from plans.admin.choices import PlanChoices, keep_to_plan
from plans.admin.deleting import DeletionTold
from plans.admin.forms import FORM_FIELDS, RowForm
from plans.admin.stale.guard import RefusesStaleSaves
from plans.audit.as_one import as_one
from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import Plan
from plans.pages.tags import in_language

READ = ("view", "change")


class WorkingCopyAdmin(DeletionTold, PlanChoices, RefusesStaleSaves):
    """Adding, changing and deleting are for the plan's team, and raise the plan's version in the
    same transaction.
    """

    form = RowForm
    formfield_overrides = FORM_FIELDS

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may("add", request, plan_id_named_in(request))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may("change", request, plan_id_of(obj) if obj else None)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may("delete", request, plan_id_of(obj) if obj else None)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may change the rows of some plans reads those of all."""
        names = (f"{self.opts.app_label}.{get_permission_codename(a, self.opts)}" for a in READ)
        return any(request.user.has_perm(name) for name in names)

    def _may(self, action: str, request: HttpRequest, plan: int | None) -> bool:
        name = get_permission_codename(action, self.opts)
        return may(request.user, f"{self.opts.app_label}.{name}", plan)

    def render_change_form(
        self, request: HttpRequest, context: Any, *more: Any, **named: Any
    ) -> HttpResponse:
        """Under the row's title in the language of the page, and with a line for those who read the
        plan of others.
        """
        if (row := named.get("obj")) is not None:
            context["subtitle"] = in_language(row) or str(row)
            context["kept_by"] = kept_by(request.user, plan_of(row))
        return super().render_change_form(request, context, *more, **named)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[RowForm]:
        form = cast("type[RowForm]", super().get_form(request, obj, change, **kwargs))
        form.plan = plan_of(obj) if obj else plan_named_in(request)
        keep_to_plan(form.base_fields, form.plan)
        return form

    def lock(self, row: models.Model) -> None:
        """The plan, as every verb that writes to it does first."""
        Plan.objects.locked().filter(pk=plan_of(row).pk).first()

    def lock_several(self, rows: models.QuerySet) -> None:
        """Their plans, in the order in which every verb locks several."""
        plans = {plan_id_of(row) for row in rows}
        list(Plan.objects.locked().filter(pk__in=plans).order_by("pk"))

    def state_of(self, rows: Sequence[models.Model]) -> list[tuple[int, int]]:
        """Every save of anything in a plan raises its version, and so does each deletion."""
        plans = {plan_id_of(row) for row in rows}
        versions = Plan.objects.filter(pk__in=plans).order_by("pk").values_list("pk", "version")
        return [*versions, (0, len(rows))]

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        touch(obj)
        super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        touch(obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """One entry of the trail a plan, which names the items and counts what goes along."""
        with transaction.atomic(), as_one():
            rows = list(queryset)
            touch(*rows)
            for plan in sorted({plan_of(row) for row in rows}, key=lambda plan: plan.pk):
                mine = [row for row in rows if plan_of(row) == plan]
                _, along = queryset.filter(pk__in=[row.pk for row in mine]).delete()
                record(
                    event=AuditEvent.BULK_DELETED,
                    plan=plan,
                    about=plan,
                    detail={"items": [str(row) for row in mine], "along": named(along)},
                )


def named(counts: dict[str, int]) -> dict[str, int]:
    """Of each table the rows that were deleted; those that only link two others are left out."""
    return {label.lower(): n for label, n in counts.items() if n and "_" not in label}
