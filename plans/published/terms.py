"""名词解释: which of the terms that editors explain are used in what readers are shown."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

PROSE = ("title", "tagline", "summary", "text")
"""The fields in which an item says something in running text."""


def prose_of(documents: Iterable[Any]) -> str:
    """What documents say in running text."""
    said = (getattr(document, name, None) for document in documents for name in PROSE)
    return "\n".join(text for text in said if text)


def used_in(prose: str) -> Q:
    """Entries of the terms whose titles stand in a text."""
    return Q(kind="term") & Q(GreaterThan(StrIndex(Value(prose), F("title")), 0))
