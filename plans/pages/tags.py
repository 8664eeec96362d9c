"""What templates can say beyond Django's own words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import get_language, gettext

from plans import choices
from plans.documents.canonical import plain_number
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.pages.addresses import localized as localized_path
from plans.pages.titles import COLLECTION_TITLES, KIND_TITLES
from plans.wording import Wording, field_name

register = template.Library()


@register.filter
def localized(path: str) -> str:
    """A path from the site's root in the language of the page."""
    return localized_path(path)


@register.filter
def label(value: str | None, closed_list: str) -> str:
    """The name for people of a value of one of the glossary's closed lists."""
    return str(getattr(choices, closed_list)(value).label) if value else ""


@register.filter
def figure(value: Decimal | None) -> str:
    """A figure with its thousands set apart: 180,000."""
    if value is None:
        return ""
    return f"{Decimal(plain_number(value)):,f}"


@register.filter
def in_language(document: Any) -> str:
    """The title of a document: the English one on English pages, where editors gave one."""
    english = getattr(document, "title_en", None) or getattr(document, "name_en", None)
    chinese = getattr(document, "title", None) or getattr(document, "name", "")
    return str(english if get_language() == "en" and english else chinese)


@register.filter
def title_language(document: Any) -> str:
    """The language of what `in_language` gives."""
    english = getattr(document, "title_en", None) or getattr(document, "name_en", None)
    return "en" if get_language() == "en" and english else "zh-Hans"


@register.filter
def short(checksum: str) -> str:
    """A checksum for the eye: its first and last four digits."""
    return f"{checksum[:4]}…{checksum[-4:]}"


@register.filter
def collection_title(kind: ItemKind) -> str:
    """The heading of a kind's collection."""
    return str(COLLECTION_TITLES[kind])


@register.filter
def kind_title(kind: str) -> str:
    """What one item of a kind is called."""
    return str(KIND_TITLES[kind])


@register.filter
def collection_segment(kind: ItemKind) -> str:
    """The path segment of a kind's collection."""
    return COLLECTIONS[kind]


@register.filter
def edition_title(number: int) -> str:
    return gettext("Edition %(number)d") % {"number": number}


register.filter("field_name", field_name)


@register.simple_tag
def field_value(name: str, value: Any, titles: Mapping[str, str]) -> str:
    """A field of a difference, for the eye. `titles` are those of the items by key."""
    return Wording(titles).value(name, value)
