"""What the person who is logged in did last, with links to where it was done."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from plans.admin.trail.paging import page_of
from plans.choices import AuditEvent
from plans.models import AuditEntry

NO_WORK = (
    *(AuditEvent.LOGGED_IN, AuditEvent.LOGGED_OUT, AuditEvent.LOGIN_FAILED),
    *(AuditEvent.LOCKED_OUT, AuditEvent.REFUSED),
)


@require_safe
def my_work(request: HttpRequest) -> HttpResponse:
    """Everyone's own entries, whatever they may see of others'."""
    own = AuditEntry.objects.filter(actor=request.user.pk).exclude(event__in=NO_WORK)
    context = {
        **admin.site.each_context(request),
        "title": _("What I did last"),
        "opts": AuditEntry._meta,
        "shown": page_of(own, request),
    }
    return TemplateResponse(request, "admin/trail/my_work.html", context)
