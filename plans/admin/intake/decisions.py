"""What an editor decides on the screen. Each is a POST that leads back to it."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import CHANGE
from plans.admin.intake.forms import ProposalForm, ReasonForm
from plans.admin.intake.marking import MarkForm
from plans.admin.intake.pages import IntakePage, number_in
from plans.admin.intake.tree import next_open
from plans.choices import ProposalState
from plans.editing.proposals.accept import Choice, accept
from plans.editing.proposals.decide import put_aside, reject, reopen
from plans.editing.proposals.keep import read_again
from plans.editing.proposals.mark import mark
from plans.editing.proposals.source import Source, new_outlet, take_source
from plans.editing.proposals.standing import look
from plans.errors.base import LantuError
from plans.models import Proposal


class Decision(IntakePage):
    """POST decides; whoever comes by GET gets the screen."""

    permissions = (CHANGE,)

    def get(self, request: HttpRequest, pk: int, number: int | None = None) -> HttpResponse:
        self.intake(pk)
        return self.back(pk, number)

    def refused(self, refusal: LantuError, pk: int, at: int | None = None) -> HttpResponse:
        self.refuse(words_for(refusal))
        return self.back(pk, at)


class TakeSource(Decision):
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        intake = self.intake(pk)
        form = self.source_form(look(intake), request.POST)
        if not form.is_valid():
            return self.show(pk, source=form)
        given = form.cleaned_data
        try:
            source = Source(
                title=given["title"],
                outlet=given["outlet"] or new_outlet(given["new_outlet"]),
                standing=given["standing"],
                published_at=given["published_at"],
                url=given["url"] or None,
            )
            take_source(intake=intake, source=source)
        except LantuError as refusal:
            return self.refused(refusal, pk)
        self.say(_("The article is a source of the plan. Now its proposals can be accepted."))
        return self.back(pk)


class Accept(Decision):
    """One proposal as its form has it."""

    def post(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        standing = look(self.intake(pk))
        looked = next((one for one in standing.proposals if one.row.number == number), None)
        if looked is None:
            raise Http404
        form = ProposalForm(request.POST, looked=looked, known=standing.known)
        if not form.is_valid():
            return self.show(pk, at=number, form=form)
        try:
            done = accept(intake=standing.intake, choices=[form.choice], editor=self.editor)
        except LantuError as refusal:
            return self.refused(refusal, pk, number)
        self.say(accepted_words(done))
        return self.back(pk, next_open(standing.proposals, number))


class AcceptTicked(Decision):
    """All that are ticked, as proposed. What looks like an item there already is left open; what
    only gathers others comes along with the first of them that is new.
    """

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        standing = look(self.intake(pk))
        ticked = numbers_in(request)
        chosen = [one for one in standing.proposals if one.row.number in ticked and one.is_open]
        left = sum(one.near is not None for one in chosen)
        choices = [
            Choice(one.row.number) for one in chosen if not one.near and not one.only_gathers
        ]
        if not choices and not left:
            self.refuse(_("Nothing was accepted: tick what is to be accepted."))
        if choices:
            try:
                done = accept(intake=standing.intake, choices=choices, editor=self.editor)
            except LantuError as refusal:
                return self.refused(refusal, pk)
            self.say(accepted_words(done))
        if left:
            self.refuse(
                ngettext(
                    "%(count)d is left open: it looks like an item that the plan has already."
                    " Decide on it by itself.",
                    "%(count)d are left open: they look like items that the plan has already."
                    " Decide on each by itself.",
                    left,
                )
                % {"count": left}
            )
        return self.back(pk)


class RejectTicked(Decision):
    """One proposal or several, with one reason."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        intake = self.intake(pk)
        form = ReasonForm(request.POST)
        numbers = numbers_in(request)
        at = numbers[0] if len(numbers) == 1 else None
        if not form.is_valid():
            self.refuse(_("Nothing was rejected: say why."))
            return self.back(pk, at)
        try:
            count = reject(
                intake=intake,
                numbers=numbers,
                reason=form.cleaned_data["reason"],
                editor=self.editor,
            )
        except LantuError as refusal:
            return self.refused(refusal, pk, at)
        self.say(
            ngettext("%(count)d proposal is rejected.", "%(count)d proposals are rejected.", count)
            % {"count": count}
        )
        return self.back(pk, next_open(look(intake).proposals, at) if at else None)


class ReadAgain(Decision):
    """The article as its archived text reads now."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        renewed = read_again(intake=self.intake(pk), editor=self.editor)
        self.say(_("The article was read anew."))
        return self.back(renewed.pk)


class PutAside(Decision):
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if put_aside(intake=self.intake(pk)):
            self.say(_("The article was put aside. It can be read again at any time."))
            return redirect("admin:plans_plan_intakes", self.plan.pk)
        self.refuse(_("This article stays: something of it is in the plan."))
        return self.back(pk)


class Reopen(Decision):
    def post(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        if reopen(intake=self.intake(pk), number=number):
            self.say(_("The proposal is open again."))
        else:
            self.refuse(_("This proposal cannot be opened again: the plan has its item."))
        return self.back(pk, number)


class Mark(Decision):
    """Words that no rule understood, by the editor's own hand."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        intake = self.intake(pk)
        form = MarkForm(request.POST)
        if not form.is_valid():
            return self.show(pk, marking=form)
        try:
            made = mark(intake=intake, **form.cleaned_data)
        except LantuError as refusal:
            return self.refused(refusal, pk)
        return self.back(pk, made.number)


def numbers_in(request: HttpRequest) -> list[int]:
    """The numbers of the proposals that are ticked."""
    found = (number_in(value) for value in request.POST.getlist("number"))
    return [number for number in found if number is not None]


def accepted_words(done: Sequence[Proposal]) -> str:
    merged = sum(one.state == ProposalState.MERGED for one in done)
    new = len(done) - merged
    told = []
    if new:
        told.append(
            ngettext(
                "%(count)d item is new in the plan.", "%(count)d items are new in the plan.", new
            )
            % {"count": new}
        )
    if merged:
        told.append(
            ngettext(
                "%(count)d item that the plan had already got a citation.",
                "%(count)d items that the plan had already got a citation each.",
                merged,
            )
            % {"count": merged}
        )
    return " ".join(told)
