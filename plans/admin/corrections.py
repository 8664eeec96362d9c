"""The inbox of readers' reports: seen with what they are about, moved on, answered."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Case, QuerySet, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plans.admin.access import may
from plans.admin.trail.history import HistoryFromTrail
from plans.choices import OPEN_STATES
from plans.corrections.answer import answer
from plans.corrections.codes import as_kept, grouped
from plans.corrections.follow_up import page_of
from plans.models import CorrectionReport, EditionEntry, Item


class AnswerForm(forms.ModelForm):
    """State and answer. Two who open a report cannot undo one another's answer unseen."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = CorrectionReport
        fields = ("state", "answer", "version")

    def clean(self) -> dict[str, Any]:
        """The row stays locked until the page's own transaction ends."""
        given: dict[str, Any] = self.cleaned_data
        now = CorrectionReport.objects.select_for_update().get(pk=self.instance.pk)
        if given.get("version") != now.version:
            self.data = {**dict(self.data.items()), "version": str(now.version)}
            self.add_error(
                None,
                _(
                    "Nothing was saved: somebody else changed this report after you opened it."
                    " Its state is now “%(state)s”, its answer “%(answer)s”. What you entered"
                    " stands below; save again if it still holds."
                )
                % {"state": now.get_state_display(), "answer": now.answer or "–"},
            )
        if given.get("state") not in OPEN_STATES and not given.get("answer"):
            self.add_error("answer", _("A report is closed with an answer."))
        return given


class DueFilter(admin.SimpleListFilter):
    title = _("due on")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        return [("open", _("not answered yet")), ("overdue", _("overdue"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        waiting = queryset.filter(state__in=OPEN_STATES)
        match self.value():
            case "open":
                return waiting
            case "overdue":
                return waiting.filter(due_on__lt=timezone.localdate())
        return queryset


@admin.register(CorrectionReport)
class CorrectionReportAdmin(HistoryFromTrail):
    form = AnswerForm
    facts = (
        *("code_in_groups", "received_at", "due", "kind", "text", "contact"),
        *("title", "public_page", "item_form", "answered_at", "answered_by"),
    )
    readonly_fields = facts
    fieldsets = (
        (_("Report"), {"fields": facts[:6]}),
        (_("What it is about"), {"fields": facts[6:9]}),
        (_("Answer"), {"fields": ("state", "answer", *facts[9:], "version")}),
    )
    list_display = ("pk", "kind", "title", "state", "due", "plan", "received_at")
    list_display_links = ("pk", "kind")
    list_filter = (DueFilter, "state", "kind", "plan")
    list_select_related = ("plan",)
    search_fields = ("text", "title", "plan_slug", "path", "answer")
    date_hierarchy = "received_at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A plan's team answers what is reported about it; the site as a whole has no team."""
        if obj is None or obj.plan_id is None:
            return super().has_change_permission(request, obj)
        return may(request.user, "plans.change_correctionreport", obj.plan_id)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_superuser)

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        """What waits for an answer first, and of that what is due first."""
        return (Case(When(state__in=OPEN_STATES, then=0), default=1), "due_on", "pk")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Also by the code that a reader reads out."""
        found, doubled = super().get_search_results(request, queryset, search_term)
        return found | queryset.filter(code=as_kept(search_term)), doubled

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.BaseForm, change: bool
    ) -> None:
        given = form.cleaned_data
        answer(
            report=obj.pk,
            version=given["version"],
            state=given["state"],
            text=given["answer"],
            editor=request.user.get_username(),
        )

    @admin.display(description=_("reader’s code"))
    def code_in_groups(self, report: CorrectionReport) -> str:
        return grouped(report.code)

    @admin.display(description=_("due on"), ordering="due_on")
    def due(self, report: CorrectionReport) -> str:
        day = date_format(report.due_on, "Y-m-d")
        if report.state in OPEN_STATES and report.due_on < timezone.localdate():
            return f"{day} · {gettext('overdue')}"
        return day

    @admin.display(description=_("the page as the reader saw it"))
    def public_page(self, report: CorrectionReport) -> str:
        path = page_of(report)
        if path is None:
            return gettext("The site as a whole")
        return format_html('<a href="{}">{}</a>', path, path)

    @admin.display(description=_("in the working copy"))
    def item_form(self, report: CorrectionReport) -> str:
        item = _item_of(report)
        if item is None:
            return "–"
        name = f"admin:plans_{item._meta.model_name}_change"
        return format_html('<a href="{}">{}</a>', reverse(name, args=[item.pk]), item)


def _item_of(report: CorrectionReport) -> Item | None:
    """The item as the working copy has it now: its key is the same, whatever its address."""
    if report.plan is None:
        return None
    entries = EditionEntry.objects.filter(edition__plan=report.plan, path=report.path)
    entry = entries.filter(edition__number=report.edition or 0).first()
    for model in Item.__subclasses__():
        if entry is not None and model.kind == entry.kind:
            return model._default_manager.filter(plan=report.plan, key=entry.key).first()
    return None
