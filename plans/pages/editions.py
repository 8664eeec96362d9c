"""A plan's public history: its editions, and what changed between two of them."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from plans.documents.kinds import COLLECTIONS, PLAN_KEY
from plans.pages.addresses import localized, number_or_none, permalink
from plans.pages.answering import page, public_page
from plans.pages.differing import shown_changes
from plans.pages.heads import column_head, first_title
from plans.pages.metadata import Head
from plans.pages.tags import edition_title
from plans.published.changes import Changes, changes
from plans.published.editions import EditionHead, History, Scope, head, history
from plans.published.items import PAGE_SIZE
from plans.published.plans import plan_title


@dataclass(frozen=True)
class ShownEdition:
    """An edition of the list and its address.

    `compared_to` is the last one before that can be read, null where there is none or this one
    cannot be read itself; `counted` says of which kinds it has more or fewer items than that.
    """

    edition: EditionHead
    permalink: str
    compared_to: int | None
    counted: list[tuple[str, int]]


@public_page
def editions(request: HttpRequest, plan: str) -> HttpResponse:
    after = number_or_none(request.GET.get("after", ""))
    shown = history(plan, after=after, limit=PAGE_SIZE)
    return page(
        request,
        "pages/editions.html",
        scope=Scope(plan),
        edition=shown.live,
        head=partial(_history_head, plan_title(plan) or plan),
        after=after,
        begins=edition_title(shown.editions[0].number) if shown.editions else "",
        history=shown,
        editions=list(_shown(shown)),
        asked={"from": max(shown.count - 1, 1), "to": shown.count},
    )


@public_page
def choose_editions(request: HttpRequest, plan: str) -> HttpResponse:
    """The form that leads to a comparison; what cannot be compared is asked for again."""
    live = head(Scope(plan))
    asked = {
        "from": request.GET.get("from", str(max(live.number - 1, 1))),
        "to": request.GET.get("to", str(live.number)),
    }
    old, new = (_number(text) for text in asked.values())
    are_editions = all(1 <= number <= live.number for number in (old, new))
    if are_editions and request.GET.keys() & asked.keys():
        return redirect(localized(f"/plans/{plan}/changes/{old}..{new}/"))
    refused = _("There are the editions 1 to %(live)d.") % {"live": live.number}
    return page(
        request,
        "pages/choose_editions.html",
        scope=Scope(plan),
        edition=live,
        head=partial(_choice_head, plan),
        status=200 if are_editions else 400,
        asked={name: text[:12] for name, text in asked.items()},
        refused=None if are_editions else refused,
    )


@public_page
def edition_changes(request: HttpRequest, plan: str, old: int, new: int) -> HttpResponse:
    found = changes(plan, old, new)
    asked = {name: request.GET.get(name) for name in ("after", "item")}
    shown = shown_changes(found, **asked, limit=PAGE_SIZE)
    return page(
        request,
        "pages/changes.html",
        scope=Scope(plan),
        edition=found.new,
        head=partial(_changes_head, plan, found),
        after=shown.begin,
        begins=first_title(shown.differences),
        changes=found,
        shown=shown,
        asked={"from": old, "to": new},
    )


def _history_head(plan: str) -> Head:
    told = _("Every published edition of %(plan)s, with note, time and checksum.") % {"plan": plan}
    return column_head(_("Editions"), told, "工作动态", plan)


def _choice_head(plan: str) -> Head:
    told = _("Any two editions of %(plan)s, compared field by field.") % {"plan": plan}
    return column_head(_("Compare two editions"), told, "工作动态", plan)


def _changes_head(plan: str, shown: Changes) -> Head:
    title = shown.titles.get(PLAN_KEY, plan)
    facts = {"old": shown.old.number, "new": shown.new.number, "plan": title}
    changes_title = _("Changes from edition %(old)d to %(new)d") % facts
    told = _("What differs between editions %(old)d and %(new)d of %(plan)s, field by field.")
    return column_head(changes_title, told % facts, "工作动态", title)


def _number(text: str) -> int:
    """The number that a reader typed, in full width too; 0 for what is none."""
    return number_or_none(unicodedata.normalize("NFKC", text).strip()) or 0


def _shown(page: History) -> Iterator[ShownEdition]:
    older = [*page.editions, *([page.before] if page.before else [])]
    for place, edition in enumerate(page.editions):
        readable = (one for one in older[place + 1 :] if one.withheld is None)
        before = next(readable, None) if edition.withheld is None else None
        yield ShownEdition(
            edition,
            permalink(edition),
            before.number if before else None,
            _counted((edition, before)) if before else [],
        )


def _counted(pair: Sequence[EditionHead]) -> list[tuple[str, int]]:
    new, old = (edition.counts for edition in pair)
    steps = ((kind, new.get(kind, 0) - old.get(kind, 0)) for kind in COLLECTIONS)
    return [(kind, step) for kind, step in steps if step]
