"""What a plan carries out of the plans above it: a matrix with the gaps in both directions."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from plans.documents.kinds import ItemKind
from plans.errors.reading import BadQuery
from plans.monitoring.coverage import ALIGNED
from plans.pages.addresses import permalink
from plans.pages.answering import page, public_page
from plans.pages.heads import coverage_head
from plans.pages.parts import Cut, begin_asked_for
from plans.published.coverage import ShownCoverage, coverage
from plans.published.editions import Scope
from plans.published.items import PAGE_SIZE


@public_page
def coverage_matrix(request: HttpRequest, plan: str, edition: int | None = None) -> HttpResponse:
    scope = Scope(plan, edition)
    shown = coverage(scope)
    begin, rows = begin_asked_for(request), shown.coverage.rows
    if begin % PAGE_SIZE or (begin and begin >= len(rows)):
        raise BadQuery("after", "is no place where a part of this page begins")
    end = begin + PAGE_SIZE
    return page(
        request,
        "pages/coverage.html",
        scope=scope,
        edition=shown.edition,
        head=partial(coverage_head, scope, shown),
        after=begin or None,
        begins=_("entry %(number)d") % {"number": begin + 1},
        permalink=permalink(shown.edition, "coverage/"),
        kinds=ALIGNED,
        coverage=shown.coverage,
        rows=rows[begin:end],
        further=end if len(rows) > end else None,
        unaligned=_first_of_each(shown) if not begin else [],
    )


def _first_of_each(shown: ShownCoverage) -> list[tuple[ItemKind, Cut]]:
    """Of each kind as many as a page shows, and how many there are."""
    return [
        (kind, Cut(links[:PAGE_SIZE], len(links)))
        for kind, links in shown.coverage.unaligned.items()
        if links
    ]
