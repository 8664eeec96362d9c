"""The kinds of items that a plan is made of, and where each kind's documents stand."""

from typing import Final, Literal

ItemKind = Literal[
    "aim",
    "keyword",
    "section",
    "zone",
    "measure",
    "project",
    "indicator",
    "department",
    "article",
    "term",
    "parent_plan",
]

COLLECTIONS: Final[dict[ItemKind, str]] = {
    "aim": "aims",
    "keyword": "keywords",
    "section": "sections",
    "zone": "zones",
    "measure": "measures",
    "project": "projects",
    "indicator": "indicators",
    "department": "departments",
    "article": "sources",
    "term": "terms",
    "parent_plan": "parent-plans",
}
"""Item kind to the path segment of its collection, in plan order."""

PLAN_KEY: Final = "plan"
"""The key of the plan's own document; the keys of items name their kind and so differ from it."""


def key_prefix(kind: ItemKind) -> str:
    """What every key of a kind begins with, so that keys cannot collide between kinds."""
    return kind.replace("_", "-") + "-"


def path_of(kind: ItemKind, slug: str) -> str:
    """The path of an item below its plan: `zones/waitan`."""
    return f"{COLLECTIONS[kind]}/{slug}"
