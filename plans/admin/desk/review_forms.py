"""What is said with a step of a review, and whom a link is for."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from plans.admin.desk.differing import ShownDifference
from plans.admin.desk.forms import readers_note
from plans.models.plans import MOST_STAGES
from plans.models.review_links import MOST_DAYS

SHORT = forms.Textarea(attrs={"rows": 2, "cols": 60, "class": "vLargeTextField"})
ITEM = "item-"


class SubmitForm(forms.Form):
    comment = readers_note(
        label=_("Note to the reviewers"),
        required=False,
        widget=SHORT,
        help_text=_("What to look at. The public does not see it."),
    )


class DecideForm(forms.Form):
    """What a reviewer says of the whole, and of each item that differs; two buttons send it.

    Both decisions take all of it, so that nothing that was typed is lost by the one or the other.
    """

    stage = forms.IntegerField(
        min_value=1, max_value=MOST_STAGES, required=False, widget=forms.HiddenInput
    )
    comment = readers_note(
        label=_("Comment on the whole"),
        required=False,
        widget=SHORT,
        help_text=_(
            "To send it back, say what must be put right; single items are commented on beside"
            " their differences above. With an approval it may be left empty. It is kept."
        ),
    )

    def __init__(self, *args: Any, differences: Iterable[ShownDifference], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for difference in differences:
            self.fields[f"{ITEM}{difference.key}"] = readers_note(
                label=_("Comment on “%(title)s”") % {"title": difference.title},
                required=False,
                widget=forms.Textarea(
                    attrs={"rows": 2, "class": "vLargeTextField", "form": "decide-form"}
                ),
            )

    def beside(
        self, differences: Iterable[ShownDifference]
    ) -> list[tuple[ShownDifference, forms.BoundField | None]]:
        """Each difference with the field of its comment."""
        return [
            (difference, self[name] if (name := f"{ITEM}{difference.key}") in self.fields else None)
            for difference in differences
        ]

    def items(self) -> dict[str, str]:
        """The comments on single items by key."""
        return {
            name.removeprefix(ITEM): text
            for name, text in self.cleaned_data.items()
            if name.startswith(ITEM) and text
        }


class ApproveForm(DecideForm):
    def clean_stage(self) -> int:
        stage: int | None = self.cleaned_data["stage"]
        if stage is None:
            raise forms.ValidationError(_("The form does not say which stage it approves."))
        return stage

    def clean(self) -> None:
        if self.items():
            raise forms.ValidationError(
                _(
                    "Not approved: you commented on single items, and what is approved has nothing"
                    " left to put right. Send it back with these comments, or empty them."
                )
            )


class SendBackForm(DecideForm):
    def clean_comment(self) -> str:
        comment: str = self.cleaned_data["comment"]
        if not comment:
            raise forms.ValidationError(_("Say what must be put right."), code="required")
        return comment


class LinkForm(forms.Form):
    of = forms.ChoiceField(
        label=_("What it opens"),
        choices=[
            ("now", _("the working copy as it is now")),
            ("review", _("the state that is in review")),
        ],
    )
    made_for = forms.CharField(
        label=_("For whom"),
        max_length=200,
        help_text=_("A name or an office, to tell the links apart. It stands in this list alone."),
    )
    days = forms.TypedChoiceField(
        label=_("Days until it expires"),
        coerce=int,
        choices=[(days, str(days)) for days in range(1, MOST_DAYS + 1)],
        initial=3,
    )
