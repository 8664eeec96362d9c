"""The API put together."""

from functools import partial

from django.urls import URLPattern, URLResolver, path, re_path

from plans.api import catalogue, editions, events, news_sources, plans, search
from plans.api.answers import CanonicalRenderer
from plans.api.documentation import DocumentedAPI, bundle_schema, documentation
from plans.api.items import across_router, item_router
from plans.api.openness import opened
from plans.api.problems import handle_refusals, not_found
from plans.documents.kinds import COLLECTIONS

api = DocumentedAPI(
    title="Lantu 蓝图",
    version="1",
    description="Published plans: every statement with its source, in every edition.",
    urls_namespace="api",
    docs_url=None,
    renderer=CanonicalRenderer(),
)
handle_refusals(api)
api.add_router("/plans", plans.router)
api.add_router("/plans", editions.router)
api.add_router("/plans", events.router)
for kind in COLLECTIONS:
    api.add_router("/plans", item_router(kind))
    api.add_router("", across_router(kind))
api.add_router("/news-sources", news_sources.router)
api.add_router("/search", search.router)
api.add_router("", catalogue.router)

ninja_routes, app_name, namespace = api.urls
routes = [opened(route) for route in ninja_routes if isinstance(route, URLPattern)]
urlpatterns: list[URLPattern | URLResolver] = [
    opened(path("v1/docs", partial(documentation, api=api))),
    opened(path("v1/bundle.schema.json", bundle_schema)),
    path(
        "v1/",
        (routes, app_name, namespace),
    ),
    opened(re_path(r"^.*$", not_found)),
]
