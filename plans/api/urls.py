"""The API put together."""

from functools import partial

from django.urls import URLPattern, URLResolver, path, re_path

from plans.api import (
    catalogue,
    documentation,
    editions,
    events,
    news_sources,
    pages,
    plans,
    progress,
    search,
    succession,
)
from plans.api.items import across_router, item_router
from plans.api.openness import opened, released
from plans.api.problems import handle_refusals, not_found
from plans.api.schema.described import DocumentedAPI
from plans.documents.kinds import COLLECTIONS

api = DocumentedAPI(
    title="Lantu 蓝图", version="1", urls_namespace="api", openapi_url=None, docs_url=None
)
handle_refusals(api)
api.add_router("/plans", plans.router)
api.add_router("/plans", editions.router)
api.add_router("/plans", events.router)
api.add_router("/plans", progress.router)
api.add_router("/plans", succession.router)
for kind in COLLECTIONS:
    api.add_router("/plans", item_router(kind))
    api.add_router("", across_router(kind))
api.add_router("/news-sources", news_sources.router)
api.add_router("/search", search.router)
api.add_router("", catalogue.router)

ninja_routes, app_name, namespace = api.urls
routes = [opened(released(route)) for route in ninja_routes if isinstance(route, URLPattern)]

documentation_patterns = [
    opened(path("v1/docs", partial(pages.reference_page, api=api))),
    opened(path("v1/examples", pages.examples_page)),
    opened(path("v1/openapi.json", partial(documentation.openapi, api=api))),
]
"""In both languages of the interface."""

urlpatterns: list[URLPattern | URLResolver] = [
    opened(path("v1/bundle.schema.json", documentation.bundle_schema)),
    opened(path("v1/tables/<slug:table>.json", documentation.table_dictionary)),
    path("v1/", (routes, app_name, namespace)),
    opened(re_path(r"^.*$", not_found)),
]
