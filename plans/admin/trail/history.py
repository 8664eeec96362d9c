"""The history of a row: its part of the audit trail, field by field."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from plans.admin.asked import AsksWithinReason
from plans.admin.trail.paging import page_of
from plans.models import AuditEntry
from plans.models.belonging import owner_of, reference
from plans.pages.tags import in_language


class HistoryFromTrail(AsksWithinReason):
    """A part shows the history of the item that it belongs to, with all the item's other parts."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        if row is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined,no-any-return]  # Django's own answer
                request, self.opts, object_id
            )
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        owner = owner_of(row)
        context = {
            **self.admin_site.each_context(request),
            "title": _("History"),
            "subtitle": in_language(owner) or str(owner),
            "opts": self.opts,
            "original": row,
            "shown": page_of(AuditEntry.objects.filter(item=reference(owner)), request),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/trail/history.html", context)
