"""Pages of the trail by the number of the entry: it only grows, so nothing moves between pages."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest

from plans.admin.belonging import LONGEST_ID
from plans.admin.trail.shown import ShownEntry, with_links
from plans.models import AuditEntry

A_PAGE = 50


@dataclass(frozen=True)
class TrailPage:
    """`older` and `newest` are queries of addresses, where there are such pages."""

    entries: list[ShownEntry]
    older: str | None
    newest: str | None


def page_of(
    entries: QuerySet[AuditEntry], request: HttpRequest, asked: dict[str, str] | None = None
) -> TrailPage:
    """The newest entries, or those before the one that the address names."""
    before = request.GET.get("before", "")
    further = before.isdecimal() and len(before) <= LONGEST_ID
    if further:
        entries = entries.filter(pk__lt=int(before))
    found = list(entries.order_by("-pk")[: A_PAGE + 1])
    shown, kept = found[:A_PAGE], asked or {}
    return TrailPage(
        entries=with_links(shown, request),
        older=urlencode(kept | {"before": shown[-1].pk}) if len(found) > A_PAGE else None,
        newest=urlencode(kept) if further else None,
    )
