"""What stands between a plan and its next edition, at any time before it is published."""

from typing import ClassVar

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.findings import counted, shown_checks
from plans.admin.desk.forms import CitedPlaceForm
from plans.admin.desk.page import DeskPage, DeskVerb
from plans.admin.desk.problems import shown_problems
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import LOOK, PUBLISH, REVIEW
from plans.editing.confirm_citations import confirm_citations
from plans.errors.base import LantuError
from plans.errors.publishing import NotReady
from plans.models import Candidate
from plans.publishing.prepare import prepare
from plans.publishing.readiness.examine import CHECKS
from plans.publishing.readiness.gate import findings_of

A_PAGE = 100


class ReadinessPage(DeskPage):
    """All checks; with `?check=` all findings of one, page by page."""

    permissions: ClassVar[tuple[str, ...]] = (*LOOK, REVIEW, PUBLISH)
    title = gettext_lazy("Readiness")

    def get(self, request: HttpRequest) -> HttpResponse:
        try:
            candidate = prepare(plan=self.plan, editor=self.editor)
        except NotReady as refusal:
            self.refuse(words_for(refusal))
            problems = shown_problems(self.plan, refusal.problems)
            return self.page("readiness.html", self.title, problems=problems)
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.page("readiness.html", self.title)
        chosen = CHECKS.get(request.GET.get("check", ""))
        return self._one(candidate, chosen.id) if chosen else self._all(candidate)

    def _all(self, candidate: Candidate) -> HttpResponse:
        return self.page(
            "readiness.html",
            self.title,
            candidate=candidate,
            checks=shown_checks(self.plan, findings_of(candidate)),
            clean=self._clean(candidate),
            **counted(candidate),
        )

    def _one(self, candidate: Candidate, check: str) -> HttpResponse:
        found = [finding for finding in findings_of(candidate) if finding.check == check]
        shown = Paginator(found, A_PAGE).get_page(self.request.GET.get("page"))
        return self.page(
            "readiness.html",
            self.title,
            candidate=candidate,
            checks=shown_checks(self.plan, list(shown), most=A_PAGE),
            one=CHECKS[check],
            shown=shown,
            **counted(candidate),
        )

    def _clean(self, candidate: Candidate) -> list[object]:
        """The checks that found nothing."""
        found = {finding.check for finding in findings_of(candidate)}
        return [check for check in CHECKS.values() if check.id not in found]


class ConfirmCitations(DeskVerb):
    """The source was compared, and what cites it is right."""

    permissions = ("plans.change_plan",)
    stands_on = "readiness"

    def post(self, request: HttpRequest) -> HttpResponseRedirect:
        form = CitedPlaceForm(request.POST)
        if form.is_valid():
            count = confirm_citations(plan=self.plan, **form.cleaned_data)
            self.say(_("%(count)d citations are confirmed.") % {"count": count})
        else:
            self.refuse(_("There is no such paragraph, so nothing was confirmed."))
        return redirect("admin:plans_plan_readiness", self.plan.pk)
