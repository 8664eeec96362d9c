"""The pages on which an article is given in, and looked at beside what it proposes."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.belonging import LONGEST_ID
from plans.admin.desk.page import DeskPage
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import CHANGE, LOOK
from plans.admin.intake.forms import ArticleForm, ProposalForm, ReasonForm, SourceForm
from plans.admin.intake.given import article_given
from plans.admin.intake.marking import MarkForm
from plans.admin.intake.text import legend, paragraphs, quotes
from plans.admin.intake.tree import beside, in_order, proposal_in_hand, tree
from plans.choices import ProposalState
from plans.editing.proposals.keep import keep
from plans.editing.proposals.standing import Looked, Standing, disagreement, look
from plans.errors.base import LantuError
from plans.intake.understanding.registry import RULES
from plans.models import Intake

RULE_OF = {rule.name: rule for rule in RULES}

ADD_OUTLET = "plans.add_newssource"


class IntakesPage(DeskPage):
    """The articles that were read for a plan, and the form for one more."""

    permissions = LOOK
    title = gettext_lazy("Articles on their way in")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(ArticleForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        if not self.may(CHANGE):
            raise PermissionDenied
        form = ArticleForm(request.POST, request.FILES)
        article = article_given(form)
        if article is None:
            return self.show(form)
        try:
            intake, is_new = keep(plan=self.plan, article=article, editor=self.editor)
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.show(form)
        if not is_new:
            self.say(_("This article was read before. Here you go on with it."))
        return redirect("admin:plans_plan_intake", self.plan.pk, intake.pk)

    def show(self, form: ArticleForm) -> HttpResponse:
        counted = {
            state.value: Count("proposal", filter=Q(proposal__state=state))
            for state in ProposalState
        }
        intakes = Intake.objects.filter(plan=self.plan).annotate(**counted)
        return self.page(
            "intake/intakes.html", self.title, form=form, intakes=intakes.defer("reading")
        )


class IntakePage(DeskPage):
    """The screen: the article with what was found in it, the tree, and the proposal in hand."""

    permissions: ClassVar[tuple[str, ...]] = LOOK

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(pk, at=number_in(request.GET.get("at", "")))

    def show(
        self,
        pk: int,
        *,
        at: int | None = None,
        form: ProposalForm | None = None,
        **forms: Any,
    ) -> HttpResponse:
        standing = look(self.intake(pk))
        branches = tree(standing.proposals)
        order = in_order(branches)
        current = proposal_in_hand(order, at)
        if current and current.is_open and form is None:
            form = ProposalForm(looked=current, known=standing.known)
        states = [one.row.state for one in standing.proposals]
        context = {
            "standing": standing,
            "intake": standing.intake,
            "paragraphs": paragraphs(standing),
            "share": f"{standing.share}%",
            "legend": legend(standing),
            "ticked": self.request.GET.get("tick") == "all",
            "branches": branches,
            "current": current,
            "next": beside(order, current, 1),
            "previous": beside(order, current, -1),
            "counts": [(state, states.count(state.value)) for state in ProposalState],
            "form": form,
            "reason": ReasonForm(),
            **(self._in_hand(standing, current) if current else {}),
            "source": None if standing.intake.article else self.source_form(standing),
            "marking": MarkForm(),
        }
        return self.page("intake/screen.html", standing.intake.title, **context | forms)

    def _in_hand(self, standing: Standing, current: Looked) -> dict[str, Any]:
        return {
            "quotes": quotes(standing, current),
            "sureness": f"{int(100 * current.row.confidence)}%",
            "rule": RULE_OF.get(current.row.rule),
            "disagrees": disagreement(self.plan, current),
        }

    def intake(self, pk: int) -> Intake:
        """Of this plan and no other."""
        found = Intake.objects.filter(plan=self.plan, pk=pk).select_related("article").first()
        if found is None:
            raise Http404
        return found

    def source_form(self, standing: Standing, data: Any = None) -> SourceForm:
        may_add = self.request.user.has_perm(ADD_OUTLET)
        return SourceForm(data, article=standing.article, may_add=may_add)

    def back(self, pk: int, at: int | None = None) -> HttpResponseRedirect:
        address = reverse("admin:plans_plan_intake", args=[self.plan.pk, pk])
        return redirect(f"{address}?at={at}#proposal-{at}" if at else address)


def number_in(text: str) -> int | None:
    """The number of a proposal, as an address or a form has it."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_ID else None
