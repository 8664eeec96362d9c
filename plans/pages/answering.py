"""How every page is answered, and what each template gets."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from plans.documents.shared import SiteDocument
from plans.errors.reading import BadQuery, Gone, Moved, NotPublished, PlanRenamed
from plans.glance import card
from plans.glance.fonts import can_draw
from plans.pages.addresses import ENGLISH, absolute, localized, without_language
from plans.pages.draft import draft_shown
from plans.pages.metadata import MakeHead, tags_of
from plans.published.editions import EditionHead, Scope, number_as_of
from plans.published.freshness import kept
from plans.published.plans import plan_title
from plans.published.shared import site

View = Callable[..., HttpResponse]

OF_AN_EDITION = {"edition", "new", "checksum"}
"""What an address names that stands for the same for ever: an edition, the newer of two, a file."""


def public_page(view: View) -> View:
    """Turns refusals of the read door into answers; `?as_of=` leads to the edition of that day."""

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, **parameters: Any) -> HttpResponse:
        try:
            response = _edition_of_day(request, parameters) or view(request, **parameters)
        except Moved as moved:
            response = HttpResponsePermanentRedirect(localized(moved.path))
        except PlanRenamed as renamed:
            response = HttpResponsePermanentRedirect(renamed.readdressed(request.get_full_path()))
        except Gone as gone:
            response = _gone(request, gone, parameters)
        except BadQuery as bad:
            response = page(request, "pages/bad_request.html", status=400, bad=bad)
        except NotPublished as absent:
            raise Http404(str(absent)) from absent
        of_an_edition = not OF_AN_EDITION.isdisjoint(parameters)
        response.headers.setdefault(
            "Cache-Control", kept(response.status_code, of_an_edition=of_an_edition)
        )
        return response

    return answered


def _gone(request: HttpRequest, gone: Gone, parameters: dict[str, Any]) -> HttpResponse:
    """Names the plan and the edition that were asked for; of an item not even its title."""
    plan = parameters.get("plan")
    named = {"title": plan_title(plan) if plan else None, "number": parameters.get("edition")}
    return page(request, "pages/gone.html", status=410, gone=gone, plan=plan, named=named)


def page(
    request: HttpRequest,
    template: str,
    *,
    scope: Scope | None = None,
    edition: EditionHead | None = None,
    profile: SiteDocument | None = None,
    head: MakeHead | None = None,
    after: str | int | None = None,
    begins: str = "",
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A rendered page. `scope` and `edition` are of the plan that it belongs to, if any.

    The site's `profile` is read unless the caller has it. `head` makes the page's title and
    description, where the template does not have its own. A further part of a long list comes
    `after` one of its entries; what it `begins` with sets its title apart from the other parts'.

    A page of a draft has no address of its own to be found or shared by.
    """
    path = without_language(request.path)
    past = edition is not None and scope is not None and scope.number is not None
    part = f"?{urlencode({'after': after})}" if after else ""
    chinese, english = f"{path}{part}", f"{ENGLISH}{path}{part}"
    known = profile or site()
    canonical = absolute(chinese if request.path == path else english)
    draft = draft_shown()
    shared = {
        "site": known,
        "head": head() if head else None,
        "draft": draft,
        "tags": tags_of(known, head, canonical) if draft is None else [],
        "scope": scope,
        "edition": edition,
        "is_past": past,
        "live_path": _in_live_edition(path, scope),
        "is_further_part": bool(part),
        "begins": begins,
        "canonical": canonical if draft is None else None,
        "chinese": {"path": chinese, "address": absolute(chinese)},
        "english": {"path": english, "address": absolute(english)},
        "picture": _picture(scope) if scope and edition else None,
    }
    return render(request, template, {**shared, **context}, status=status)


def _in_live_edition(path: str, scope: Scope | None) -> str | None:
    return path.replace(scope.base, Scope(scope.plan).base, 1) if scope else None


def _picture(scope: Scope) -> dict[str, str | int] | None:
    """The picture that stands for a plan where its address is shared, if it can be drawn."""
    if not can_draw():
        return None
    return {
        "address": absolute(f"{scope.base}card.png"),
        "width": card.WIDTH,
        "height": card.HEIGHT,
        "alt": _("A card with the plan’s title, its overall goal and its edition"),
    }


def _edition_of_day(request: HttpRequest, parameters: dict[str, Any]) -> HttpResponse | None:
    """Where the page also stands in past editions; history and succession do not."""
    day, plan = request.GET.get("as_of"), parameters.get("plan")
    if day is None or plan is None or draft_shown():
        return None
    rest = without_language(request.path).removeprefix(Scope(plan).base)
    if rest.startswith(("editions/", "changes/", "succession/")):
        return None
    return redirect(localized(f"{Scope(plan, number_as_of(plan, day)).base}{rest}"))
