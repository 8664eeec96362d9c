"""What became of a plan's items in the plan that follows it, and the chain that both stand in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Final, get_args

from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plans.documents.kinds import ItemKind
from plans.documents.succession import KINDS, Fate, Fortune
from plans.errors.reading import BadQuery
from plans.pages.answering import page, public_page
from plans.pages.differing import ShownField, shown_field
from plans.pages.heads import column_head
from plans.pages.metadata import Head
from plans.pages.tags import in_language
from plans.published.editions import Scope
from plans.published.items import PAGE_SIZE
from plans.published.succession import Succession, succession
from plans.wording import FATES, Wording

IN_ORDER: Final[tuple[Fate, ...]] = ("changed", "new", "dropped", "carried")
"""What asks for the reader's eye first, what stayed as it was last."""


@dataclass(frozen=True)
class ShownFortune:
    """`path` leads to the item in the plan that has it, or had it."""

    fate: Fate
    key: str
    title: str
    path: str
    fields: list[ShownField]


@dataclass(frozen=True)
class Group:
    """Items of one kind and one fate: those on this page, and how many there are on all."""

    fate: Fate
    name: str
    count: int
    fortunes: list[ShownFortune]


@dataclass(frozen=True)
class Part:
    """The items of one kind that are on this page."""

    kind: ItemKind
    groups: list[Group]


@dataclass(frozen=True)
class CountRow:
    """How many items of a kind have each fate, in the order of `FATES`; null is all kinds."""

    kind: ItemKind | None
    counts: list[int]


@dataclass(frozen=True)
class ShownSuccession:
    """A page of the items: those after the key `begin`; the next page begins by `after`."""

    begin: str | None
    begins: str
    fates: list[str]
    rows: list[CountRow]
    parts: list[Part]
    after: str | None


@public_page
def plan_succession(request: HttpRequest, plan: str) -> HttpResponse:
    """It compares live editions with each other, so that a past one has no such page."""
    found = succession(plan)
    shown = shown_succession(found, after=request.GET.get("after"), limit=PAGE_SIZE)
    return page(
        request,
        "pages/succession.html",
        scope=Scope(plan),
        edition=found.chain.edition,
        profile=found.site,
        head=partial(_head, found),
        after=shown.begin,
        begins=shown.begins,
        plan=found.plan,
        chain=found.chain,
        succession=found,
        shown=shown,
        indicators=found.indicators[:PAGE_SIZE],
    )


def shown_succession(found: Succession, *, after: str | None, limit: int) -> ShownSuccession:
    """The items after one of them, by kind and fate. Raises `BadQuery` where `after` is none."""
    fortunes = sorted(found.fortunes, key=_place)
    keys = [one.key for one in fortunes]
    if after and after not in keys:
        raise BadQuery("after", "is no item of this list")
    begin = keys.index(after) + 1 if after else 0
    of_page = fortunes[begin : begin + limit]
    counts = found.counts()
    return ShownSuccession(
        begin=after or None,
        begins=of_page[0].title if of_page else "",
        fates=[str(name) for name in FATES.values()],
        rows=list(_rows(counts)),
        parts=list(_parts(found, of_page, counts)),
        after=of_page[-1].key if len(keys) > begin + limit else None,
    )


def _head(found: Succession) -> Head:
    plan = in_language(found.plan)
    told = _(
        "What %(plan)s carries on, changes, drops and adds, and the plans before and after it."
    )
    return column_head(_("Succession"), told % {"plan": plan}, "政策文件", plan)


def _place(one: Fortune) -> tuple[int, int]:
    """Items of one kind and fate stay in plan order."""
    return KINDS.index(one.kind), IN_ORDER.index(one.fate)


def _rows(counts: Mapping[tuple[ItemKind, Fate], int]) -> Iterator[CountRow]:
    fates = get_args(Fate)
    rows = [CountRow(kind, [counts[kind, fate] for fate in fates]) for kind in KINDS]
    yield from (row for row in rows if any(row.counts))
    yield CountRow(
        None, [sum(column) for column in zip(*(row.counts for row in rows), strict=True)]
    )


def _parts(
    found: Succession,
    fortunes: Sequence[Fortune],
    counts: Mapping[tuple[ItemKind, Fate], int],
) -> Iterator[Part]:
    wording = Wording(found.titles)
    for kind, of_kind in groupby(fortunes, key=lambda one: one.kind):
        yield Part(
            kind,
            [
                Group(
                    fate,
                    capfirst(str(FATES[fate])),
                    counts[kind, fate],
                    [_shown(found, one, wording) for one in alike],
                )
                for fate, alike in groupby(of_kind, key=lambda one: one.fate)
            ],
        )


def _shown(found: Succession, one: Fortune, wording: Wording) -> ShownFortune:
    fields = [shown_field(field.name, field.old, field.new, wording) for field in one.fields]
    return ShownFortune(one.fate, one.key, one.title, found.path_of(one), fields)
