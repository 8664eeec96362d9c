"""The forms of a round: which values, and where they come from."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.forms import FigureFormField
from plans.editing.observations.due import due_year
from plans.editing.observations.enter import Entry, written
from plans.models import (
    Article,
    Department,
    Indicator,
    Observation,
    ObservationCorrection,
    Plan,
    Target,
)
from plans.models.fields import plain, validate_period

FIELDS = ("value", "unit", "multiplier", "provisional", "note")
COLUMNS: dict[str, Any] = {
    **{name: Observation._meta.get_field(name) for name in FIELDS},
    "reason": ObservationCorrection._meta.get_field("reason"),
}


def _field(name: str) -> Any:
    """The field of a form as the column has it."""
    figure = {"form_class": FigureFormField} if name in ("value", "multiplier") else {}
    small = {"widget": forms.Textarea(attrs={"rows": 1})} if name == "note" else {}
    return COLUMNS[name].formfield(**figure, **small)


class ValueForm(forms.Form):
    """The value of one indicator for the period. Left empty, nothing is entered for it."""

    value = _field("value")
    unit = _field("unit")
    multiplier = _field("multiplier")
    provisional = _field("provisional")
    note = _field("note")
    reason = forms.CharField(
        label=gettext_lazy("reason of the correction"),
        required=False,
        max_length=2000,
        help_text=gettext_lazy("Readers see the old value and this reason."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, indicator: Indicator, earlier: Sequence[Observation], **more: Any) -> None:
        period = more.pop("period")
        self.indicator = indicator
        self.targets: list[Target] = list(getattr(indicator, "final_targets", ()))
        self.present = next((one for one in earlier if one.period == period), None)
        self.earlier = [one for one in earlier if one.period < period][-3:]
        self.known = [(one.period, _told(one)) for one in self.earlier]
        super().__init__(prefix=f"i{indicator.pk}", initial=self._initial(), **more)
        self.fields["value"].required = self.fields["multiplier"].required = False
        if self.present is None:
            del self.fields["reason"]

    @property
    def figures(self) -> list[forms.BoundField]:
        return [self[name] for name in FIELDS]

    def clean_value(self) -> Decimal | None:
        value: Decimal | None = self.cleaned_data["value"]
        if value is None and self.present is not None:
            raise ValidationError(_("A value is not taken away here: delete it on its own page."))
        return value

    def clean_multiplier(self) -> Decimal:
        """Left empty, the unit is not multiplied by anything."""
        multiplier: Decimal | None = self.cleaned_data["multiplier"]
        if multiplier is not None and multiplier <= 0:
            raise ValidationError(_("The multiplier must be above 0."))
        return Decimal(1) if multiplier is None else multiplier

    def clean(self) -> dict[str, Any]:
        """With what the columns refuse: a form of no model does not ask them by itself."""
        for name in self.cleaned_data.keys() & COLUMNS.keys():
            value = self.cleaned_data[name]
            if value not in (None, ""):
                try:
                    COLUMNS[name].run_validators(value)
                except ValidationError as refusal:
                    self.add_error(name, refusal)
        return self.cleaned_data

    @property
    def entry(self) -> Entry | None:
        """What is to be written; null where nothing was entered."""
        given = self.cleaned_data
        if given["value"] is None:
            return None
        return Entry(
            indicator=self.indicator.pk,
            value=given["value"],
            unit=given["unit"] or None,
            multiplier=given["multiplier"],
            provisional=given["provisional"],
            note=given["note"] or None,
            reason=given.get("reason") or None,
            seen=given["seen"],
        )

    def _initial(self) -> dict[str, Any]:
        """What stands there; else the unit in which it was written before, or its target is."""
        if self.present is not None:
            known = {name: getattr(self.present, name) for name in FIELDS}
            return {**known, "seen": written(self.present)}
        before: Any = (self.earlier or self.targets)[-1]
        return {"unit": before.unit, "multiplier": before.multiplier}


class ChoiceForm(forms.Form):
    """Which round: of what period, and of all indicators or one department's."""

    period = forms.CharField(
        label=gettext_lazy("period"), max_length=8, validators=[validate_period]
    )
    department = forms.ModelChoiceField(
        Department.objects.none(),
        label=gettext_lazy("department"),
        required=False,
        empty_label=gettext_lazy("all departments"),
    )

    def __init__(self, plan: Plan, today: date, data: Any) -> None:
        given = data.dict() if hasattr(data, "dict") else dict(data)
        given.setdefault("period", str(due_year(plan, today) or plan.period_start))
        super().__init__(given)
        self.fields["department"].queryset = plan.department_set.all()  # type: ignore[attr-defined]


class SourceForm(forms.Form):
    """Where the values of the round come from."""

    source = forms.ModelChoiceField(
        Article.objects.none(),
        label=gettext_lazy("source of what is entered"),
        required=False,
        empty_label=gettext_lazy("no source yet"),
        help_text=gettext_lazy("Every value that is new or corrected cites it."),
    )

    def __init__(self, plan: Plan, data: Any = None) -> None:
        super().__init__(data)
        articles = plan.article_set.order_by("-number")
        self.fields["source"].queryset = articles  # type: ignore[attr-defined]


def _told(observation: Observation) -> str:
    """As it was written."""
    return f"{plain(observation.value)} {observation.unit or ''}".strip()
