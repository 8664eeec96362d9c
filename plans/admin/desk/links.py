"""Review links of a plan: made, shown once, listed with their openings, revoked."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.page import DeskPage, DeskVerb
from plans.admin.desk.refusals import words_for
from plans.admin.desk.review_forms import LinkForm
from plans.admin.desk.rights import CHANGE, LOOK, PUBLISH, REVIEW
from plans.errors.base import LantuError
from plans.errors.publishing import CandidateGone
from plans.models import Candidate, ReviewLink
from plans.publishing.links.make import make_link
from plans.publishing.links.revoke import revoke
from plans.publishing.prepare import prepare
from plans.publishing.review.standing import open_review

A_PAGE = 100


class LinksPage(DeskPage):
    """GET lists; POST makes one, and shows its address this once."""

    permissions = (*LOOK, REVIEW, PUBLISH)
    title = gettext_lazy("Review links")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(LinkForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        if not self.may_make:
            raise PermissionDenied
        form = LinkForm(request.POST)
        if not form.is_valid():
            return self.show(form)
        try:
            link, token = make_link(
                candidate=self._candidate(form.cleaned_data["of"]),
                editor=self.editor,
                made_for=form.cleaned_data["made_for"],
                days=form.cleaned_data["days"],
            )
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.show(form)
        address = f"{settings.ORIGIN}/preview/link/{token}/"
        return self.show(LinkForm(), made=link, address=address)

    @property
    def may_make(self) -> bool:
        return self.may(CHANGE) or self.may(PUBLISH)

    def show(self, form: LinkForm, **context: object) -> HttpResponse:
        links = ReviewLink.objects.filter(plan=self.plan).annotate(
            opened=Count("openings"), last_opened=Max("openings__opened_at")
        )
        return self.page(
            "links.html",
            self.title,
            form=form,
            may_make=self.may_make,
            links=links.order_by("-pk")[:A_PAGE],
            **context,
        )

    def _candidate(self, of: str) -> Candidate:
        if of == "now":
            return prepare(plan=self.plan, editor=self.editor)
        review = open_review(self.plan)
        if review is None or review.candidate is None:
            raise CandidateGone
        return review.candidate


class LinkPage(DeskPage):
    """One link and every opening of it."""

    permissions = (*LOOK, REVIEW, PUBLISH)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        link = get_object_or_404(ReviewLink, plan=self.plan, pk=pk)
        openings = link.openings.order_by("-pk")
        return self.page(
            "link.html",
            _("Review link for %(whom)s") % {"whom": link.made_for},
            link=link,
            count=openings.count(),
            openings=openings[:A_PAGE],
        )


class Revoke(DeskVerb):
    permissions = (CHANGE, PUBLISH)
    stands_on = "links"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        link = get_object_or_404(ReviewLink, plan=self.plan, pk=pk)
        try:
            revoke(link=link, editor=self.editor)
            self.say(_("The link opens nothing from now on."))
        except LantuError as refusal:
            self.refuse(words_for(refusal))
        return redirect("admin:plans_plan_links", self.plan.pk)
