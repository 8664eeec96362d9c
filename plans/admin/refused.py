"""What the desk answers to whoever may not enter: who they are here, and how they get on."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from plans.admin.access import roles_shown


def refused(request: HttpRequest) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("Not allowed"),
        "subtitle": None,
        "roles": roles_shown(request.user),
    }
    return TemplateResponse(request, "admin/refused.html", context, status=403).render()
