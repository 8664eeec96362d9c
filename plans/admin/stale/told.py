"""The differences between three states in the words of the form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, CheckboxInput, ChoiceField, Field, ModelChoiceField
from django.forms.models import BaseInlineFormSet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plans.admin.desk.differing import Pieces, compared
from plans.admin.stale.merging import Inputs, Three
from plans.admin.stale.sent import prefix_of


@dataclass(frozen=True)
class Told:
    """One field in the three states, theirs and mine marked where they differ from the first."""

    row: str
    name: str
    base: str
    theirs: Pieces
    mine: Pieces
    outcome: str


def told(
    differences: Iterable[Three], form: BaseForm, formsets: Sequence[BaseInlineFormSet]
) -> list[Told]:
    by_prefix = {prefix_of(formset): formset for formset in formsets}
    labels: dict[tuple[str, str], str] = {}
    return [_told(three, form, by_prefix, labels) for three in differences]


def _told(
    three: Three,
    form: BaseForm,
    formsets: dict[str, BaseInlineFormSet],
    labels: dict[tuple[str, str], str],
) -> Told:
    if three.inline is None:
        row, field = "", form.fields[three.name]
    else:
        formset = formsets[three.inline]
        row = labels.setdefault((three.inline, three.pk or ""), _row_name(formset, three.pk))
        field = formset.empty_form.fields[three.name]
    base, theirs, mine = (_words(field, state) for state in (three.base, three.theirs, three.mine))
    return Told(
        row=row,
        name=capfirst(str(field.label or three.name)),
        base=base,
        theirs=compared(base, theirs)[1],
        mine=compared(base, mine)[1],
        outcome=_outcome(three),
    )


def _row_name(formset: BaseInlineFormSet, pk: str | None) -> str:
    model: Any = formset.model
    name = capfirst(str(model._meta.verbose_name))
    stored = {str(row.instance.pk): row.instance for row in formset.initial_forms}
    row = stored.get(pk or "")
    return (
        f"{name}: {row}" if row is not None else _("%(name)s (removed meanwhile)") % {"name": name}
    )


def _outcome(three: Three) -> str:
    if three.collides:
        return _("Both changed it: yours stands in the form. Decide.")
    if three.is_theirs:
        return _("Theirs was taken over.")
    if three.theirs == three.mine:
        return _("Both entered the same.")
    return _("Yours stands in the form.")


def _words(field: Field, inputs: Inputs | None) -> str:
    if inputs is None:
        return ""
    if isinstance(field.widget, CheckboxInput):
        return _("yes") if any(inputs) else _("no")
    return " ".join(name for values in inputs for name in _names(field, values))


def _names(field: Field, values: list[str]) -> list[str]:
    """Titles where there are keys, and the names of choices."""
    if isinstance(field, ModelChoiceField):
        return [str(chosen) for chosen in _chosen(field, values)] or values
    if isinstance(field, ChoiceField):
        choices = {str(value): str(name) for value, name in _flat(field.choices)}
        return [choices.get(value, value) for value in values]
    return values


def _chosen(field: ModelChoiceField, values: list[str]) -> list[Any]:
    keys = [int(value) for value in values if value.isdecimal() and len(value) <= 18]
    return list(field.queryset.filter(pk__in=keys)) if field.queryset is not None else []


def _flat(choices: Any) -> Iterable[tuple[Any, Any]]:
    for value, name in choices:
        if isinstance(name, list | tuple):
            yield from name
        else:
            yield value, name
