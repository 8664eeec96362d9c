"""References stay inside one plan: what a form offers, and what it accepts."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import (
    AutocompleteMixin,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from plans.admin.belonging import LONGEST_ID
from plans.admin.help import HELP
from plans.models import Item, Plan

NO_NUMBER = "?"


class _Asked(AutocompleteMixin):
    """What is chosen is shown again, but for what can be no row's number."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        return super().optgroups(name, [one for one in value if _is_number(one)], attr)


class Autocomplete(_Asked, AutocompleteSelect):
    pass


class _WithinPlan(_Asked):
    """An autocomplete that tells the server which plan it is asking for."""

    plan: Plan | None = None

    def get_url(self) -> str:
        return f"{super().get_url()}?plan={self.plan.pk if self.plan else 0}"


class PlanAutocomplete(_WithinPlan, AutocompleteSelect):
    pass


class PlanAutocompleteMultiple(_WithinPlan, AutocompleteSelectMultiple):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """A number that no database holds is as wrong as a word, and is told as one."""
        given = super().value_from_datadict(data, files, name)
        return [one if _is_number(one) else NO_NUMBER for one in given]


def _is_number(value: object) -> bool:
    return str(value).isdecimal() and len(str(value)) <= LONGEST_ID


class ReferencesAsked(BaseModelAdmin):
    """Gives references the autocomplete that survives whatever is sent to it."""

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", Autocomplete(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class PlanChoices(ReferencesAsked):
    """Gives references to items the autocompletes that know their plan."""

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Each field has its help; a choice may add to what it chooses from, and never deletes."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and not field.help_text:
            field.help_text = HELP.get(db_field.name, "")  # type: ignore[assignment]  # lazy
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        if self._asks_for_items(db_field, request):
            kwargs["widget"] = PlanAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelMultipleChoiceField | None:
        if self._asks_for_items(db_field, request):
            kwargs["widget"] = PlanAutocompleteMultiple(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def _asks_for_items(self, db_field: models.Field, request: HttpRequest) -> bool:
        model = db_field.related_model
        return (
            isinstance(model, type)
            and issubclass(model, Item)
            and db_field.name in self.get_autocomplete_fields(request)
        )


def keep_to_plan(fields: Mapping[str, forms.Field], plan: Plan | None) -> None:
    """Lets each reference to an item choose among the items of `plan` alone.

    `fields` are those of a form class that was made for this request.
    """
    for field in fields.values():
        if not isinstance(field, forms.ModelChoiceField) or field.queryset is None:
            continue
        if issubclass(field.queryset.model, Item):
            field.queryset = field.queryset.filter(plan=plan)
            field.error_messages["invalid_choice"] = _(
                "This belongs to another plan, or is no longer there."
            )
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, _WithinPlan):
                widget.plan = plan
