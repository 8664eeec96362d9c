"""Pages about the site itself: what it is, how accessible it is, where everything stands."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from plans.pages.answering import page, public_page
from plans.pages.heads import column_head, first_title
from plans.pages.metadata import Head
from plans.published.items import PAGE_SIZE
from plans.published.plans import contents
from plans.published.shared import site


@public_page
def about(request: HttpRequest) -> HttpResponse:
    return page(request, "pages/about.html", head=_about)


@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    profile = site()
    return page(
        request,
        "pages/accessibility.html",
        profile=profile,
        head=_accessibility,
        reached=profile.accessibility_contact or profile.contact,
    )


@public_page
def site_map(request: HttpRequest) -> HttpResponse:
    """Every column, and of the first plans their keywords, zones and lists; then it goes on."""
    after = request.GET.get("after", "")
    shown = contents(after=after, limit=PAGE_SIZE)
    return page(
        request,
        "pages/site_map.html",
        head=_site_map,
        after=after,
        begins=first_title([part.plan for part in shown.plans]),
        contents=shown,
    )


def _about() -> Head:
    told = _("What this site is, how plans are published on it, and who answers for it.")
    return column_head(_("About this site"), told, "概况信息")


def _accessibility() -> Head:
    told = _("How this site is made for all readers, what is known to be missing, whom to tell.")
    return column_head(_("Accessibility"), told, "概况信息")


def _site_map() -> Head:
    told = _("All parts of this site: each plan with its keywords, zones and lists.")
    return column_head(_("Site map"), told, "概况信息")
