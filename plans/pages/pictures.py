"""一图读懂: the page that shows a plan's picture, the picture itself, and the card for sharing.

A picture exists once: its words are Chinese, and its address has no language.
"""

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.http import content_disposition_header

from plans.glance import words
from plans.glance.card import card
from plans.glance.drawing import DRAWINGS, Busy, CannotDraw
from plans.glance.fonts import can_draw
from plans.glance.poster import poster
from plans.glance.story import Story
from plans.glance.telling import tell
from plans.pages.addresses import absolute, without_language
from plans.pages.answering import page, public_page
from plans.pages.draft import told_as_draft
from plans.pages.errors import cannot_draw, drawing_others
from plans.pages.heads import glance_head
from plans.published.editions import Scope
from plans.published.overview import Overview, overview

SVG, PNG = "image/svg+xml; charset=utf-8", "image/png"
RETRY_AFTER = 5
"""Seconds until a busy pen is likely to be free."""


@public_page
def at_a_glance(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    scope = Scope(plan, edition)
    shown = overview(scope)
    story = _story(shown, scope)
    _, width, height = poster(story)
    drawn = can_draw()
    picture = absolute(f"{scope.base}at-a-glance.{'png' if drawn else 'svg'}")
    return page(
        request,
        "pages/at_a_glance.html",
        scope=scope,
        edition=shown.edition,
        profile=shown.site,
        head=partial(glance_head, scope, shown, picture),
        plan=shown.plan,
        story=story,
        words=words,
        poster={"width": width, "height": height, "can_be_drawn": drawn},
    )


@public_page
def at_a_glance_svg(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    shown = overview(Scope(plan, edition))
    svg, _, _ = poster(_story(shown, Scope(plan, edition)))
    return in_no_language(request) or _file(svg.encode(), SVG, shown, "svg")


@public_page
def at_a_glance_png(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    return _drawn(request, Scope(plan, edition), poster)


@public_page
def card_png(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    return _drawn(request, Scope(plan, edition), card)


def _drawn(
    request: HttpRequest, scope: Scope, laid_out: Callable[[Story], tuple[str, int, int]]
) -> HttpResponse:
    shown = overview(scope)
    if elsewhere := in_no_language(request):
        return elsewhere
    svg, _, _ = laid_out(_story(shown, scope))
    try:
        return _file(DRAWINGS.png(svg), PNG, shown, "png")
    except CannotDraw:
        return cannot_draw(request)
    except Busy:
        response = drawing_others(request)
        response["Retry-After"] = RETRY_AFTER
        return response


def _story(shown: Overview, scope: Scope) -> Story:
    return told_as_draft(tell(shown, absolute(scope.base)))


def _file(body: bytes, media_type: str, shown: Overview, ending: str) -> HttpResponse:
    title = words.brief(shown.plan.title, 60).replace("/", "／")
    name = f"{title} {words.GLANCE} 第{shown.edition.number}版.{ending}"
    response = HttpResponse(body, content_type=media_type)
    response["Content-Disposition"] = str(content_disposition_header(False, name))  # noqa: FBT003  # positional in Django
    return response


def in_no_language(request: HttpRequest) -> HttpResponse | None:
    """Where a file is that has no language, for who asks for it below the English pages."""
    path = without_language(request.path)
    return HttpResponsePermanentRedirect(path) if path != request.path else None
