"""The audit trail for auditors: looked through, read, downloaded, and never written."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from plans.admin.trail.export import lines
from plans.admin.trail.filters import TrailForm
from plans.admin.trail.history import HistoryFromTrail
from plans.admin.trail.my_work import my_work
from plans.admin.trail.paging import page_of
from plans.admin.trail.shown import with_links
from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import AuditEntry

admin.site.unregister(AuditEntry)  # auditlog's own pages, which know its own table alone


@admin.register(AuditEntry)
class AuditEntryAdmin(HistoryFromTrail):
    fields = ("timestamp",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        site = self.admin_site
        return [
            path("my-work/", site.admin_view(my_work), name="plans_my_work"),
            path("export/", site.admin_view(self.export_view), name="plans_auditentry_export"),
            *super().get_urls(),
        ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = TrailForm(request.GET)
        entries = form.entries()
        return self._page(
            request,
            "list.html",
            title=_("Audit trail"),
            form=form,
            asked=urlencode(form.asked()),
            count=entries.count(),
            shown=page_of(entries, request, form.asked()),
        )

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if not self.has_view_permission(request) or request.method != "GET":
            raise PermissionDenied
        entry = self.get_object(request, object_id)
        if entry is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined,no-any-return]  # Django's own answer
                request, self.opts, object_id
            )
        (shown,) = with_links([entry], request)
        title = _("Entry %(number)d") % {"number": entry.pk}
        return self._page(request, "entry.html", title=title, shown=shown)

    def export_view(self, request: HttpRequest) -> HttpResponseBase:
        """What the list shows, as CSV. It is a download, and so an entry of its own."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = TrailForm(request.GET)
        entries = form.entries()
        if not form.is_valid():
            return self.changelist_view(request)
        entries = entries.filter(pk__lte=_newest()).order_by("pk")
        detail = {"format": "CSV", "rows": entries.count(), "filters": form.asked()}
        record(event=AuditEvent.EXPORTED, detail=detail)
        name = f"audit-trail-{timezone.localtime():%Y%m%d-%H%M%S}.csv"
        return StreamingHttpResponse(
            lines(entries, get_language() or settings.LANGUAGE_CODE),
            content_type="text/csv; charset=utf-8",
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                "Cache-Control": "no-store",
            },
        )

    def _page(self, request: HttpRequest, template: str, **context: Any) -> HttpResponse:
        everywhere = {**self.admin_site.each_context(request), "opts": self.opts}
        return TemplateResponse(request, f"admin/trail/{template}", everywhere | context)


def _newest() -> int:
    entry = AuditEntry.objects.order_by("-pk").first()
    return entry.pk if entry else 0
