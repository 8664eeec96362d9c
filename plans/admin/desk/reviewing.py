"""三审三校 on the desk: where a plan's review stands, and each step of it."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.differing import ShownDifference, ShownDifferences, shown_differences
from plans.admin.desk.notices import notices_of
from plans.admin.desk.page import DeskPage, DeskVerb
from plans.admin.desk.problems import shown_problems
from plans.admin.desk.refusals import words_for
from plans.admin.desk.review_forms import (
    ApproveForm,
    DecideForm,
    SendBackForm,
    SubmitForm,
)
from plans.admin.desk.rights import CHANGE, LOOK, PUBLISH, REVIEW
from plans.admin.desk.stages import NAMES, shown_stages
from plans.errors.base import LantuError
from plans.errors.publishing import NotReady
from plans.models import Review, ReviewState, ReviewStep, StepAction
from plans.publishing.prepare import settled
from plans.publishing.review.approve import approve
from plans.publishing.review.comments import open_comments, resolve, sent_back_review
from plans.publishing.review.send_back import send_back
from plans.publishing.review.standing import bar, due_stage, steps_since_live, wrote
from plans.publishing.review.submit import submit
from plans.publishing.review.withdraw import withdraw


class ReviewPage(DeskPage):
    """The state, what is in review, what was said; each form leads to a step."""

    permissions: ClassVar[tuple[str, ...]] = (*LOOK, REVIEW, PUBLISH)
    title = gettext_lazy("Review")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def show(self, **forms: Any) -> HttpResponse:
        """`forms` are those that were sent and are shown again."""
        review = self.review
        is_open = review is not None and review.state == ReviewState.OPEN
        due = due_stage(self.plan, review) if review else None
        found = self.differences if is_open else None
        decide_form = forms.get("decide_form") or DecideForm(
            initial={"stage": due}, differences=self.shown
        )
        return self.page(
            "review.html",
            self.title,
            review=review,
            is_open=is_open,
            is_present=is_open and self._is_present(),
            is_stale=is_open and self._is_stale(),
            due=due,
            notices=notices_of(self.plan, self.request.user),
            due_name=NAMES.get(due or 0),
            sent_back=self._sent_back(),
            stages=shown_stages(self.plan, review, due),
            barred=self._barred(),
            found=found,
            candidate=review.candidate if review else None,
            differences=decide_form.beside(self.shown),
            comments=open_comments(self.plan),
            steps=steps_since_live(self.plan),
            submit_form=forms.get("submit_form") or SubmitForm(),
            decide_form=decide_form,
            problems=forms.get("problems"),
        )

    @cached_property
    def review(self) -> Review | None:
        """The latest; whether it is open or how it ended."""
        reviews = Review.objects.filter(plan=self.plan).select_related("candidate", "based_on")
        return reviews.order_by("-pk").first()

    @cached_property
    def differences(self) -> ShownDifferences | None:
        """A page of them: what is said of its items is sent with this page."""
        candidate = self.review.candidate if self.review else None
        page = self.request.GET.get("page", "")
        return shown_differences(candidate, page=page) if candidate else None

    @property
    def shown(self) -> list[ShownDifference]:
        """Those of the page that was looked at."""
        return self.differences.shown if self.differences else []

    def _barred(self) -> str | None:
        """Why whoever looks may not approve."""
        if self.review is None:
            return None
        barred = bar(self.review, self.editor, wrote=wrote(self.plan, self.editor))
        return words_for(barred) if barred else None

    def _sent_back(self) -> ReviewStep | None:
        """What was said of the whole, until it is submitted anew."""
        review = sent_back_review(self.plan)
        return review.steps.filter(action=StepAction.SENT_BACK).first() if review else None

    def _is_stale(self) -> bool:
        live = self.live_edition
        return self.review is not None and self.review.based_on_id != (live.pk if live else None)

    def _is_present(self) -> bool:
        """Whether what is in review is what the working copy makes now."""
        review = self.review
        if review is None or review.candidate is None or self._is_stale():
            return False
        if review.candidate.version == self.plan.version:
            return True
        try:
            return settled(self.plan).checksum == review.checksum
        except LantuError:
            return False


class ReviewVerb(DeskVerb, ReviewPage):
    """POST takes a step; a refusal shows the page again with what was typed."""

    stands_on = "review"

    def to_review(self, words: str) -> HttpResponseRedirect:
        self.say(words)
        return redirect("admin:plans_plan_review", self.plan.pk)

    def asked(self, pk: int) -> Review:
        return get_object_or_404(Review, plan=self.plan, pk=pk)

    def again(self, refusal: LantuError | None, **forms: Any) -> HttpResponse:
        self.refuse(
            _("Nothing was done: see the errors beside the fields below.")
            if refusal is None
            else words_for(refusal)
        )
        return self.show(**forms)


class Submit(ReviewVerb):
    permissions = (CHANGE,)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SubmitForm(request.POST)
        refusal: LantuError | None = None
        problems = None
        if form.is_valid():
            try:
                submit(plan=self.plan, editor=self.editor, note=form.cleaned_data["comment"])
                return self.to_review(_("It is in review now."))
            except NotReady as not_ready:
                refusal = not_ready
                problems = shown_problems(self.plan, not_ready.problems)
            except LantuError as refused:
                refusal = refused
        return self.again(refusal, submit_form=form, problems=problems)


class Approve(ReviewVerb):
    permissions = (REVIEW,)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self.asked(pk)
        form = ApproveForm(request.POST, differences=self.shown)
        refusal: LantuError | None = None
        if form.is_valid():
            try:
                step = approve(
                    review=review,
                    stage=form.cleaned_data["stage"],
                    reviewer=self.editor,
                    comment=form.cleaned_data["comment"],
                )
                stage = NAMES[step.stage or 1]
                return self.to_review(_("Approved: %(stage)s.") % {"stage": stage})
            except LantuError as refused:
                refusal = refused
        return self.again(refusal, decide_form=form)


class SendBack(ReviewVerb):
    permissions = (REVIEW,)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self.asked(pk)
        form = SendBackForm(request.POST, differences=self.shown)
        refusal: LantuError | None = None
        if form.is_valid():
            try:
                send_back(
                    review=review,
                    reviewer=self.editor,
                    comment=form.cleaned_data["comment"],
                    items=form.items(),
                )
                return self.to_review(_("It is sent back with your comments."))
            except LantuError as refused:
                refusal = refused
        return self.again(refusal, decide_form=form)


class Withdraw(ReviewVerb):
    permissions = (CHANGE,)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            withdraw(review=self.asked(pk), editor=self.editor)
        except LantuError as refusal:
            return self.again(refusal)
        return self.to_review(_("It is withdrawn from review."))


class Resolve(ReviewVerb):
    permissions = (CHANGE,)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        comments = ReviewStep.objects.filter(review__plan=self.plan, key__isnull=False)
        try:
            resolve(comment=get_object_or_404(comments, pk=pk), editor=self.editor)
        except LantuError as refusal:
            return self.again(refusal)
        return self.to_review(_("The comment is marked as put right."))
