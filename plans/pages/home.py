"""The home page and the list of plans."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from plans.errors.reading import Gone, NotPublished, PlanRenamed
from plans.pages.addresses import permalink
from plans.pages.answering import page, public_page
from plans.pages.heads import column_head, first_title, home_head
from plans.pages.metadata import Head
from plans.published.editions import Scope
from plans.published.items import PAGE_SIZE
from plans.published.overview import Overview, overview
from plans.published.plans import first_plans, live_plans
from plans.published.shared import site

FIRST_PLANS = 12


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """The featured plan at once, or the only one; then the first plans."""
    plans = first_plans(FIRST_PLANS)
    profile = site()
    featured = _featured(profile.featured_plan or (plans[0].slug if plans else None))
    return page(
        request,
        "pages/home.html",
        profile=profile,
        head=partial(home_head, profile, featured),
        scope=Scope(featured.edition.plan) if featured else None,
        edition=featured.edition if featured else None,
        overview=featured,
        permalink=permalink(featured.edition) if featured else None,
        sources=featured.sources if featured else {},
        plans=plans,
    )


@public_page
def plans(request: HttpRequest) -> HttpResponse:
    """All published plans, page by page."""
    after = request.GET.get("after", "")
    shown = live_plans(after=after, limit=PAGE_SIZE)
    return page(
        request,
        "pages/plans.html",
        head=partial(_all_plans, shown.count),
        after=after,
        begins=first_title(shown.documents),
        plans=shown,
    )


def _all_plans(count: int) -> Head:
    told = _("All published plans with area and period: %(count)d.") % {"count": count}
    return column_head(_("All plans"), told, "政策文件")


def _featured(slug: str | None) -> Overview | None:
    try:
        return overview(Scope(slug)) if slug else None
    except PlanRenamed as renamed:  # since the site's profile was published
        return _featured(renamed.new)
    except (NotPublished, Gone):
        return None
