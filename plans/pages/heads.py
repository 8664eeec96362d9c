"""The head of each kind of page: its title, its description, its column."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from plans.documents.items import PlanDocument
from plans.documents.kinds import ItemKind
from plans.documents.links import Link
from plans.documents.shared import SiteDocument
from plans.markdown.plain import plain_text
from plans.pages.metadata import Article, Column, ColumnType, Head
from plans.pages.tags import edition_title, in_language
from plans.pages.titles import COLLECTION_TITLES
from plans.published.coverage import ShownCoverage
from plans.published.editions import EditionHead, Scope
from plans.published.items import Found, Listing
from plans.published.overview import Overview
from plans.published.progress import Board
from plans.published.references import Sourced

LONGEST = 120  # characters; what search engines show of a description
SHORT = 24  # characters; less than this says too little by itself
COLUMN_TYPES: dict[ItemKind, ColumnType] = {
    "aim": "政策文件",
    "keyword": "政策文件",
    "section": "政策文件",
    "zone": "概况信息",
    "measure": "政策文件",
    "project": "政策文件",
    "indicator": "数据发布",
    "department": "概况信息",
    "article": "政策解读",
    "term": "政策解读",
    "parent_plan": "政策文件",
}
TOLD_BY = ("tagline", "summary", "text")
"""The fields of an item that say best what it is, the shortest first."""


def home_head(site: SiteDocument, featured: Overview | None) -> Head:
    home = _("Home page")
    about = _("Plans of this government, each statement with its source.")
    plan = in_language(featured.plan) if featured else ""
    return Head(
        title=" · ".join(filter(None, (home, plan))),
        description=(_shortened(featured.plan.summary) if featured else "") or about,
        column=Column(site.name, about, [home, *filter(None, [plan])], "首页"),
    )


def column_head(title: str, description: str, column_type: ColumnType, *more: str) -> Head:
    """A list of the site, or a page about it. `more` makes its title distinct."""
    column = Column(title, description, [title, *more], column_type)
    return Head(title=" · ".join((title, *more)), description=description, column=column)


def overview_head(scope: Scope, shown: Overview) -> Head:
    plan = in_language(shown.plan)
    summary = _("%(plan)s: goal, strategies, keywords, zones and figures.") % {"plan": plan}
    return Head(
        title=_titled(scope, shown.edition, plan, _("Overview")),
        description=_shortened(shown.plan.summary) or summary,
        column=Column(plan, summary, [plan, *_words(shown.plan)], "政策文件"),
        article=Article(
            title=plan,
            published_at=shown.edition.published_at,
            source=_source(shown),
            keywords=[plan, *(keyword.title for keyword in shown.keywords)],
            author=shown.site.organiser,
        ),
    )


def glance_head(scope: Scope, shown: Overview, picture: str) -> Head:
    """Of the page that shows the plan in one `picture`, whose address that is."""
    plan, glance = in_language(shown.plan), _("At a glance")
    facts = {"title": plan, "number": shown.edition.number}
    told = _("%(title)s in one picture, from edition %(number)d, with all that it says as text.")
    return Head(
        title=_titled(scope, shown.edition, glance, plan),
        description=told % facts,
        column=Column(glance, told % facts, [glance, plan], "政策解读"),
        article=Article(
            title=f"{glance} · {plan}",
            published_at=shown.edition.published_at,
            source=_source(shown),
            keywords=[glance, plan, *_words(shown.plan)],
            author=shown.site.organiser,
            image=picture,
        ),
    )


def progress_head(scope: Scope, shown: Board, title: str, told: str) -> Head:
    """Of the monitoring board, or of the evaluation that an edition is."""
    plan = plan_name(scope, shown.plan)
    return Head(
        title=_titled(scope, shown.edition, title, plan),
        description=told,
        column=Column(title, told, [title, plan], "数据发布"),
        article=Article(
            title=f"{title} · {plan}",
            published_at=shown.edition.published_at,
            source=_source(shown),
            keywords=[title, plan],
            author=shown.site.organiser,
        ),
    )


def coverage_head(scope: Scope, shown: ShownCoverage) -> Head:
    plan, title = plan_name(scope, shown.plan), _("Alignment with the plans above")
    told = _("What %(plan)s carries out of the plans above it, clause by clause, with the gaps.")
    description = told % {"plan": plan}
    return Head(
        title=_titled(scope, shown.edition, title, plan),
        description=description,
        column=Column(title, description, [title, plan], "政策文件"),
    )


def listing_head(scope: Scope, kind: ItemKind, shown: Listing) -> Head:
    """It says what is listed and how many."""
    plan, title = plan_name(scope, shown.plan), str(COLLECTION_TITLES[kind])
    facts = {"title": title, "plan": plan, "count": shown.count, "number": shown.edition.number}
    return Head(
        title=_titled(scope, shown.edition, title, plan),
        description=_("%(title)s of %(plan)s: %(count)d in edition %(number)d.") % facts,
        column=_column(kind, plan),
    )


def item_head(scope: Scope, kind: ItemKind, found: Found) -> Head:
    """It says what the item is in its own words, where it has some."""
    item, plan = found.document, plan_name(scope, found.plan)
    title, collection = in_language(item), str(COLLECTION_TITLES[kind])
    code = getattr(item, "code", "") if kind in ("section", "measure") else ""
    own = next((text for name in TOLD_BY if (text := getattr(item, name, None))), None)
    facts = {"title": title, "collection": collection, "plan": plan}
    return Head(
        title=_titled(scope, found.edition, f"{code} {title}".strip(), collection, plan),
        description=_own_words_first(
            own, _("“%(title)s”, among the %(collection)s of %(plan)s, with its sources.") % facts
        ),
        column=_column(kind, plan),
        article=Article(
            title=title,
            published_at=found.edition.published_at,
            source=item.outlet.name if kind == "article" and item.outlet else _source(found),
            keywords=[title, *_words(item), collection, plan],
            author="、".join(getattr(item, "authors", [])) or found.site.organiser,
        ),
    )


def first_title(documents: Sequence[Any]) -> str:
    """What a part of a list begins with; empty for an empty list."""
    return in_language(documents[0]) if documents else ""


def plan_name(scope: Scope, plan: Link | None) -> str:
    """The title of the plan; its address name while the plan's own page is withheld."""
    return in_language(plan) if plan else scope.plan


