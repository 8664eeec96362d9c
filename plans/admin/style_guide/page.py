"""The page that shows each component with invented content; for staff, never remembered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from plans.admin.style_guide.sample import SCOPE, sample
from plans.documents.marked import marked_words

COLOURS = ("paper", "wash", "ink", "mute", "blue", "river", "line", "seal", "moss", "amber")


@never_cache
def style_guide(request: HttpRequest) -> HttpResponse:
    shown = sample()
    keywords, zones = shown.of_kind("keyword"), shown.of_kind("zone")
    context = {
        "scope": SCOPE,
        "edition": shown.edition,
        "sources": shown.sources,
        "plan": shown.documents["plan"],
        "goal": shown.documents["aim-goal"],
        "keywords": keywords,
        "section": shown.documents["section-one"],
        "measure": shown.documents["measure-one"],
        "zones": zones,
        "indicators": shown.of_kind("indicator"),
        "terms": shown.of_kind("term"),
        "article": shown.documents["article-a"],
        "previous": zones[0],
        "following": zones[1],
        "history": shown.history,
        "asked": {"from": 11, "to": 12},
        "kind": "zone",
        "collection_path": f"{SCOPE.base}zones/",
        "colours": COLOURS,
        "live_path": f"{SCOPE.base}zones/",
        "runs": marked_words("把旧的说法写清楚。", "把新的说法写清楚。"),
        "permalink": f"{SCOPE.base}editions/{shown.edition.number}/",
    }
    return render(request, "pages/style_guide.html", context)
