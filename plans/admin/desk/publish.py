"""What differs from the live edition, and making it the next one: now, or at a time."""

from collections.abc import Collection
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.belonging import LONGEST_ID
from plans.admin.desk.differing import ShownDifferences, shown_differences
from plans.admin.desk.findings import acknowledged_in, counted, shown_checks
from plans.admin.desk.forms import PublishForm, ScheduleForm
from plans.admin.desk.notices import notices_of
from plans.admin.desk.page import DeskPage, DeskVerb
from plans.admin.desk.problems import shown_problems
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import LOOK, PUBLISH
from plans.admin.desk.stages import shown_stages
from plans.errors.base import LantuError
from plans.errors.publishing import NotReady
from plans.models import Candidate, Edition, Withholding
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.readiness.gate import findings_of, refuse_unready
from plans.publishing.review.standing import approvals, furthest_review
from plans.publishing.schedule import schedule


class ComparePage(DeskPage):
    """The working copy beside the live edition; it changes nothing."""

    permissions: ClassVar[tuple[str, ...]] = (*LOOK, PUBLISH)
    title = gettext_lazy("What differs from the live edition")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(self.candidate(request.GET.get("candidate", "")))

    def show(self, candidate: Candidate | None, **context: Any) -> HttpResponse:
        """Composes the working copy unless a candidate is given."""
        try:
            candidate = candidate or prepare(plan=self.plan, editor=self.editor)
        except NotReady as refusal:
            problems = shown_problems(self.plan, refusal.problems)
            more = len(refusal.problems) - len(problems)
            return self._cannot(refusal, problems=problems, more_problems=more, **context)
        except LantuError as refusal:
            return self._cannot(refusal, **context)
        base = candidate.based_on
        return self.page(
            "compare.html",
            self.title,
            candidate=candidate,
            live=base,
            withheld=_withheld(base),
            notices=notices_of(self.plan, self.request.user),
            differences=self.differences(candidate),
            identical=base is not None and base.checksum == candidate.checksum,
            **counted(candidate),
            **self.asked(candidate),
            **context,
        )

    def asked(self, candidate: Candidate) -> dict[str, Any]:
        """What a page asks of the editor beside showing what differs."""
        return {}

    def differences(self, candidate: Candidate) -> ShownDifferences:
        wanted = self.request.GET
        kind, change, page = (wanted.get(name, "") for name in ("kind", "change", "page"))
        return shown_differences(candidate, kind=kind, change=change, page=page)

    def candidate(self, value: str) -> Candidate | None:
        """The one that the editor looks at, unless it was pruned since."""
        if not value.isdecimal() or len(value) > LONGEST_ID:
            return None
        return Candidate.objects.filter(plan=self.plan, pk=int(value)).first()

    def _cannot(self, refusal: LantuError, **context: Any) -> HttpResponse:
        self.refuse(words_for(refusal))
        return self.page("compare.html", self.title, candidate=None, **context)


class PublishPage(ComparePage):
    """GET composes a candidate and shows it; POST publishes exactly that one."""

    permissions = (PUBLISH,)
    title = gettext_lazy("Publish")
    form_class: ClassVar[type[PublishForm]] = PublishForm
    ticked: Collection[str] = ()

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(self.candidate(request.GET.get("candidate", "")), form=PublishForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form_class(request.POST)
        candidate = self.candidate(request.POST.get("candidate", ""))
        ticked: set[str] = acknowledged_in(request.POST, candidate) if candidate else set()
        if candidate is None:
            self.refuse(_("The state you looked at is gone; below is what differs now."))
        elif form.is_valid():
            try:
                return self.carry_out(candidate, form, ticked)
            except LantuError as refusal:
                self.refuse(words_for(refusal))
                candidate = self.kept(candidate)
        else:
            self.tell_what_else(candidate, ticked)
        self.ticked = ticked
        return self.show(candidate, form=form)

    def tell_what_else(self, candidate: Candidate, ticked: Collection[str]) -> None:
        """All that lacks is told at once, what is missing in the fields and what is not ticked."""
        try:
            refuse_unready(candidate, ticked)
        except LantuError as refusal:
            self.refuse(words_for(refusal))

    def asked(self, candidate: Candidate) -> dict[str, Any]:
        """How far the review of exactly this came; what the checks found, and what of that the
        editor ticked before.
        """
        review = furthest_review(self.plan, candidate)
        passed = len(approvals(review)) if review else 0
        return {
            "stages": shown_stages(self.plan, review, passed + 1 if review else None),
            "is_submitted": review is not None,
            "approved": passed >= self.plan.review_stages,
            "checks": shown_checks(self.plan, findings_of(candidate), self.ticked),
        }

    def kept(self, candidate: Candidate) -> Candidate | None:
        """What is shown after a refusal: the same, unless another edition went live."""
        live = Edition.objects.filter(publication__plan=self.plan).first()
        return candidate if candidate.based_on_id == (live.pk if live else None) else None

    def carry_out(
        self, candidate: Candidate, form: PublishForm, acknowledged: Collection[str]
    ) -> HttpResponse:
        edition = publish_candidate(
            candidate=candidate,
            editor=self.editor,
            note=form.cleaned_data["note"],
            acknowledged=acknowledged,
        )
        return self.to_editions(_("Edition %(number)d is live.") % {"number": edition.number})


class SchedulePage(DeskVerb, PublishPage):
    """The same for a time to come."""

    stands_on = "publish"
    form_class = ScheduleForm

    def carry_out(
        self, candidate: Candidate, form: PublishForm, acknowledged: Collection[str]
    ) -> HttpResponse:
        planned = schedule(
            candidate=candidate,
            due_at=form.cleaned_data["due_at"],
            editor=self.editor,
            note=form.cleaned_data["note"],
            acknowledged=acknowledged,
        )
        due = timezone.localtime(planned.due_at)
        return self.to_editions(
            _("It will be published at %(time)s.") % {"time": f"{due:%Y-%m-%d %H:%M}"}
        )


def _withheld(edition: Edition | None) -> Withholding | None:
    """Why readers cannot see the live edition, where it is withheld."""
    in_force = Withholding.objects.in_force().filter(edition__isnull=False)
    return in_force.filter(edition=edition).first() if edition else None
