"""The addresses of the website, as the contract lists them."""

from django.urls import URLPattern, URLResolver, path, register_converter
from django.urls.converters import StringConverter

from plans.documents.kinds import COLLECTIONS
from plans.pages import (
    courses,
    coverage,
    editions,
    home,
    information,
    media,
    outlets,
    pictures,
    plan,
    progress,
    search,
    succession,
)
from plans.pages.answering import View
from plans.pages.corrections import views as corrections


class SlugConverter(StringConverter):
    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"


class CollectionConverter(StringConverter):
    regex = "|".join(COLLECTIONS.values())


class NumberConverter(StringConverter):
    """An edition's number: no sign, no leading zero, within what a database keeps."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:  # type: ignore[override]  # a number, not a text
        return int(value)

    def to_url(self, value: int) -> str:  # type: ignore[override]  # likewise
        return str(value)


class ChecksumConverter(StringConverter):
    regex = "[0-9a-f]{64}"


register_converter(ChecksumConverter, "checksum")
register_converter(SlugConverter, "slug_text")
register_converter(CollectionConverter, "collection")
register_converter(NumberConverter, "number")

PLAN = "plans/<slug_text:plan>/"
EDITION = f"{PLAN}editions/<number:edition>/"
ITEM = "<collection:collection>/<slug_text:slug>/"

OF_A_STATE: dict[str, View] = {
    "": plan.plan_overview,
    "<collection:collection>/": plan.collection,
    ITEM: plan.item,
    "indicators/<slug_text:slug>/course.csv": courses.course_csv,
    "progress/": progress.monitoring_board,
    "coverage/": coverage.coverage_matrix,
    "evaluation/": progress.evaluation,
    "at-a-glance/": pictures.at_a_glance,
    "at-a-glance.svg": pictures.at_a_glance_svg,
    "at-a-glance.png": pictures.at_a_glance_png,
    "card.png": pictures.card_png,
}
"""The pages that show one state of a plan: the live one, a past one, a draft."""

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home),
    path("plans/", home.plans),
    path("about/", information.about),
    path("accessibility/", information.accessibility),
    path("site-map/", information.site_map),
    *(path(f"{PLAN}{route}", view) for route, view in OF_A_STATE.items()),
    *(path(f"{EDITION}{route}", view) for route, view in OF_A_STATE.items()),
    path(f"{PLAN}succession/", succession.plan_succession),
    path(f"{PLAN}editions/", editions.editions),
    path(f"{PLAN}changes/", editions.choose_editions),
    path(f"{PLAN}changes/<number:old>..<number:new>/", editions.edition_changes),
    path("corrections/", corrections.corrections),
    path("corrections/<str:code>/", corrections.correction),
    path("search/", search.found),
    path("news-sources/", outlets.news_sources),
    path("news-sources/<slug_text:slug>/", outlets.news_source),
]

media_patterns: list[URLPattern | URLResolver] = [
    path("media/<checksum:checksum>.webp", media.media),
]
"""Once for all languages."""
