"""The pages of help: one for each thing that is done most, in the language of the desk."""

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

TOPICS: dict[str, Promise] = {
    "write": gettext_lazy("Write a measure and cite its source"),
    "article": gettext_lazy("Take a plan from a news article"),
    "look": gettext_lazy("Look at it before readers do"),
    "review": gettext_lazy("Have it reviewed"),
    "publish": gettext_lazy("Publish, schedule, roll back, withhold"),
    "figures": gettext_lazy("Bring figures up to date"),
}
"""By the last part of their addresses, in the order of work."""


def help_page(request: HttpRequest, topic: str = "write") -> HttpResponse:
    """Each text has a template in each language: a page is more than its sentences."""
    if topic not in TOPICS:
        raise Http404
    language = "en" if get_language() == "en" else "zh"
    context = {
        **admin.site.each_context(request),
        "title": _("Help"),
        "subtitle": TOPICS[topic],
        "topics": TOPICS,
        "topic": topic,
        "text": f"admin/guide/{topic}.{language}.html",
    }
    return TemplateResponse(request, "admin/guide/page.html", context)


def help_addresses() -> list[URLPattern]:
    view = admin.site.admin_view(help_page)
    return [
        path("help/", view, name="plans_help"),
        path("help/<str:topic>/", view, name="plans_help_topic"),
    ]
