"""The editors' desk: the only door to the working copy in a browser. Writing here calls verbs.

Django imports this package by its name; each module registers what it is named after.
"""

from django.contrib import admin

from plans.admin import (
    aims,
    articles,
    departments,
    editions,
    figures,
    indicators,
    keywords,
    measures,
    plans,
    projects,
    revisions,
    shared,
    terms,
    zones,
)
from plans.admin.site import Desk

__all__ = [
    "aims",
    "articles",
    "departments",
    "editions",
    "figures",
    "indicators",
    "keywords",
    "measures",
    "plans",
    "projects",
    "revisions",
    "shared",
    "terms",
    "zones",
]

# The class alone: what Django's own apps have registered, or will, stays on this site.
admin.site.__class__ = Desk
