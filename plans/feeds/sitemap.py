"""The sitemap: an index of parts, each of which lists pages in both languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from plans.errors.reading import NotPublished
from plans.feeds.answering import public_document
from plans.pages.addresses import ENGLISH, absolute
from plans.published.shared import count_outlets, outlets
from plans.published.sitemap import PART_SIZE, live_editions, live_pages, parts_of

PAGES_OF_THE_SITE = ["/", "/plans/", "/news-sources/", "/about/", "/accessibility/", "/site-map/"]


@dataclass(frozen=True)
class Listed:
    """A page in both languages. `since` is null where it is not recorded."""

    chinese: str
    english: str
    since: datetime | None

    @classmethod
    def at(cls, path: str, since: datetime | None = None) -> "Listed":
        return cls(absolute(path), absolute(f"{ENGLISH}{path}"), since)


@public_document
def sitemap_index(request: HttpRequest) -> HttpResponse:
    parts: list[dict[str, Any]] = [{"address": absolute("/sitemap-site.xml")}]
    parts += [
        {"address": absolute(f"/sitemap-outlets.{part}.xml")}
        for part in range(1, 1 + _outlet_parts())
    ]
    parts += [
        {
            "address": absolute(f"/sitemap-plan.{edition.plan}.{part}.xml"),
            "since": edition.published_at,
        }
        for edition in live_editions()
        for part in range(1, 1 + parts_of(edition))
    ]
    return _xml(request, "feeds/sitemap_index.xml", parts=parts)


@public_document
def sitemap_of_site(request: HttpRequest) -> HttpResponse:
    return _part(request, (Listed.at(path) for path in PAGES_OF_THE_SITE))


@public_document
def sitemap_of_outlets(request: HttpRequest, part: int) -> HttpResponse:
    if not 1 <= part <= _outlet_parts():
        raise NotPublished(str(part))
    shown = outlets(limit=part * PART_SIZE)[(part - 1) * PART_SIZE :]
    return _part(request, (Listed.at(f"/news-sources/{outlet.slug}/") for outlet in shown))


@public_document
def sitemap_of_plan(request: HttpRequest, plan: str, part: int) -> HttpResponse:
    edition, pages = live_pages(plan, part)
    base = f"/plans/{plan}/"
    whole = [base, f"{base}at-a-glance/", f"{base}editions/"] if part == 1 else []
    listed = [Listed.at(path, edition.published_at) for path in whole]
    return _part(request, [*listed, *(Listed.at(page.path, page.since) for page in pages)])


@public_document
def robots(request: HttpRequest) -> HttpResponse:
    """All may be read but what is for staff, what one person writes, and endless answers."""
    context = {"languages": ["", ENGLISH], "origin": settings.ORIGIN}
    return render(request, "feeds/robots.txt", context, content_type="text/plain; charset=utf-8")


def _outlet_parts() -> int:
    return -(-count_outlets() // PART_SIZE)


def _part(request: HttpRequest, pages: Iterable[Listed]) -> HttpResponse:
    return _xml(request, "feeds/sitemap.xml", pages=pages)


def _xml(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    return render(request, template, context, content_type="application/xml; charset=utf-8")
