"""What every admin page of a plan's working copy does: it notes each write on the plan."""

from typing import Any, cast

from django import forms
from django.db import models, transaction
from django.http import HttpRequest

from plans.admin.belonging import plan_named_in, plan_of, touch
from plans.admin.choices import PlanChoices, keep_to_plan
from plans.admin.collisions import CollisionsTold
from plans.admin.deleting import DeletionTold
from plans.admin.forms import FORM_FIELDS, RowForm


class WorkingCopyAdmin(DeletionTold, PlanChoices, CollisionsTold):
    """Adding, changing and deleting raise the plan's version in the same transaction."""

    form = RowForm
    formfield_overrides = FORM_FIELDS

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[RowForm]:
        form = cast("type[RowForm]", super().get_form(request, obj, change, **kwargs))
        form.plan = plan_of(obj) if obj else plan_named_in(request)
        keep_to_plan(form.base_fields, form.plan)
        return form

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        touch(obj)
        super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        touch(obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        with transaction.atomic():
            touch(*queryset)
            super().delete_queryset(request, queryset)
