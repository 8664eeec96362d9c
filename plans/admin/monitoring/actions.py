"""What measures and projects report, reach and cost, on their own pages."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from plans.admin.inlines import PartInline, RoomMakingFormSet
from plans.documents.types import FIRST_YEAR
from plans.models import InvestmentYear, Milestone, ProgressUpdate
from plans.models.projects import NEEDS_A_UNIT


class ProgressUpdateFormSet(RoomMakingFormSet):
    spare = {"reported_on": lambda n: date.fromordinal(n + 1)}


class ProgressUpdateInline(PartInline):
    model = ProgressUpdate
    formset = ProgressUpdateFormSet
    fields = ("reported_on", "text")
    show_change_link = True  # to its citations


class MilestoneFormSet(RoomMakingFormSet):
    spare = {"due": "{:08}".format}


class MilestoneInline(PartInline):
    model = Milestone
    formset = MilestoneFormSet
    fields = ("due", "title", "done_on")
    show_change_link = True


class InvestmentYearFormSet(RoomMakingFormSet):
    spare = {"year": lambda n: FIRST_YEAR + n}

    def clean(self) -> None:
        super().clean()
        kept: list[Any] = [form for form in self.forms if form not in self.deleted_forms]
        counted = any(form.has_changed() or form.instance.pk for form in kept)
        if counted and not self.instance.investment_unit:
            raise ValidationError(NEEDS_A_UNIT)


class InvestmentYearInline(PartInline):
    model = InvestmentYear
    formset = InvestmentYearFormSet
    fields = ("year", "planned", "actual")
    show_change_link = True
