"""One module for each theme; importing them registers their checks."""

from plans.publishing.readiness.checks import (
    completeness,
    counted,
    figures,
    links,
    pictures,
    sources,
    wording,
    years,
)
from plans.publishing.readiness.registry import CHECKS

__all__ = [
    "CHECKS",
    "completeness",
    "counted",
    "figures",
    "links",
    "pictures",
    "sources",
    "wording",
    "years",
]
