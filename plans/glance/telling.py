"""From an overview of a published edition to the story that its picture tells."""

from collections.abc import Sequence
from typing import Any

from django.utils import translation

from plans.choices import PlanType, Stage, Standing
from plans.documents.items import ArticleDocument, KeywordDocument, PlanDocument, ZoneDocument
from plans.documents.links import Link
from plans.glance import words
from plans.glance.figures import figure_story, of_figures
from plans.glance.story import KeywordStory, Named, Shown, SourceStory, Story, ZoneStory
from plans.published.editions import EditionHead
from plans.published.overview import Overview

MOST = {"aims": 6, "keywords": 20, "sections": 12, "zones": 12, "figures": 12, "sources": 4}
TITLE, NAME, SENTENCE = 120, 60, 120
"""The most characters of the plan's title, of a name, and of what stands below one."""

SOUTHWARD = ("north", "middle", "south")


def tell(overview: Overview, address: str) -> Story:
    """What the picture of an edition says. `address` is that of the page it leads back to."""
    with translation.override("zh-hans"):
        return _story(overview, address)


def _story(overview: Overview, address: str) -> Story:
    keywords, zones, figures = overview.keywords, overview.zones, overview.indicators
    runs_south = bool(zones) and all(zone.position in SOUTHWARD for zone in zones)
    if runs_south:
        zones = sorted(zones, key=lambda zone: SOUTHWARD.index(str(zone.position)))
    return Story(
        kicker=_kicker(overview.plan),
        title=words.brief(overview.plan.title, TITLE),
        goals=_shown(words.GOAL, overview.goals, "项"),
        strategies=_shown(words.STRATEGIES, overview.strategies, "项"),
        positionings=_shown(words.POSITIONINGS, overview.positionings, "项"),
        keywords=[
            _keyword(place, keyword)
            for place, keyword in enumerate(keywords[: MOST["keywords"]], start=1)
        ],
        keywords_heading=words.counted(len(keywords), "个关键词"),
        more_keywords=words.more(len(keywords) - MOST["keywords"], "个关键词"),
        zones=[_zone(zone) for zone in zones[: MOST["zones"]]],
        zones_heading=("由北到南，" if runs_south else "") + words.counted(len(zones), "个片区"),
        more_zones=words.more(len(zones) - MOST["zones"], "个片区"),
        runs_south=runs_south,
        figures=[figure_story(indicator) for indicator in figures[: MOST["figures"]]],
        figures_heading=words.counted(len(figures), of_figures(figures)),
        more_figures=words.more(len(figures) - MOST["figures"], "项指标"),
        caveats=_caveats(overview.plan, overview.articles),
        sources=[_source(article) for article in overview.articles[: MOST["sources"]]],
        more_sources=words.more(len(overview.articles) - MOST["sources"], "篇来源"),
        seal=(f"第{words.numeral(overview.edition.number)}版", "已发布"),
        edition=_edition(overview.edition),
        address=address,
    )


def _kicker(plan: PlanDocument) -> str:
    parts = [
        words.brief(plan.area.name, NAME) if plan.area else "",
        f"“{words.brief(plan.period_name, NAME)}”" if plan.period_name else "",
        str(PlanType(plan.plan_type).label),
        f"{plan.period_start}–{plan.period_end}",
    ]
    return " · ".join(part for part in parts if part)


def _named(document: Link | ZoneDocument | KeywordDocument | ArticleDocument) -> Named:
    return Named(words.brief(document.title, NAME), document.path)


def _shown(heading: str, members: Sequence[Any], of: str, most: int = MOST["aims"]) -> Shown:
    return Shown(
        heading=heading,
        members=[_named(member) for member in members[:most]],
        more=words.more(len(members) - most, of),
    )


def _keyword(place: int, keyword: KeywordDocument) -> KeywordStory:
    return KeywordStory(
        label=f"关键词{words.numeral(place)}",
        title=_named(keyword),
        tagline=words.brief(keyword.tagline, SENTENCE) if keyword.tagline else None,
        sections=_shown(words.SECTIONS, keyword.sections, "个领域", MOST["sections"]),
    )


def _zone(zone: ZoneDocument) -> ZoneStory:
    return ZoneStory(
        orientation=words.brief(zone.orientation, NAME) if zone.orientation else None,
        title=_named(zone),
        themes=words.brief(" · ".join(zone.theme_words), SENTENCE) or None,
    )


def _caveats(plan: PlanDocument, articles: Sequence[ArticleDocument]) -> list[str]:
    """What a reader must know before believing: what the edition rests on, and at which stage."""
    standings = {article.standing for article in articles}
    said = []
    if not articles:
        said.append("本版没有给出来源。")
    elif standings == {"news_report"}:
        said.append(f"本版依据 {len(articles)} 篇新闻报道整理，不是规划文本。")
    elif "official_text" not in standings:
        said.append(f"本版依据 {len(articles)} 篇解读和报道整理，不是规划文本。")
    else:
        said.append(f"本版依据 {len(articles)} 篇来源整理，其中有规划文本。")
    if plan.stage:
        said.append(f"规划阶段：{Stage(plan.stage).label}。")
    else:
        said.append(f"规划是否已经批准，{'来源' if articles else ''}未注明。")
    return said


def _source(article: ArticleDocument) -> SourceStory:
    facts = [
        words.brief(article.outlet.name, NAME) if article.outlet else "",
        str(Standing(article.standing).label),
        words.day(article.published_at) if article.published_at else "",
    ]
    return SourceStory(_named(article), " · ".join(fact for fact in facts if fact))


def _edition(edition: EditionHead) -> str:
    checksum = f"{edition.checksum[:4]}…{edition.checksum[-4:]}"
    published = words.day(edition.published_at)
    return f"第 {edition.number} 版 · {published}发布 · 校验 {checksum}"
