"""What differs from the live edition, and making it the next one: now, or at a time."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.differing import shown_differences
from plans.admin.desk.forms import NoteForm, ScheduleForm
from plans.admin.desk.page import LOOK, PUBLISH, DeskPage
from plans.admin.desk.refusals import words_for
from plans.errors import LantuError, NotReady
from plans.models import Candidate
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.schedule import schedule


class ComparePage(DeskPage):
    """The working copy beside the live edition; it changes nothing."""

    permissions: ClassVar[tuple[str, ...]] = (*LOOK, PUBLISH)
    title = gettext_lazy("What differs from the live edition")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(None)

    def show(self, candidate: Candidate | None, **context: Any) -> HttpResponse:
        """Composes the working copy unless a candidate is given."""
        try:
            candidate = candidate or prepare(plan=self.plan, editor=self.editor)
        except NotReady as refusal:
            return self._cannot(refusal, problems=refusal.problems, **context)
        except LantuError as refusal:
            return self._cannot(refusal, **context)
        base = candidate.based_on
        return self.page(
            "compare.html",
            self.title,
            candidate=candidate,
            live=base,
            differences=shown_differences(candidate),
            identical=base is not None and base.checksum == candidate.checksum,
            **context,
        )

    def _cannot(self, refusal: LantuError, **context: Any) -> HttpResponse:
        self.refuse(words_for(refusal))
        return self.page("compare.html", self.title, candidate=None, **context)


class PublishPage(ComparePage):
    """GET composes a candidate and shows it; POST publishes exactly that one."""

    permissions = (PUBLISH,)
    title = gettext_lazy("Publish")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(None, form=NoteForm(), schedule_form=ScheduleForm(prefix="later"))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = NoteForm(request.POST)
        candidate = self.candidate()
        if candidate is None:
            self.refuse(_("The state you looked at is gone; below is what differs now."))
        elif form.is_valid():
            try:
                return self.publish(candidate, form)
            except LantuError as refusal:
                self.refuse(words_for(refusal))
                candidate = None
        return self.show(candidate, form=form, schedule_form=ScheduleForm(prefix="later"))

    def candidate(self) -> Candidate | None:
        """The one that the editor looked at, unless it was pruned since."""
        value = self.request.POST.get("candidate", "")
        if not value.isdecimal() or len(value) > 18:
            return None
        return Candidate.objects.filter(plan=self.plan, pk=int(value)).first()

    def publish(self, candidate: Candidate, form: NoteForm) -> HttpResponse:
        edition = publish_candidate(
            candidate=candidate, editor=self.editor, note=form.cleaned_data["note"]
        )
        return self.to_editions(_("Edition %(number)d is live.") % {"number": edition.number})


class SchedulePage(PublishPage):
    """The same for a time to come."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ScheduleForm(request.POST, prefix="later")
        candidate = self.candidate()
        if candidate is None:
            self.refuse(_("The state you looked at is gone; below is what differs now."))
        elif form.is_valid():
            try:
                return self.schedule(candidate, form)
            except LantuError as refusal:
                self.refuse(words_for(refusal))
        return self.show(candidate, form=NoteForm(), schedule_form=form)

    def schedule(self, candidate: Candidate, form: ScheduleForm) -> HttpResponse:
        planned = schedule(
            candidate=candidate,
            due_at=form.cleaned_data["due_at"],
            editor=self.editor,
            note=form.cleaned_data["note"],
        )
        due = timezone.localtime(planned.due_at)
        return self.to_editions(
            _("It will be published at %(time)s.") % {"time": f"{due:%Y-%m-%d %H:%M}"}
        )
