"""A plan's public history: its editions, and what changed between two of them."""

from django.http import HttpRequest, HttpResponse

from plans.pages.answering import page, public_page
from plans.published.changes import changes
from plans.published.editions import Scope, history


@public_page
def editions(request: HttpRequest, plan: str) -> HttpResponse:
    shown = history(plan)
    live = next((edition for edition in shown if edition.is_live), None)
    return page(request, "pages/editions.html", scope=Scope(plan), edition=live, editions=shown)


@public_page
def edition_changes(request: HttpRequest, plan: str, old: int, new: int) -> HttpResponse:
    shown = changes(plan, old, new)
    return page(request, "pages/changes.html", scope=Scope(plan), edition=shown.new, changes=shown)
