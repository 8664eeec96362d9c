"""The rows that stand inside an item's page: responsibilities, numbered lists."""

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from plans.admin.belonging import plan_named_in, plan_of
from plans.admin.choices import PlanChoices, keep_to_plan
from plans.admin.forms import FORM_FIELDS
from plans.audit.as_one import as_one
from plans.audit.put_aside import put_aside
from plans.documents.types import LAST_ORDINAL
from plans.models import Responsibility
from plans.models.fields import MarkdownField, ProseField

SMALL_PROSE: dict[type[models.Field], dict[str, Any]] = {
    field: {"widget": forms.Textarea(attrs={"rows": 2, "cols": 36})}
    for field in (ProseField, MarkdownField)
}


class RoomMakingFormSet(BaseInlineFormSet):
    """Rows that may change places: what no two of them share is first taken from those that leave.

    `spare` names these fields, each with what makes values of numbers from 0 on.
    """

    spare: ClassVar[dict[str, Callable[[int], Any]]]

    def get_unique_error_message(self, unique_check: Sequence[str]) -> str:
        """With the words of the form, where Django has the names of the columns."""
        fields = self.form._meta.model._meta
        names = [str(fields.get_field(name).verbose_name) for name in unique_check]
        return super().get_unique_error_message(names)

    def save_existing_objects(self, commit: bool = True) -> Any:
        if commit:
            put_aside(
                [
                    form.instance
                    for form in self.initial_forms
                    if form.has_changed() or form in self.deleted_forms
                ]
            )
            for name in self.spare.keys() & self.form.base_fields.keys():
                self._make_room(name)
        return super().save_existing_objects(commit)

    def _make_room(self, name: str) -> None:
        leaving = [
            form.instance.pk
            for form in self.initial_forms
            if name in form.changed_data or form in self.deleted_forms
        ]
        rows = self.get_queryset()
        taken = {getattr(row, name) for row in rows}
        taken |= {form.cleaned_data.get(name) for form in self.forms}
        free = (value for value in map(self.spare[name], count()) if value not in taken)
        for pk, value in zip(leaving, free, strict=False):
            rows.filter(pk=pk).update(**{name: value})


class NumberedFormSet(RoomMakingFormSet):
    """A list in order; a row whose number is left empty becomes the last."""

    spare = {"number": lambda n: LAST_ORDINAL + 1 + n}

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.has_changed() or form in self.initial_forms]
        kept = [form for form in kept if form not in self.deleted_forms]
        last = max((form.instance.number or 0 for form in kept), default=0)
        for form in kept:
            if form.instance.number is None:
                last += 1
                self._set_number(form, last)

    def _set_number(self, form: Any, number: int) -> None:
        field = form.instance._meta.get_field("number")
        try:
            form.instance.number = field.clean(number, form.instance)
        except ValidationError as refusal:
            form.add_error("number", refusal)


class PartInline(PlanChoices, admin.TabularInline):
    """Rows that belong to the page's own row, and so to its plan."""

    extra = 0
    formfield_overrides = FORM_FIELDS | SMALL_PROSE

    def get_formset(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        formset = super().get_formset(request, obj, **kwargs)
        plan = plan_of(obj) if obj else plan_named_in(request)
        keep_to_plan(formset.form.base_fields, plan)
        return formset


class StackedPartInline(PartInline):
    """For rows of many fields."""

    template = admin.StackedInline.template


class NumberedInline(PartInline):
    formset = NumberedFormSet

    def get_formset(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        formset = super().get_formset(request, obj, **kwargs)
        if number := formset.form.base_fields.get("number"):
            number.required, number.initial = False, None
        return formset


class ResponsibilityFormSet(BaseInlineFormSet):
    def save_existing_objects(self, commit: bool = True) -> Any:
        """Nothing hangs on these rows: what changes is written anew, and may change places."""
        if commit:
            changed = [form.instance for form in self.initial_forms if form.has_changed()]
            put_aside(changed)
            with as_one():  # the trail tells of them when they are written anew
                Responsibility.objects.filter(pk__in=[row.pk for row in changed]).delete()
        return super().save_existing_objects(commit)


class ResponsibilityInline(PartInline):
    model = Responsibility
    formset = ResponsibilityFormSet
    fields = ("department", "role")
    autocomplete_fields = ("department",)
