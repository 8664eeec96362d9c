"""Clauses of the plans above, and the items that carry them out."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.belonging import plan_named_in, plan_of
from plans.admin.forms import RowForm
from plans.admin.inlines import NumberedFormSet, NumberedInline, PartInline
from plans.models import Alignment, Clause, Plan

PARKED = "\x1f{}"
"""A code that no clause can have."""


class ClauseFormSet(NumberedFormSet):
    """A clause that gets another code takes along what is aligned to it."""

    spare = NumberedFormSet.spare | {"code": PARKED.format}

    def clean(self) -> None:
        super().clean()
        for form in self.deleted_forms:
            count = self._aligned(form.initial["code"]).count() if form.instance.pk else 0
            if count:
                raise ValidationError(
                    _("%(count)d items carry out %(code)s: take it out of these first."),
                    params={"count": count, "code": form.initial["code"]},
                )

    def save_existing_objects(self, commit: bool = True) -> Any:
        renamed = {
            form.initial["code"]: form.cleaned_data["code"]
            for form in self.initial_forms
            if commit and "code" in form.changed_data and form not in self.deleted_forms
        }
        with transaction.atomic():
            saved = super().save_existing_objects(commit)
            for place, old in enumerate(renamed):  # two may change codes with each other
                self._aligned(old).update(clause=PARKED.format(place))
            for place, new in enumerate(renamed.values()):
                self._aligned(PARKED.format(place)).update(clause=new)
        return saved

    def _aligned(self, code: str) -> Any:
        return Alignment.objects.filter(parent_plan=self.instance, clause=code)


class ClauseInline(NumberedInline):
    model = Clause
    formset = ClauseFormSet
    fields = ("number", "code", "title", "text")
    show_change_link = True  # to its citations


class AlignmentForm(RowForm):
    """One choice among the clauses of all plans above."""

    clauses: ClassVar[dict[str, Clause]] = {}
    carried_out = forms.ChoiceField(
        label=gettext_lazy("clause"),
        help_text=gettext_lazy("Clauses are entered on the page of their parent plan."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = {name: f"{clause.parent_plan} · {clause}" for name, clause in self.clauses.items()}
        field = self.fields["carried_out"]
        field.choices = [("", "---------"), *told.items()]  # type: ignore[attr-defined]  # a choice
        if self.instance.pk:
            self.initial["carried_out"] = named(self.instance.parent_plan_id, self.instance.clause)

    def _get_validation_exclusions(self) -> set[str]:
        """What follows from the choice; that no two rows make the same is seen by the formset."""
        return super()._get_validation_exclusions() | {"parent_plan", "clause"}

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if clause := self.clauses.get(cleaned.get("carried_out", "")):
            self.instance.parent_plan = clause.parent_plan
            self.instance.clause = clause.code
        return cleaned


class AlignmentFormSet(BaseInlineFormSet):
    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form not in self.deleted_forms]
        names = [name for form in kept if (name := form.cleaned_data.get("carried_out"))]
        if len(names) != len(set(names)):
            raise ValidationError(_("An item is aligned to a clause once at most."))


class AlignmentInline(PartInline):
    model = Alignment
    form = AlignmentForm
    formset = AlignmentFormSet
    fields = ("carried_out", "note")
    show_change_link = True

    def get_formset(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        formset = super().get_formset(request, obj, **kwargs)
        plan = plan_of(obj) if obj else plan_named_in(request)
        formset.form.clauses = clauses_above(plan)  # type: ignore[attr-defined]  # our form
        return formset


def clauses_above(plan: Plan | None) -> dict[str, Clause]:
    """By the name that a form has for it, in the order of the parent plans."""
    clauses = Clause.objects.filter(parent_plan__plan=plan).select_related("parent_plan")
    in_order = clauses.order_by("parent_plan__number", "number")
    return {named(clause.parent_plan_id, clause.code): clause for clause in in_order}


def named(parent_plan: int, code: str) -> str:
    return f"{parent_plan}:{code}"
