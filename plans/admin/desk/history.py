"""A plan's editions, what of them is withheld, and what is scheduled."""

import json
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from plans.admin.desk.page import DeskPage
from plans.admin.desk.rights import LOOK, PUBLISH, ROLL_BACK, WITHHOLD
from plans.models import (
    Edition,
    EditionEntry,
    Publication,
    Schedule,
    ScheduleState,
    Withholding,
)

A_PAGE = 50


class EditionsPage(DeskPage):
    permissions = (*LOOK, PUBLISH, ROLL_BACK, WITHHOLD)

    def get(self, request: HttpRequest) -> HttpResponse:
        editions = Edition.objects.filter(plan=self.plan).order_by("-number")
        editions = editions.select_related("acknowledgement").prefetch_related("trail")
        live = Publication.objects.filter(plan=self.plan).first()
        withheld = self._withheld_editions()
        shown = Paginator(editions, A_PAGE).get_page(request.GET.get("page"))
        return self.page(
            "editions.html",
            _("Editions"),
            shown=shown,
            editions=[
                (edition, withheld.get(edition.pk), _acknowledged(edition)) for edition in shown
            ],
            live_id=live.edition_id if live else None,
            withheld_items=self._withheld_items(),
            schedules=self._schedules(),
        )

    def _in_force(self) -> Any:
        return Withholding.objects.in_force().filter(plan=self.plan)

    def _withheld_editions(self) -> dict[int, Withholding]:
        rows = self._in_force().filter(edition__isnull=False)
        return {row.edition_id: row for row in rows}

    def _withheld_items(self) -> list[tuple[str, Withholding]]:
        """Title and latest withholding of each item, of which every version has its own row."""
        rows = self._in_force().filter(key__isnull=False).order_by("pk")
        by_key = {row.key: row for row in rows}
        entries = EditionEntry.objects.filter(edition__plan=self.plan, key__in=by_key)
        titles = dict(entries.order_by("edition_id").values_list("key", "title"))
        return [(titles.get(key, key), row) for key, row in by_key.items()]

    def _schedules(self) -> Any:
        open_states = [ScheduleState.WAITING, ScheduleState.HELD]
        rows = Schedule.objects.filter(candidate__plan=self.plan, state__in=open_states)
        return rows.order_by("due_at")


def _acknowledged(edition: Edition) -> list[dict[str, str]]:
    """The warnings with which an edition was published."""
    kept = getattr(edition, "acknowledgement", None)
    found: list[dict[str, str]] = json.loads(kept.findings) if kept else []
    return found
