"""The small forms of the desk: a note, a reason, a time, an item."""

from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.db.models import Max
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from plans.admin.desk.items import item_models, kind_name
from plans.documents.progress import EVALUATION
from plans.documents.text import LONGEST_NOTE
from plans.documents.types import LAST_ORDINAL
from plans.models import EditionEntry, Evaluation, Plan
from plans.models.fields import ProseFormField, validate_prose

PROSE = forms.Textarea(attrs={"rows": 4, "cols": 60, "class": "vLargeTextField"})
NOT_OF_READERS = ("bundle", "paragraphs")


readers_note = partial(
    ProseFormField, widget=PROSE, max_length=LONGEST_NOTE, validators=[validate_prose]
)
"""What the verbs of publishing take as a note, refused at its field."""


class NoteForm(forms.Form):
    note = readers_note(
        label=_("Change note"),
        help_text=_("What changes and why. Readers see it in the plan's history."),
    )


class PublishForm(NoteForm):
    """The note, and the time of the other button: who gives one does not mean now."""

    due_at = forms.DateTimeField(
        label=_("Publish at"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Beijing time. Until then it can be cancelled."),
    )
    use_required_attribute = False  # one of the two buttons needs no time

    def clean_due_at(self) -> datetime | None:
        due_at: datetime | None = self.cleaned_data["due_at"]
        if due_at is not None and not self.fields["due_at"].required:
            raise forms.ValidationError(
                _("You chose a time: schedule it, or empty the time and publish now.")
            )
        return due_at


class ScheduleForm(PublishForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_at"].required = True


class CitedPlaceForm(forms.Form):
    """An article by its key and one of its paragraphs; without a number, the article as a whole."""

    article = forms.CharField()
    paragraph = forms.IntegerField(min_value=1, max_value=LAST_ORDINAL, required=False)


class ReasonForm(forms.Form):
    note = readers_note(label=_("Reason"), help_text=_("Readers see it in place of the content."))


class LiftForm(forms.Form):
    note = readers_note(label=_("Reason"), help_text=_("Why readers may have it again."))


class ItemReasonForm(ReasonForm):
    """An item of any edition, since past ones stay readable, and why it is withheld."""

    key = forms.ChoiceField(label=_("Item"))
    field_order = ("key", "note")

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        of_plan = EditionEntry.objects.filter(edition__plan=plan).exclude(kind__in=NOT_OF_READERS)
        newest = of_plan.order_by().values("key").annotate(newest=Max("pk")).values("newest")
        entries = EditionEntry.objects.filter(pk__in=newest).order_by("position", "pk")
        self.fields["key"].choices = [  # type: ignore[attr-defined]  # a field of choices
            ("", "---------"),
            *((entry.key, f"{_kind(entry)} · {entry.title}") for entry in entries),
        ]


def _kind(entry: EditionEntry) -> str:
    """In words, which tell items of one title apart."""
    names: dict[str, str] = {kind: kind_name(kind) for kind in item_models()}
    names[EVALUATION] = capfirst(str(Evaluation._meta.verbose_name))
    return names.get(entry.kind) or capfirst(str(Plan._meta.verbose_name))
