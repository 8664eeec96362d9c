"""Decisions that need a reason: roll back, withhold, lift; and cancelling a schedule."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.forms import ItemReasonForm, LiftForm, NoteForm, ReasonForm
from plans.admin.desk.page import DeskPage, DeskVerb
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import PUBLISH, ROLL_BACK, WITHHOLD
from plans.errors.base import LantuError
from plans.models import Edition, Schedule, Withholding
from plans.publishing.roll_back import roll_back
from plans.publishing.schedule import cancel
from plans.publishing.withhold import lift, withhold_edition, withhold_item


class Decision(DeskPage, ABC):
    """GET says what will happen and asks why; POST does it."""

    title: ClassVar[str | Promise]
    explanation: ClassVar[str | Promise]
    form_class: ClassVar[type[forms.Form]] = ReasonForm

    def get(self, request: HttpRequest, **found: int) -> HttpResponse:
        return self._show(self.form_class(**self.form_options()), found)

    def post(self, request: HttpRequest, **found: int) -> HttpResponse:
        form = self.form_class(request.POST, **self.form_options())
        if form.is_valid():
            try:
                return self.to_editions(self.decide(form.cleaned_data, **found))
            except LantuError as refusal:
                self.refuse(words_for(refusal))
        return self._show(form, found)

    def form_options(self) -> dict[str, Any]:
        return {}

    def subject(self, **found: int) -> str:
        """What the decision is about; 404 where there is no such thing in this plan."""
        return ""

    @abstractmethod
    def decide(self, given: dict[str, Any], **found: int) -> str:
        """Calls the verb and says what it did."""

    def _show(self, form: forms.Form, found: dict[str, int]) -> HttpResponse:
        return self.page(
            "decision.html",
            self.title,
            form=form,
            subject=self.subject(**found),
            explanation=self.explanation,
        )


class OfEdition(Decision):
    def subject(self, **found: int) -> str:
        edition = self.edition(found["number"])
        return _("Edition %(number)d: %(note)s") % {"number": edition.number, "note": edition.note}

    def edition(self, number: int) -> Edition:
        return get_object_or_404(Edition, plan=self.plan, number=number)


class RollBack(OfEdition):
    permissions = (ROLL_BACK,)
    title = gettext_lazy("Roll back")
    explanation = gettext_lazy(
        "This edition's content becomes the next edition at once. The working copy stays as it"
        " is, and no edition is lost."
    )
    form_class = NoteForm

    def decide(self, given: dict[str, Any], **found: int) -> str:
        number = self.edition(found["number"]).number
        edition = roll_back(plan=self.plan, to=number, editor=self.editor, note=given["note"])
        return _("Edition %(number)d is live. It restores edition %(restored)d.") % {
            "number": edition.number,
            "restored": number,
        }


class WithholdEdition(OfEdition):
    permissions = (WITHHOLD,)
    title = gettext_lazy("Withhold an edition")
    explanation = gettext_lazy(
        "Readers get your reason instead of any page of this edition. Nothing is deleted, and it"
        " can be lifted."
    )

    def decide(self, given: dict[str, Any], **found: int) -> str:
        edition = self.edition(found["number"])
        withhold_edition(edition=edition, editor=self.editor, reason=given["note"])
        return _("Edition %(number)d is withheld.") % {"number": edition.number}


class WithholdItem(Decision):
    permissions = (WITHHOLD,)
    title = gettext_lazy("Withhold an item")
    explanation = gettext_lazy(
        "Readers get your reason instead of this item, in every edition that has it. Nothing is"
        " deleted, and it can be lifted."
    )
    form_class = ItemReasonForm

    def form_options(self) -> dict[str, Any]:
        return {"plan": self.plan}

    def decide(self, given: dict[str, Any], **found: int) -> str:
        withhold_item(plan=self.plan, key=given["key"], editor=self.editor, reason=given["note"])
        return _("The item is withheld.")


class Lift(Decision):
    permissions = (WITHHOLD,)
    title = gettext_lazy("Lift a withholding")
    explanation = gettext_lazy("Readers get the content again at once.")
    form_class = LiftForm

    def subject(self, **found: int) -> str:
        row = self.withholding(found["pk"])
        return f"{row.edition.number if row.edition else row.key}: {row.reason}"

    def withholding(self, pk: int) -> Withholding:
        return get_object_or_404(Withholding, plan=self.plan, pk=pk)

    def decide(self, given: dict[str, Any], **found: int) -> str:
        lift(withholding=self.withholding(found["pk"]), editor=self.editor, reason=given["note"])
        return _("The withholding is lifted.")


class CancelSchedule(DeskVerb):
    permissions = (PUBLISH,)
    stands_on = "editions"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        planned = get_object_or_404(Schedule, candidate__plan=self.plan, pk=pk)
        try:
            cancel(schedule=planned, editor=self.editor)
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.back_to_editions()
        return self.to_editions(_("The schedule is cancelled."))
