"""The observations of an indicator on its own page, where no old value is lost either."""

from typing import Any, ClassVar

from django import forms
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.forms import RowForm
from plans.admin.inlines import PartInline, RoomMakingFormSet
from plans.documents.bundle.shapes import FIGURE
from plans.editing.observations.correct import keep_old
from plans.models import Observation, ObservationCorrection


class ObservationForm(RowForm):
    reason = forms.CharField(
        label=gettext_lazy("reason of the correction"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 24}),
        help_text=gettext_lazy("Readers see the old value and this reason."),
    )

    def clean_reason(self) -> str:
        """What no edition could hold is refused here as everywhere."""
        reason: str = self.cleaned_data["reason"]
        if reason:
            ObservationCorrection._meta.get_field("reason").run_validators(reason)
        return reason

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if corrects(self) and not self.initial.get("provisional") and not cleaned.get("reason"):
            self.add_error("reason", _("Say why the value is corrected: readers rely on it."))
        return cleaned


def corrects(form: Any) -> bool:
    """Another figure for the same observation."""
    return bool(form.instance.pk) and not set(FIGURE).isdisjoint(form.changed_data)


class ObservationFormSet(RoomMakingFormSet):
    spare = {"period": "{:08}".format}
    editor: ClassVar[str | None] = None

    def save_existing_objects(self, commit: bool = True) -> Any:
        if commit:
            for form in self.initial_forms:
                if corrects(form) and form not in self.deleted_forms:
                    old = Observation.objects.get(pk=form.instance.pk)
                    keep_old(old=old, reason=form.cleaned_data["reason"], day=timezone.localdate())
                    self._sign(form.instance)
        return super().save_existing_objects(commit)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        self._sign(form.instance)
        return super().save_new(form, commit)

    def _sign(self, row: Observation) -> None:
        row.entered_by, row.entered_at = self.editor, timezone.now()


class ObservationInline(PartInline):
    model = Observation
    form = ObservationForm
    formset = ObservationFormSet
    fields = ("period", "value", "unit", "multiplier", "provisional", "note", "reason", "entered")
    readonly_fields = ("entered",)
    show_change_link = True

    def get_formset(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        formset = super().get_formset(request, obj, **kwargs)
        formset.editor = request.user.get_username()  # type: ignore[attr-defined]  # ours
        return formset

    def entered(self, row: Observation) -> str:
        """Who and when, as far as it is known."""
        when = f"{timezone.localtime(row.entered_at):%Y-%m-%d %H:%M}" if row.entered_at else ""
        return " · ".join(filter(None, [row.entered_by, when])) or "–"

    entered.short_description = gettext_lazy("entered")  # type: ignore[attr-defined]  # as Django reads it
