"""The forms of the desk: what is checked beyond the models' own rules."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plans.choices import TargetRole
from plans.models import Item, Plan
from plans.models.fields import FigureField, MarkdownField, plain

OWNERS = {"plan", "indicator", "measure", "parent_plan", "project", "role"}
"""Fields that a form shows without asking for them, though constraints speak of them."""


class FigureFormField(forms.DecimalField):
    """A figure as it was written: 25, not 25.000000."""

    def prepare_value(self, value: Any) -> Any:
        return plain(value) if isinstance(value, Decimal) else value


class MarkdownTextarea(AdminTextareaWidget):
    """A text with marks, and beside it what readers will see; a plain text area without scripts."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        told = {
            "data-preview": reverse("admin:plans_markdown_preview"),
            "data-preview-title": gettext("Preview"),
            "data-preview-failed": gettext("There is no preview just now. Your text is safe here."),
        }
        context: dict[str, Any] = super().get_context(name, value, {**(attrs or {}), **told})
        return context

    class Media:
        css: ClassVar = {"all": ["desk/markdown.css"]}
        js: ClassVar = [Script("desk/markdown.js", type="module")]


FORM_FIELDS: dict[type[models.Field], dict[str, Any]] = {
    FigureField: {"form_class": FigureFormField},
    MarkdownField: {"widget": MarkdownTextarea},
    models.URLField: {"assume_scheme": "https"},
}


class RefusableForm(forms.ModelForm):
    """A form that can be refused whatever stands in its fields, and is shown again as filled in."""

    refusal: ClassVar[str | None] = None

    def clean(self) -> dict[str, Any] | None:
        if self.refusal:
            self.add_error(None, self.refusal)
        return super().clean()


class RowForm(RefusableForm):
    """A row of one plan's working copy."""

    plan: ClassVar[Plan | None] = None

    def _get_validation_exclusions(self) -> set[str]:
        """Django leaves out a constraint as soon as one of its fields is not asked for."""
        left_out: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # no stub
        return left_out - (OWNERS - self.fields.keys())


class ItemForm(RowForm):
    """An item: it takes its plan from the address, and its number from its list."""

    number_scope: ClassVar[str] = "plan"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and self.plan is not None:
            self.instance.plan = self.plan
        if "number" in self.fields:
            self.fields["number"].required = False
            self.fields["number"].help_text = _(
                "Its place in its list. Left empty, it becomes the last."
            )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        scope = self._scope(cleaned)
        if scope is None or "number" not in cleaned:
            return cleaned
        if cleaned["number"] is None:
            cleaned["number"] = self._next_number(scope)
        elif self._is_taken(cleaned["number"], scope):
            free = self._next_number(scope)
            self.add_error(
                "number",
                _("The number %(number)d is taken in this list; %(free)d is the next free one.")
                % {"number": cleaned["number"], "free": free},
            )
        return cleaned

    def _scope(self, cleaned: dict[str, Any]) -> dict[str, models.Model] | None:
        """In which list the number counts; None where that is not known yet."""
        name = self.number_scope
        owner = self.instance.plan if name == "plan" else cleaned.get(name)
        return {name: owner} if owner else None

    def _next_number(self, scope: dict[str, models.Model]) -> int:
        return next_number(self._others(), **scope)

    def _is_taken(self, number: int, scope: dict[str, models.Model]) -> bool:
        return self._others().filter(number=number, **scope).exists()

    def _others(self) -> models.QuerySet[Item]:
        model: type[Item] = self._meta.model
        return model._default_manager.exclude(pk=self.instance.pk)


def next_number(rows: models.QuerySet[Item], **scope: Any) -> int:
    """The number after the last one in a list."""
    last = rows.filter(**scope).aggregate(last=models.Max("number"))["last"]
    return (last or 0) + 1


class TargetForm(RowForm):
    """A target in the role that its inline stands for."""

    role: ClassVar[TargetRole | None] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.role is not None:
            self.instance.role = self.role


class FinalTargetForm(TargetForm):
    role = TargetRole.FINAL


class MilestoneForm(TargetForm):
    role = TargetRole.MILESTONE


class FormerTargetForm(TargetForm):
    role = TargetRole.FORMER
