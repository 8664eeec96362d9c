"""Addresses in both languages; the canonical one comes from the setting, never from the request."""

from django.conf import settings
from django.utils.translation import get_language

from plans.pages.draft import rebased
from plans.published.editions import EditionHead, Scope

ENGLISH = "/en"


def localized(path: str) -> str:
    """A path from the site's root with the prefix of the present language.

    Within a draft, a path of its plan stays within it.
    """
    path = rebased(path)
    return f"{ENGLISH}{path}" if get_language() == "en" else path


def without_language(path: str) -> str:
    """A requested path without the language's prefix."""
    return path.removeprefix(ENGLISH) if path.startswith(f"{ENGLISH}/") else path


def absolute(path: str) -> str:
    """The canonical address of a path."""
    return f"{settings.ORIGIN}{path}"


def permalink(edition: EditionHead, rest: str = "") -> str:
    """The address under which a page of this edition stays readable."""
    return absolute(localized(f"{Scope(edition.plan, edition.number).base}{rest}"))


def number_or_none(text: str) -> int | None:
    """The number that a parameter holds, if it is one that a database can keep."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
