"""A round: the values of one period, of all indicators or of those of one department."""

from collections import defaultdict
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.page import DeskPage
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import CHANGE
from plans.admin.monitoring.forms import ChoiceForm, SourceForm, ValueForm
from plans.choices import TargetRole
from plans.editing.observations.due import monitored
from plans.editing.observations.enter import Entered, enter
from plans.errors.base import LantuError
from plans.models import Department, Indicator, Observation, Target


class RoundPage(DeskPage):
    permissions = (CHANGE,)
    title = gettext_lazy("Values of a period")

    def get(self, request: HttpRequest) -> HttpResponse:
        chosen = self._chosen()
        forms = self._forms(chosen) if chosen.is_valid() else []
        return self._show(chosen, forms, SourceForm(self.plan))

    def post(self, request: HttpRequest) -> HttpResponse:
        chosen = self._chosen()
        if not chosen.is_valid():
            return self._show(chosen, [], SourceForm(self.plan))
        forms = self._forms(chosen, request.POST)
        source = SourceForm(self.plan, request.POST)
        checked = [form.is_valid() for form in (source, *forms)]  # all, so that all is marked
        if not all(checked):
            self.refuse(_("Nothing was entered yet: look at what is marked."))
            return self._show(chosen, forms, source)
        try:
            done = enter(
                plan=self.plan,
                period=chosen.cleaned_data["period"],
                entries=[entry for form in forms if (entry := form.entry)],
                source=source.cleaned_data["source"],
                editor=self.editor,
            )
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self._show(chosen, forms, source)
        self.say(_words(done))
        return redirect(self.address(chosen))

    def address(self, chosen: ChoiceForm) -> str:
        given = chosen.cleaned_data
        department = {"department": given["department"].pk} if given["department"] else {}
        page = reverse("admin:plans_plan_round", args=[self.plan.pk])
        return f"{page}?{urlencode({'period': given['period'], **department})}"

    def _chosen(self) -> ChoiceForm:
        return ChoiceForm(self.plan, timezone.localdate(), self.request.GET)

    def _forms(self, chosen: ChoiceForm, data: Any = None) -> list[ValueForm]:
        period = chosen.cleaned_data["period"]
        indicators = self._indicators(chosen.cleaned_data["department"])
        earlier: dict[int, list[Observation]] = defaultdict(list)
        rows = Observation.objects.filter(indicator__in=indicators).order_by("period")
        for row in rows.select_related("indicator"):
            earlier[row.indicator_id].append(row)
        return [
            ValueForm(indicator, earlier[indicator.pk], period=period, data=data)
            for indicator in indicators
        ]

    def _indicators(self, department: Department | None) -> list[Indicator]:
        found = monitored(self.plan).order_by("number")
        if department is not None:
            found = found.filter(responsibility__department=department)
        final = Target.objects.filter(role=TargetRole.FINAL)
        return list(found.prefetch_related(Prefetch("target_set", final, to_attr="final_targets")))

    def _show(self, chosen: ChoiceForm, forms: list[ValueForm], source: SourceForm) -> HttpResponse:
        return self.page(
            "monitoring/round.html", self.title, chosen=chosen, forms=forms, source=source
        )


def _words(done: Entered) -> str:
    if done == Entered():
        return _("Nothing differs from what was there.")
    return _("%(new)d values are new, %(corrected)d corrected, %(changed)d changed otherwise.") % {
        "new": done.new,
        "corrected": done.corrected,
        "changed": done.changed,
    }
