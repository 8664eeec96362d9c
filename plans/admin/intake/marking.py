"""What words of the article are, by the editor's own hand."""

from django import forms
from django.utils.translation import gettext_lazy as _

from plans.admin.desk.items import kind_name
from plans.documents.types import LAST_OFFSET, LAST_ORDINAL
from plans.editing.proposals.mark import STARTS


def _kinds() -> list[tuple[str, str]]:
    return [(kind, kind_name(kind)) for kind in STARTS]  # type: ignore[arg-type]  # kinds of items


class MarkForm(forms.Form):
    kind = forms.ChoiceField(label=_("These words are"), choices=_kinds, initial="measure")
    paragraph = forms.IntegerField(min_value=1, max_value=LAST_ORDINAL, widget=forms.HiddenInput)
    start = forms.IntegerField(min_value=0, max_value=LAST_OFFSET, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, max_value=LAST_OFFSET, widget=forms.HiddenInput)
