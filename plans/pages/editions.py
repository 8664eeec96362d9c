"""A plan's public history: its editions, and what changed between two of them."""

from django.http import HttpRequest, HttpResponse

from plans.pages.addresses import number_or_none
from plans.pages.answering import page, public_page
from plans.published.changes import changes
from plans.published.editions import Scope, history
from plans.published.items import PAGE_SIZE


@public_page
def editions(request: HttpRequest, plan: str) -> HttpResponse:
    after = number_or_none(request.GET.get("after", ""))
    shown = history(plan, after=after, limit=PAGE_SIZE)
    return page(
        request,
        "pages/editions.html",
        scope=Scope(plan),
        edition=shown.live,
        after=after,
        history=shown,
    )


@public_page
def edition_changes(request: HttpRequest, plan: str, old: int, new: int) -> HttpResponse:
    shown = changes(plan, old, new)
    return page(request, "pages/changes.html", scope=Scope(plan), edition=shown.new, changes=shown)
