"""Search: one page that says what was found, or what to try instead."""

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from plans.pages.addresses import ENGLISH, absolute, localized
from plans.pages.answering import page, public_page
from plans.pages.titles import KIND_TITLES
from plans.search.query import COUNTED, Choice, Filters, Results, choices, search, ways_in

IDEOGRAPHS = re.compile(r"[\u3400-\u9fff]{3,8}")
"""A word whose characters may stand apart: 夜经济 is also 夜间经济. A query holds eight terms."""

PATH = "/search/"
WAYS_IN = 12
LABELS = {name: KIND_TITLES.get(name, _("Kind")) for name in ("plan", "kind", "zone", "keyword")}


@dataclass(frozen=True)
class Active:
    """A filter in force, in words, and the address of the search without it."""

    name: str
    label: str
    title: str
    without: str


@public_page
def found(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "")
    filters = Filters(**{name: request.GET.get(name) or None for name in LABELS})
    after = request.GET.get("after") or None
    results = search(text, filters, after=after)
    offered = choices(filters.plan)
    asked = {"q": results.wanted.text, **_given(filters)}
    here = {**asked, "after": after} if after else asked
    return page(
        request,
        "pages/search.html",
        **_addresses(request, here if any(here.values()) else {}),
        after=after,
        asked=results.wanted,
        is_asked=bool(text),
        filters=filters,
        active=_active(results.wanted.text, filters, offered),
        offered={kind: _of_kind(offered, kind) for kind in ("plan", "zone", "keyword")},
        kinds=KIND_TITLES,
        results=results,
        counted=COUNTED,
        is_uncounted=results.count > COUNTED,
        further=_address({**asked, "after": results.after}) if results.after else None,
        shorter=_shorter(results, filters),
        chosen=next(
            (plan for plan in _of_kind(offered, "plan") if plan.slug == filters.plan), None
        ),
        ways_in=[] if results.hits else ways_in(filters.plan, WAYS_IN),
    )


def _of_kind(offered: list[Choice], kind: str) -> list[Choice]:
    return [choice for choice in offered if choice.kind == kind]


def _given(filters: Filters) -> dict[str, str]:
    return {name: value for name in LABELS if (value := getattr(filters, name))}


def _address(asked: dict[str, str | None]) -> str:
    return localized(f"{PATH}?{urlencode(asked)}")


def _addresses(request: HttpRequest, asked: dict[str, str]) -> dict[str, Any]:
    """The page's addresses in both languages, with what was asked."""
    query = f"?{urlencode(asked)}" if asked else ""
    chinese, english = f"{PATH}{query}", f"{ENGLISH}{PATH}{query}"
    return {
        "canonical": absolute(localized(f"{PATH}{query}")),
        "chinese": {"path": chinese, "address": absolute(chinese)},
        "english": {"path": english, "address": absolute(english)},
    }


def _active(text: str, filters: Filters, offered: list[Choice]) -> list[Active]:
    titles = {(choice.kind, choice.slug): choice.title for choice in offered}
    titles |= {("kind", kind): str(title) for kind, title in KIND_TITLES.items()}
    return [
        Active(
            name=name,
            label=str(LABELS[name]),
            title=titles.get((name, value), value),
            without=_address({"q": text, **_given(replace(filters, **{name: None}))}),
        )
        for name, value in _given(filters).items()
    ]


def _shorter(results: Results, filters: Filters) -> list[tuple[str, str]]:
    """Where nothing was found: each of several words, or the characters of a long one, apart."""
    words = results.wanted.words
    if results.count or not words:
        return []
    if len(words) == 1:
        apart = " ".join(words[0])
        words = [apart] if IDEOGRAPHS.fullmatch(words[0]) else []
    return [(word, _address({"q": word, **_given(filters)})) for word in words]
