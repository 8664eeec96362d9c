"""What search engines are told of a page, in the words of schema.org. Pure.

Only facts that the published documents hold: what is null is left out.
"""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from plans.documents.items import ArticleDocument
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.documents.shared import SiteDocument
from plans.markdown.plain import plain_text
from plans.pages.addresses import absolute, localized
from plans.pages.titles import COLLECTION_TITLES
from plans.published.editions import Scope
from plans.published.overview import Overview

Data = dict[str, Any]

LISTED_SOURCES = 20
CHINESE = "zh-Hans"


def structured_data(context: Mapping[str, Any]) -> list[Data]:
    """The data of a page by what its template gets; nothing for pages of no plan, or of a draft."""
    if context.get("draft"):
        return []
    scope, item, kind = context.get("scope"), context.get("item"), context.get("kind")
    found = []
    if _is_home(context):
        found.append(website(context["site"]))
    if shown := context.get("overview"):
        found.append(dataset(shown, scope or Scope(shown.edition.plan), context["site"]))
    if scope and kind:
        found.append(breadcrumbs(scope, kind, item))
    if isinstance(item, ArticleDocument):
        found.append(cited_article(item))
    return [{"@context": "https://schema.org", **_given(data)} for data in found]


def json_ld(data: Data) -> str:
    """Data as they may stand inside a `script` element, which ends at the first `</script`."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def website(site: SiteDocument) -> Data:
    """The site and how it is searched."""
    return {
        "@type": "WebSite",
        "name": site.name,
        "alternateName": site.name_en,
        "url": _address("/"),
        "publisher": _organiser(site),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{_address('/search/')}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def dataset(shown: Overview, scope: Scope, site: SiteDocument) -> Data:
    """A plan in one of its editions."""
    plan, edition = shown.plan, shown.edition
    permanent = absolute(Scope(edition.plan, edition.number).base)
    title = {"plan": plan.title, "number": edition.number}
    described = _("The published content of %(plan)s, edition %(number)d.") % title
    return {
        "@type": "Dataset",
        "name": plan.title,
        "alternateName": plan.title_en,
        "description": plain_text(plan.summary or "") or described,
        "url": _address(scope.base),
        "identifier": [
            permanent,
            {"@type": "PropertyValue", "propertyID": "SHA-256", "value": edition.checksum},
        ],
        "version": str(edition.number),
        "datePublished": edition.published_at.isoformat(),
        "inLanguage": CHINESE,
        "isAccessibleForFree": True,
        "publisher": _organiser(site),
        "spatialCoverage": plan.area
        and {"@type": "AdministrativeArea", "name": plan.area.name, "identifier": plan.area.code},
        "temporalCoverage": f"{plan.period_start}/{plan.period_end}",
        "distribution": shown.is_whole and _export(edition.plan, edition.number),
        "isBasedOn": [
            {"@type": _type(source), "name": source.title, "url": _address(source.path)}
            for source in shown.articles[:LISTED_SOURCES]
        ],
    }


def breadcrumbs(scope: Scope, kind: ItemKind, item: Any) -> Data:
    """The way from the plan to a list, or to one of its items."""
    collection = f"{scope.base}{COLLECTIONS[kind]}/"
    steps = [(_("Plan"), scope.base), (str(COLLECTION_TITLES[kind]), collection)]
    if item is not None:
        steps.append((item.title, item.path))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": _address(path)}
            for place, (name, path) in enumerate(steps, 1)
        ],
    }


def cited_article(item: ArticleDocument) -> Data:
    """The page of a source, with the outlet's article that it cites."""
    return {
        "@type": "WebPage",
        "name": item.title,
        "url": _address(item.path),
        "citation": {
            "@type": _type(item),
            "headline": item.title,
            "url": item.url,
            "datePublished": item.published_at and item.published_at.isoformat(),
            "author": [_person(name) for name in item.authors],
            "editor": [_person(name) for name in item.editors],
            "publisher": item.outlet and {"@type": "Organization", "name": item.outlet.name},
            "isPartOf": item.series and {"@type": "CreativeWorkSeries", "name": item.series},
        },
    }


def _given(value: Any) -> Any:
    """`value` without whatever in it is not given: null, false, an empty text or list."""
    if isinstance(value, dict):
        members = {name: _given(inner) for name, inner in value.items()}
        return {name: inner for name, inner in members.items() if inner}
    return [_given(inner) for inner in value] if isinstance(value, list) else value


def _is_home(context: Mapping[str, Any]) -> bool:
    return bool(context.get("site")) and context.get("chinese", {}).get("path") == "/"


def _organiser(site: SiteDocument) -> Data | None:
    if not site.organiser:
        return None
    return {"@type": "GovernmentOrganization", "name": site.organiser}


def _export(plan: str, number: int) -> Data:
    address = absolute(f"/api/v1/plans/{plan}/export?edition={number}")
    return {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": address}


def _type(source: ArticleDocument) -> str:
    return "NewsArticle" if source.standing == "news_report" else "CreativeWork"


def _person(name: str) -> Data:
    return {"@type": "Person", "name": name}


def _address(path: str) -> str:
    return absolute(localized(path))