def _column(kind: ItemKind, plan: str) -> Column:
    title = str(COLLECTION_TITLES[kind])
    description = _("%(title)s of %(plan)s.") % {"title": title, "plan": plan}
    return Column(title, description, [title, plan], COLUMN_TYPES[kind])


def _titled(scope: Scope, edition: EditionHead, *parts: str) -> str:
    """The live edition and the same one under its number are two pages with two titles."""
    numbered = [edition_title(edition.number)] if scope.number is not None else []
    return " · ".join([*parts, *numbered])


def _words(document: PlanDocument | Any) -> list[str]:
    """Words by which readers look for it, beyond its title."""
    area = getattr(document, "area", None)
    keyword = getattr(document, "keyword", None)
    named = [area.name] if area else [keyword.title] if keyword else []
    return [*named, *getattr(document, "theme_words", [])]


def _source(shown: Sourced) -> str | None:
    """稿件来源: the outlets that are cited, else who answers for the site, else the site."""
    outlets = [article.outlet.name for article in shown.sources.values() if article.outlet]
    return "、".join(dict.fromkeys(outlets)) or shown.site.organiser or shown.site.name


def _own_words_first(own: str | None, sentence: str) -> str:
    """What an item says of itself; where that is little, where it stands as well."""
    told = _shortened(own)
    return told if len(told) >= SHORT else f"{told} {sentence}".strip()


def _shortened(text: str | None) -> str:
    return Truncator(" ".join(plain_text(text or "").split())).chars(LONGEST)
