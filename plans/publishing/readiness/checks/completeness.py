"""What is begun and holds nothing, and what stands twice."""

import unicodedata
from collections import defaultdict

from django.utils.translation import gettext_lazy as _

from plans.documents.bundle import shapes
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.findings import Place
from plans.publishing.readiness.registry import Found, check


@check(
    "empty-keyword",
    "warning",
    title=_("Keyword without content"),
    message=_("Neither a section nor an aim belongs to it."),
    help=_("Its page would be blank but for its title. Give it sections, or remove it."),
)
def empty_keyword(bundle: shapes.Bundle, context: Context) -> Found:
    used = {section.keyword for section in bundle.sections} | {aim.keyword for aim in bundle.aims}
    for keyword in bundle.keywords:
        if keyword.key not in used:
            yield Place("keyword", keyword.key, "title"), {}


@check(
    "empty-section",
    "warning",
    title=_("Section without a measure"),
    message=_("No measure belongs to it."),
    help=_("Its page would be blank but for its title. Give it measures, or remove it."),
)
def empty_section(bundle: shapes.Bundle, context: Context) -> Found:
    used = {measure.section for measure in bundle.measures}
    for section in bundle.sections:
        if section.key not in used:
            yield Place("section", section.key, "title"), {}


@check(
    "empty-zone",
    "warning",
    title=_("Zone that nothing refers to"),
    message=_("No aim, measure or project belongs to it."),
    help=_("Choose the zone at the measures and projects that lie in it, or remove it."),
)
def empty_zone(bundle: shapes.Bundle, context: Context) -> Found:
    used = {zone for measure in bundle.measures for zone in measure.zones}
    used |= {project.zone for project in bundle.projects if project.zone}
    used |= {aim.zone for aim in bundle.aims if aim.zone}
    for zone in bundle.zones:
        if zone.key not in used:
            yield Place("zone", zone.key, "title"), {}


@check(
    "same-title",
    "warning",
    title=_("Two items with the same title"),
    message=_("“%(title)s” is also the title of %(other)s."),
    help=_(
        "Readers cannot tell them apart in lists and search results. Blanks, capitals and widths"
        " of characters do not count."
    ),
)
def same_title(bundle: shapes.Bundle, context: Context) -> Found:
    alike: dict[tuple[str, str], list[shapes.Item]] = defaultdict(list)
    for item in shapes.items_of(bundle):
        level = unicodedata.normalize("NFKC", item.title).casefold()
        alike[item.kind, "".join(level.split())].append(item)
    for items in alike.values():
        for item in items[1:]:
            data = {"title": item.title, "other": items[0].key}
            yield Place(item.kind, item.key, "title"), data
