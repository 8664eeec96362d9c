"""The form that readers fill in: what is wrong, and what tells people from programs."""

import secrets
import time
from typing import Any

from django import forms
from django.core import signing
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.choices import ReportKind
from plans.models import CorrectionReport

QUICKEST = 2.0
"""Seconds that a person needs at least between opening the form and sending it."""

OLDEST = 24 * 60 * 60
_SIGNER = signing.TimestampSigner(salt="plans.corrections.forms")


class ReportForm(forms.ModelForm):
    """A report. `seal` says when the form was opened; `website` is left empty by people."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What is wrong?"),
        choices=ReportKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what is wrong.")},
    )
    website = forms.CharField(required=False, label=gettext_lazy("Leave this field empty"))
    seal = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = CorrectionReport
        fields = ("kind", "text", "contact")
        labels = {
            "text": gettext_lazy("What should be put right?"),
            "contact": gettext_lazy("How can we reach you? (not required)"),
        }
        help_texts = {
            "text": gettext_lazy(
                "Name the place and, if you know it, what is right and where that can be read."
                " At most 2,000 characters; please nothing personal."
            ),
            "contact": gettext_lazy(
                "Only if you would like to be asked back. The answer is given under your code."
            ),
        }
        error_messages = {
            "text": {"required": gettext_lazy("Write what should be put right.")},
        }

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["text"].widget.attrs["rows"] = 6
        self.fields["contact"].widget.attrs["autocomplete"] = "off"
        self.fields["website"].widget.attrs |= {"autocomplete": "off", "tabindex": "-1"}

    def clean(self) -> dict[str, Any]:
        """Whoever is taken for a program by mistake is told so, and can send again."""
        given: dict[str, Any] = self.cleaned_data
        if given.get("website"):
            self.refuse(
                _(
                    "A field that people do not see was filled in. It is empty again:"
                    " please send the report once more."
                )
            )
        elif not self.errors and (refusal := self._refusal_of(given.get("seal", ""))):
            self.refuse(refusal)
        return given

    def refuse(self, words: str | Promise) -> None:
        """Refuses the report as a whole; what was typed is shown again."""
        self.add_error(None, str(words))

    def set_again(self, *, trusted: bool) -> None:
        """Before it is shown again: unlike what was typed, the trap is empty.

        A seal that is not `trusted`, or too old, is replaced.
        """
        typed = dict(self.data.items())
        seal = typed.get("seal", "")
        keeps = trusted and _age(seal) is not None
        self.data = {**typed, "website": "", "seal": seal if keeps else new_seal()}

    def _refusal_of(self, seal: str) -> str | None:
        age = _age(seal)
        if age is None:
            return _("The form had been open for too long. Please send it once more.")
        if age < QUICKEST:
            return _("That was very quick. Please look it over and send it once more.")
        return None


def new_form() -> ReportForm:
    return ReportForm(initial={"seal": new_seal()})


def new_seal() -> str:
    """Tells, so that nobody can forge it, that a form was opened now; no two are alike."""
    return _SIGNER.sign(f"{time.time()!r} {secrets.token_hex(8)}")


def _age(seal: str) -> float | None:
    """Seconds since the form was opened; None where that is too long ago, or not known."""
    try:
        opened = _SIGNER.unsign(seal, max_age=OLDEST)
    except signing.BadSignature:
        return None
    return time.time() - float(opened.partition(" ")[0])
