"""Addresses in both languages; the canonical one comes from the setting, never from the request."""

from django.conf import settings
from django.utils.translation import get_language

ENGLISH = "/en"


def localized(path: str) -> str:
    """A path from the site's root with the prefix of the present language."""
    return f"{ENGLISH}{path}" if get_language() == "en" else path


def without_language(path: str) -> str:
    """A requested path without the language's prefix."""
    return path.removeprefix(ENGLISH) if path.startswith(f"{ENGLISH}/") else path


def absolute(path: str) -> str:
    """The canonical address of a path."""
    return f"{settings.ORIGIN}{path}"
