"""A plan's editions as an Atom feed (RFC 4287), the newest with what each of them changed."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed, get_tag_uri
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from plans.documents.differences import DIFFERING_KINDS
from plans.documents.kinds import PLAN_KEY
from plans.errors.reading import PlanRenamed
from plans.feeds.answering import public_document
from plans.pages.addresses import absolute, localized
from plans.published.changes import Changes, successive_changes
from plans.published.editions import EditionHead, History, Scope, history
from plans.published.references import references
from plans.published.shared import site

NEWEST = 50
"""Editions in a feed."""
WITH_CHANGES = 10
"""How many of them, the newest ones, tell what they changed; the others link to it."""
LISTED = 50
"""Changes of an edition that are named; of the rest it is said how many they are."""


@public_document
def plan_feed(request: HttpRequest, plan: str) -> HttpResponse:
    try:
        shown = history(plan, limit=NEWEST)
    except PlanRenamed as renamed:
        return HttpResponsePermanentRedirect(localized(_path(renamed.new)))
    public = [edition for edition in shown.editions if edition.withheld is None]
    changed = successive_changes(public[: WITH_CHANGES + 1])
    feed = _feed(plan, shown)
    for edition in shown.editions:
        told = next((changes for changes in changed if changes.new == edition), None)
        _add(feed, edition, told)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _feed(plan: str, shown: History) -> Atom1Feed:
    profile = site()
    language = "en" if get_language() == "en" else "zh-Hans"
    name = profile.name_en if language == "en" and profile.name_en else profile.name
    return Atom1Feed(
        title=_("%(plan)s: editions") % {"plan": _title(plan, shown)},
        link=absolute(localized(f"{Scope(plan).base}editions/")),
        description=None,
        subtitle=_("Every published edition of this plan, and what it changed."),
        language=language,
        feed_url=absolute(localized(_path(plan))),
        feed_guid=absolute(localized(_path(plan))),
        author_name=profile.organiser or name,
        author_link=absolute(localized("/")),
    )


def _title(plan: str, shown: History) -> str:
    """The plan's title; its slug while that is withheld."""
    if any(edition.is_live and edition.withheld for edition in shown.editions):
        return plan
    link = references(Scope(plan), shown.live.id, [PLAN_KEY]).links.get(PLAN_KEY)
    return link.title if link else plan


def _add(feed: Atom1Feed, edition: EditionHead, changes: Changes | None) -> None:
    base = Scope(edition.plan).base
    number = f"{edition.number}/" if edition.withheld is None else ""
    title = _("Edition %(number)d") % {"number": edition.number}
    feed.add_item(
        title=title if edition.withheld is None else _("%(title)s (withheld)") % {"title": title},
        link=absolute(localized(f"{base}editions/{number}")),
        description=_content(edition, changes),
        # An edition's id is its own for ever, whatever the plan is called or restored.
        unique_id=get_tag_uri(absolute(localized(f"/editions/{edition.id}")), edition.published_at),
        pubdate=edition.published_at,
        updateddate=edition.published_at,
    )


def _content(edition: EditionHead, changes: Changes | None) -> str:
    differences = changes.differences if changes else []
    in_order = sorted(differences, key=lambda each: DIFFERING_KINDS.index(each.kind))
    context = {
        "origin": settings.ORIGIN,
        "base": Scope(edition.plan).base,
        "edition": edition,
        "changes": changes,
        "listed": in_order[:LISTED],
        "further": len(in_order[LISTED:]),
    }
    return render_to_string("feeds/edition.html", context)


def _path(plan: str) -> str:
    return f"/feeds/{plan}.atom"
