"""The editors' desk: the only door to the working copy in a browser. Writing here calls verbs.

Django imports this package by its name; each module registers what it is named after.
"""

from plans.admin import (
    aims,
    articles,
    corrections,
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
    site,
    terms,
    words,
    zones,
)
from plans.admin.trail import entries

__all__ = [
    "aims",
    "articles",
    "corrections",
    "departments",
    "editions",
    "entries",
    "figures",
    "indicators",
    "keywords",
    "measures",
    "plans",
    "projects",
    "revisions",
    "shared",
    "site",
    "terms",
    "words",
    "zones",
]
