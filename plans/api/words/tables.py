"""What each table and group of operations is, and what a column holds of a reference."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from plans.documents.kinds import COLLECTIONS
from plans.pages.titles import COLLECTION_TITLES

_TITLES: Final[dict[str, Promise]] = {
    "plans": _("Plans"),
    **{name: COLLECTION_TITLES[kind] for kind, name in COLLECTIONS.items()},
    "editions": _("Editions"),
    "events": _("Changes"),
    "progress": _("Progress"),
    "news-sources": _("News sources"),
    "search": _("Search results"),
    "catalogue": _("Catalogue (DCAT)"),
}
_PARTS: Final[dict[str, Promise]] = {
    "key": _("Here its key, by which tables are joined."),
    "title": _("Here its title."),
}


def table_title(name: str) -> str:
    """In the language of the moment, as all words here."""
    return str(_TITLES[name])


def link_part(part: str) -> str:
    return str(_PARTS[part])
