"""The addresses of what programs read."""

from django.urls import URLPattern, URLResolver, path

from plans.feeds import editions, sitemap

feed_patterns: list[URLPattern | URLResolver] = [
    path("feeds/<slug:plan>.atom", editions.plan_feed),
]
"""In both languages."""

# A sitemap may list what stands beside or below it: so all parts stand at the root.
root_patterns: list[URLPattern | URLResolver] = [
    path("robots.txt", sitemap.robots),
    path("sitemap.xml", sitemap.sitemap_index),
    path("sitemap-site.xml", sitemap.sitemap_of_site),
    path("sitemap-outlets.<int:part>.xml", sitemap.sitemap_of_outlets),
    path("sitemap-plan.<slug:plan>.<int:part>.xml", sitemap.sitemap_of_plan),
]
"""Once for all languages."""
